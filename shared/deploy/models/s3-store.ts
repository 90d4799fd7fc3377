import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import path from "node:path";
import { HostError } from "../../host/ports.ts";
import { digestOf } from "../../run/fingerprint.ts";
import { filesIn, measure } from "../../run/kinds/artifact-store.ts";
import type { ModelState, ModelStore } from "./model-store.ts";
import type { S3Address } from "./s3-address.ts";
import type { S3Client } from "./s3-client.ts";

/** What a folder holds, kept beside it: its digest follows from these names and digests, so the list proves itself. */
const LIST = "towpath-folder.json";
const LARGEST = 5 * 2 ** 30;

interface Listed {
  name: string;
  bytes: number;
  digest: string;
}

/**
 * Keeps artifacts in a bucket: `<prefix>/<task>/<digest>/<name>`; of a folder each file, and last of all the list of them. What stands there is
 * read back and compared before anybody is pointed to it, whether this deployment wrote it or an earlier one.
 */
export function s3Store(client: S3Client, address: S3Address): ModelStore {
  const keyOf = (...parts: string[]): string => [...(address.prefix === "" ? [] : [address.prefix]), ...parts].join("/");
  const uri = (key: string): string => `s3://${address.bucket}/${key}`;

  async function putFile(key: string, file: string, { bytes, digest }: { bytes: number; digest: string }): Promise<void> {
    if (bytes > LARGEST) throw new HostError(`models: ${path.basename(file)} has ${(bytes / 2 ** 30).toFixed(1)} GiB, and S3 takes up to 5 GiB in one piece: split the artifact into a folder of smaller files`);
    if (typeof (await client.head(key)) !== "number") await client.putIfAbsent(key, { file, bytes }, digest);
    const there = await client.digestOf(key);
    if (there?.digest !== digest) throw new HostError(`${uri(key)} is not what its digest says: ${there === undefined ? "it is gone" : "it was changed after it was copied there"}. Move it away and deploy again; nothing was published`);
  }

  /** What the list of a folder says; undefined: there is none, or it is of another folder. */
  async function listOf(folder: string, digest: string): Promise<Listed[] | undefined> {
    const text = await client.text(`${folder}/${LIST}`);
    const listed = text === undefined ? undefined : parseList(text);
    return listed !== undefined && digestOf("folder", ...listed.flatMap((each) => [each.name, each.digest])) === digest ? listed : undefined;
  }

  return {
    async put(local, { task, digest, name }) {
      const folder = keyOf(task, digest);
      const key = `${folder}/${name}`;
      const seen = await stat(local);
      if (!seen.isDirectory()) {
        await putFile(key, local, { bytes: seen.size, digest });
        return uri(key);
      }
      const listed = await listFiles(local);
      for (const each of listed) await putFile(`${key}/${each.name}`, path.join(local, each.name), each);
      const text = Buffer.from(`${JSON.stringify(listed)}\n`);
      await client.putIfAbsent(`${folder}/${LIST}`, text, createHash("sha256").update(text).digest("hex"));
      if ((await listOf(folder, digest)) === undefined) throw new HostError(`${uri(`${folder}/${LIST}`)} does not list what is in the model: it was changed after it was written. Move it away and deploy again; nothing was published`);
      return uri(key);
    },
    async look(place, digest, { read }) {
      const key = keyIn(place, address.bucket);
      if (key === undefined) return "unknown";
      const state = async (each: string, expected: string, bytes?: number): Promise<ModelState> => {
        if (read) {
          const found = await client.digestOf(each);
          return found === undefined ? "gone" : found.digest === expected ? "there" : "changed";
        }
        const size = await client.head(each);
        if (typeof size !== "number") return size === "gone" ? "gone" : "unknown";
        return bytes === undefined || size === bytes ? "there" : "changed";
      };
      const single = await state(key, digest);
      if (single !== "gone") return single;
      const listed = await listOf(key.slice(0, key.lastIndexOf("/")), digest);
      if (listed === undefined) return "gone";
      for (const each of listed) {
        const found = await state(`${key}/${each.name}`, each.digest, each.bytes);
        if (found !== "there") return found;
      }
      return "there";
    },
  };
}

/** The key of an address in this bucket. */
function keyIn(place: string, bucket: string): string | undefined {
  const start = `s3://${bucket}/`;
  return place.startsWith(start) ? place.slice(start.length) : undefined;
}

async function listFiles(folder: string): Promise<Listed[]> {
  const names = await filesIn(folder);
  return Promise.all(names.map(async (name) => ({ name, ...(await measure(path.join(folder, name))) })));
}

function parseList(text: string): Listed[] | undefined {
  try {
    const data: unknown = JSON.parse(text);
    return Array.isArray(data) && data.every((each) => isListed(each)) ? data : undefined;
  } catch {
    return undefined;
  }
}

function isListed(data: unknown): data is Listed {
  return typeof data === "object" && data !== null && "name" in data && typeof data.name === "string" && "bytes" in data && typeof data.bytes === "number" && "digest" in data && typeof data.digest === "string";
}
