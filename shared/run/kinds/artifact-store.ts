import { cp, mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { writeWhole } from "../../host/node-fs.ts";
import { digestOf } from "../fingerprint.ts";
import { fileDigest } from "../source-files.ts";
import { parseStamp, printStamp, type Stamp } from "../stamp.ts";
import type { DeclaredOutput } from "./task-outputs.ts";

/** What one successful run of a task left, under `.towpath/store/<fingerprint>/`. */
export interface StoredResult {
  stamp: Stamp;
  files: StoredFile[];
}

export interface StoredFile {
  name: string;
  /** As declared; the content is `files/<file>` below the result's folder. */
  file: string;
  bytes: number;
  digest: string;
}

const MANIFEST = "manifest.json";

/** Folder of a result. */
export function storedFolder(root: string, fingerprint: string): string {
  return path.join(root, ".towpath", "store", fingerprint);
}

/** Absolute path of a stored file or folder. */
export function storedPath(root: string, fingerprint: string, file: string): string {
  return path.join(storedFolder(root, fingerprint), "files", file);
}

/** All whole results, newest first. */
export async function readStore(root: string): Promise<StoredResult[]> {
  const folder = path.join(root, ".towpath", "store");
  const names = await readdir(folder).catch(() => []);
  const results = await Promise.all(names.filter((name) => /^[0-9a-f]{64}$/.test(name)).map((name) => readResult(path.join(folder, name))));
  return results.filter((result) => result !== undefined).toSorted((a, b) => (a.stamp.made < b.stamp.made ? 1 : -1));
}

/** Copies outputs from the folder of the code into the store; they appear there all at once, by a rename. */
export async function storeOutputs({ root, folder }: { root: string; folder: string }, stamp: Stamp, outputs: readonly DeclaredOutput[]): Promise<StoredResult> {
  const target = storedFolder(root, stamp.fingerprint);
  const beside = path.join(path.dirname(target), `.new-${stamp.run}-${stamp.fingerprint.slice(0, 8)}`);
  await rm(beside, { recursive: true, force: true });
  await mkdir(path.join(beside, "files"), { recursive: true });
  const files: StoredFile[] = [];
  for (const { name, file } of outputs) {
    const copy = path.join(beside, "files", file);
    await mkdir(path.dirname(copy), { recursive: true });
    // A file of one output may lie inside the folder of another.
    await cp(path.join(folder, file), copy, { recursive: true, force: true });
    files.push({ name, file, ...(await measure(copy)) });
  }
  await writeWhole(path.join(beside, MANIFEST), `${JSON.stringify({ stamp: printStamp(stamp), files }, undefined, 1)}\n`);
  await rm(target, { recursive: true, force: true });
  await rename(beside, target);
  return { stamp, files };
}

/** Removes results that `keep` does not name, and what a killed run left half-copied. */
export async function cleanStore(root: string, keep: ReadonlySet<string>, run: string): Promise<void> {
  const folder = path.join(root, ".towpath", "store");
  for (const name of await readdir(folder).catch(() => [])) {
    const stale = name.startsWith(".new-") ? !name.startsWith(`.new-${run}-`) : !keep.has(name);
    if (stale) await rm(path.join(folder, name), { recursive: true, force: true });
  }
}

/** Size, and a digest of the content; of a folder: of all its files with their names. */
export async function measure(file: string): Promise<{ bytes: number; digest: string }> {
  const seen = await stat(file);
  if (!seen.isDirectory()) return { bytes: seen.size, digest: await fileDigest(file) };
  const names = await filesIn(file);
  let bytes = 0;
  const digests: string[] = [];
  for (const name of names) {
    bytes += (await stat(path.join(file, name))).size;
    digests.push(name, await fileDigest(path.join(file, name)));
  }
  return { bytes, digest: digestOf("folder", ...digests) };
}

/** Files of a folder and all folders in it, sorted, with forward slashes. */
export async function filesIn(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"))
    .toSorted();
}

async function readResult(folder: string): Promise<StoredResult | undefined> {
  try {
    const data: unknown = JSON.parse(await readFile(path.join(folder, MANIFEST), "utf8"));
    if (typeof data !== "object" || data === null || !("stamp" in data) || !("files" in data) || !Array.isArray(data.files)) return undefined;
    const stamp = parseStamp(String(data.stamp));
    const files: readonly unknown[] = data.files;
    return stamp === undefined ? undefined : { stamp, files: files.filter((file) => isStoredFile(file)) };
  } catch {
    return undefined;
  }
}

function isStoredFile(data: unknown): data is StoredFile {
  return typeof data === "object" && data !== null && "file" in data && typeof data.file === "string" && "bytes" in data && typeof data.bytes === "number" && "digest" in data && "name" in data;
}
