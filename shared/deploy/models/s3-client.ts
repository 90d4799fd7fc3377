import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { HostError } from "../../host/ports.ts";
import type { S3Address } from "./s3-address.ts";
import { isPassing, refusedByS3, s3Code, unreachableS3, type S3Refusal } from "./s3-failure.ts";
import { sendS3, type S3Credentials, type S3Request } from "./s3-request.ts";

export interface S3ClientOptions {
  address: S3Address;
  credentials: S3Credentials;
  signal: AbortSignal;
  /** Of each call. */
  tries?: number;
  /** Before the second try; twice as long before each further one. */
  pauseMs?: number;
  silenceMs?: number;
}

/** The few calls of S3 that keeping content by its digest needs; each may be repeated without harm. */
export interface S3Client {
  /** Size of an object; `hidden`: these credentials may not know whether it is there. */
  head(key: string): Promise<number | "gone" | "hidden">;
  /** Writes an object unless there is one of that name; false: there is. */
  putIfAbsent(key: string, body: { file: string; bytes: number } | Buffer, digest: string): Promise<boolean>;
  /** SHA-256 and size of what the server really gives; undefined: there is no such object. */
  digestOf(key: string): Promise<{ digest: string; bytes: number } | undefined>;
  /** A small object; undefined: there is none. */
  text(key: string): Promise<string | undefined>;
}

const TRIES = 6;
const PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 20_000;
const SILENCE_MS = 30_000;
const SMALL = 16 << 20;

type Ask = Pick<S3Request, "method"> & Partial<Pick<S3Request, "headers" | "body" | "bodyDigest">> & { key: string; doing: string };

/** A client of one bucket. */
export function s3Client({ address, credentials, signal, tries = TRIES, pauseMs = PAUSE_MS, silenceMs = SILENCE_MS }: S3ClientOptions): S3Client {
  /** Asks, again where that may help; `read` takes what a success says, and may fail with the connection. */
  async function ask<T>({ key, doing, ...request }: Ask, read: (answer: IncomingMessage) => Promise<T>): Promise<T | S3Refusal> {
    for (let attempt = 1; ; attempt++) {
      let wait = 0;
      try {
        const answer = await sendS3({ ...request, url: address.url(key), region: address.region, credentials, silenceMs, signal });
        if ((answer.statusCode ?? 0) < 300) return await read(answer);
        const refusal = await refusalOf(answer);
        if (!isPassing(refusal)) return refusal;
        if (attempt >= tries) throw refusedByS3(refusal, address, doing);
        wait = Number(answer.headers["retry-after"]) * 1000 || 0;
      } catch (error) {
        if (signal.aborted) throw new HostError("cancelled while a model was copied; nothing was published");
        if (error instanceof HostError) throw error;
        if (!isConnection(error)) throw error;
        if (attempt >= tries) throw unreachableS3(error, address, doing);
      }
      await pause(Math.min(Math.max(wait, pauseMs * 2 ** (attempt - 1) * (0.5 + Math.random())), LONGEST_PAUSE_MS), signal);
    }
  }

  return {
    async head(key) {
      const found = await ask({ method: "HEAD", key, doing: "looking for a model" }, async (answer) => {
        answer.resume();
        return Number(answer.headers["content-length"]);
      });
      if (typeof found === "number") return found;
      if (found.status === 404) return "gone";
      // Who may not list a bucket is told 403 for an object that is not there; whether it is a matter of rights, writing or reading says.
      if (found.status === 403) return "hidden";
      throw refusedByS3(found, address, "looking for a model");
    },
    async putIfAbsent(key, body, digest) {
      const doing = "writing a model";
      const put = async (headers: Readonly<Record<string, string>>): Promise<S3Refusal | undefined> => ask({ method: "PUT", key, doing, body, bodyDigest: digest, headers }, async (answer) => {
        await textOf(answer);
        return undefined;
      });
      const first = await put({ "if-none-match": "*" });
      // A server without conditional writes: what a digest names is the same whoever writes it.
      const refusal = first?.status === 501 ? await put({}) : first;
      if (refusal === undefined) return true;
      if (refusal.status === 412) return false;
      throw refusedByS3(refusal, address, doing);
    },
    async digestOf(key) {
      const found = await ask({ method: "GET", key, doing: "reading a model" }, async (answer) => {
        const hash = createHash("sha256");
        let bytes = 0;
        for await (const chunk of answer) {
          if (!Buffer.isBuffer(chunk)) continue;
          hash.update(chunk);
          bytes += chunk.length;
        }
        return { digest: hash.digest("hex"), bytes };
      });
      if ("digest" in found) return found;
      if (found.code === "NoSuchKey") return undefined;
      throw refusedByS3(found, address, "reading a model");
    },
    async text(key) {
      const found = await ask({ method: "GET", key, doing: "reading a model" }, async (answer) => ({ text: await textOf(answer) }));
      if ("text" in found) return found.text;
      if (found.code === "NoSuchKey") return undefined;
      throw refusedByS3(found, address, "reading a model");
    },
  };
}

async function refusalOf(answer: IncomingMessage): Promise<S3Refusal> {
  const region = answer.headers["x-amz-bucket-region"];
  return { status: answer.statusCode ?? 0, code: s3Code(await textOf(answer).catch(() => "")), ...(typeof region === "string" && /^[a-z0-9-]{1,40}$/.test(region) ? { region } : {}) };
}

async function textOf(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer) {
    if (!Buffer.isBuffer(chunk)) continue;
    bytes += chunk.length;
    if (bytes > SMALL) throw new HostError("models: the server's answer is longer than any of its kind");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** Failures of the network, as Node names them: those of our own code have no such code. */
function isConnection(error: unknown): boolean {
  return error instanceof Error && "code" in error && typeof error.code === "string" && !["ENOENT", "EACCES", "EISDIR"].includes(error.code);
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", done);
  });
}
