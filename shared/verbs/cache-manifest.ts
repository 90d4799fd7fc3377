import { lstat, mkdir, readdir, readFile, readlink, rm } from "node:fs/promises";
import path from "node:path";
import { writeWhole } from "../host/node-fs.ts";
import { digestOf } from "../run/fingerprint.ts";
import { fileDigest } from "../run/source-files.ts";

/** A bigger cache takes longer to fetch than its work takes. */
const MOST_BYTES = 1024 ** 3;

const manifestFile = (root: string): string => path.join(root, ".towpath", "cache-manifest.json");

/** The manifest's own path: it is saved beside what it describes. */
export function cacheManifest(root: string): string {
  return manifestFile(root);
}

/**
 * Writes down the digest of everything that is about to be saved. Gives the paths that fit: when all of them are too big, the biggest are
 * left out, because what is missing is only made again.
 */
export async function sealCache(root: string, paths: readonly string[]): Promise<{ saved: string[]; left: string[] }> {
  const measured = await Promise.all(paths.map(async (each) => ({ path: each, ...(await contentOf(each)) })));
  const saved: typeof measured = [];
  let total = 0;
  for (const each of measured.filter(({ bytes }) => bytes > 0).toSorted((a, b) => a.bytes - b.bytes)) {
    if (total + each.bytes > MOST_BYTES) continue;
    total += each.bytes;
    saved.push(each);
  }
  const digests = Object.fromEntries(saved.map(({ path: each, digest }) => [path.relative(root, each), digest]));
  await mkdir(path.dirname(manifestFile(root)), { recursive: true });
  await writeWhole(manifestFile(root), `${JSON.stringify({ version: 1, digests }, undefined, 1)}\n`);
  const names = new Set(saved.map((each) => each.path));
  return { saved: [...names], left: measured.filter((each) => each.bytes > 0 && !names.has(each.path)).map((each) => each.path) };
}

/** Removes what was restored and is not, to the byte, what was saved: a damaged or forged entry is no entry. Gives what was removed. */
export async function verifyCache(root: string, paths: readonly string[]): Promise<string[]> {
  const digests = readDigests(await readFile(manifestFile(root), "utf8").catch(() => ""));
  const removed: string[] = [];
  for (const each of paths) {
    // The same checkout may lie elsewhere in the next job.
    const { bytes, digest } = await contentOf(each);
    if (bytes === 0 || digests.get(path.relative(root, each)) === digest) continue;
    await rm(each, { recursive: true, force: true });
    removed.push(each);
  }
  return removed;
}

function readDigests(text: string): Map<string, string> {
  try {
    const data: unknown = JSON.parse(text);
    if (typeof data !== "object" || data === null || !("version" in data) || data.version !== 1 || !("digests" in data) || typeof data.digests !== "object" || data.digests === null) return new Map();
    return new Map(Object.entries(data.digests).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
  } catch {
    return new Map();
  }
}

/** Size and digest of a file, or of everything below a folder: names, contents, and where links lead. */
async function contentOf(at: string): Promise<{ bytes: number; digest: string }> {
  const seen = await lstat(at).catch(() => undefined);
  if (seen === undefined) return { bytes: 0, digest: "" };
  if (seen.isSymbolicLink()) return { bytes: 1, digest: digestOf("link", await readlink(at)) };
  if (!seen.isDirectory()) return { bytes: seen.size, digest: await fileDigest(at) };
  let bytes = 0;
  const parts: string[] = [];
  for (const name of (await readdir(at)).toSorted()) {
    const below = await contentOf(path.join(at, name));
    bytes += below.bytes;
    parts.push(name, below.digest);
  }
  return { bytes, digest: digestOf("folder", ...parts) };
}
