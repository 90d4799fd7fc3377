import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { AwsV4Signer } from "aws4fetch";

/** From the environment of the process only. */
export interface S3Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string | undefined;
}

export interface S3Request {
  method: "GET" | "HEAD" | "PUT";
  url: URL;
  region: string;
  credentials: S3Credentials;
  headers?: Readonly<Record<string, string>>;
  /** SHA-256 of the body as hex: the server refuses a body that came differently. */
  bodyDigest?: string;
  body?: { file: string; bytes: number } | Buffer;
  /** Nothing heard for this long is an error. */
  silenceMs: number;
  signal: AbortSignal;
}

const EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/**
 * One signed request; resolves with the answer's head, its body unread. A file is streamed with its length: `fetch` would send it in chunks,
 * which S3 refuses. Redirects are not followed, so a signature only ever reaches the host that was named.
 */
export async function sendS3({ method, url, region, credentials, headers = {}, bodyDigest = EMPTY, body, silenceMs, signal }: S3Request): Promise<IncomingMessage> {
  const signer = new AwsV4Signer({
    method, url: url.href, region, service: "s3",
    accessKeyId: credentials.accessKeyId, secretAccessKey: credentials.secretAccessKey,
    ...(credentials.sessionToken === undefined ? {} : { sessionToken: credentials.sessionToken }),
    headers: { ...headers, "X-Amz-Content-Sha256": bodyDigest },
  });
  const signed = await signer.sign();
  const bytes = body === undefined ? undefined : Buffer.isBuffer(body) ? body.length : body.bytes;
  const send = signed.url.protocol === "https:" ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const outgoing = send(signed.url, { method, signal, timeout: silenceMs, headers: { ...Object.fromEntries(signed.headers), ...(bytes === undefined ? {} : { "content-length": bytes }) } });
    outgoing.on("response", resolve).on("error", reject);
    outgoing.on("timeout", () => outgoing.destroy(Object.assign(new Error("silence"), { code: "ETIMEDOUT" })));
    if (body === undefined || Buffer.isBuffer(body)) outgoing.end(body);
    // An answer that comes before all was sent (no right to write) ends the connection: the answer counts, not the broken pipe.
    else pipeline(createReadStream(body.file), outgoing).catch((error: unknown) => reject(error instanceof Error ? error : new Error("the file could not be sent")));
  });
}
