import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { glob, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { isInside } from "../host/is-inside.ts";
import { HostError } from "../host/ports.ts";

export interface DataFile {
  /** POSIX path relative to the project. */
  name: string;
  /** Where it is read, absolute. */
  path: string;
}

/** The data files that globs name, sorted. A path without a wildcard is taken as it is; links are followed inside the project. */
export async function dataFiles(root: string, patterns: readonly string[]): Promise<DataFile[]> {
  const found = new Set<string>();
  for (const pattern of patterns) {
    const absolute = path.resolve(root, pattern);
    if (path.isAbsolute(pattern) || !isInside(root, absolute)) {
      throw new HostError(`${JSON.stringify(pattern)} lies outside the project; name data below its folder`);
    }
    if (await isFile(absolute)) found.add(absolute);
    else if (/[*?[{]/.test(pattern)) {
      for await (const file of glob(pattern, { cwd: root })) {
        const each = path.resolve(root, file);
        if (await isFile(each)) found.add(each);
      }
    }
  }
  const files = [...found].toSorted().map((file) => ({ name: path.relative(root, file).replaceAll(path.sep, "/"), path: file }));
  const real = await realpath(root);
  // The embedded engine, which reads them all, would refuse it without saying that there is a link.
  for (const file of files) if (!isInside(real, await realpath(file.path))) throw new HostError(`${JSON.stringify(file.name)} is a link that leaves the project; put the data inside the project`);
  return files;
}

/** Digests of files by their size and time of change, so that unchanged data is not read again. */
export interface DigestCache {
  /** By absolute path. */
  entries: Record<string, { size: number; changed: number; digest: string }>;
}

/** SHA-256 of a file's content. */
export async function fileDigest(file: string, cache?: DigestCache): Promise<string> {
  const { size, mtimeMs, ctimeMs } = await stat(file);
  const changed = Math.max(mtimeMs, ctimeMs);
  const known = cache !== undefined && Object.hasOwn(cache.entries, file) ? cache.entries[file] : undefined;
  if (known?.size === size && known.changed === changed) return known.digest;
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) if (chunk instanceof Uint8Array) hash.update(chunk);
  const digest = hash.digest("hex");
  // A file changed a moment ago may change again within the clock's tick: it is not remembered yet.
  if (cache !== undefined && Date.now() - changed > 2_000) cache.entries[file] = { size, changed, digest };
  return digest;
}

async function isFile(file: string): Promise<boolean> {
  return stat(file).then((seen) => seen.isFile(), () => false);
}
