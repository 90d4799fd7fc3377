import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import { dirtyFiles, indexLines, type GitListing } from "./git-listing.ts";

/** Hash of a file's content as git would name it; undefined when git does not keep the file: it is no part of any commit. */
export type ContentHash = (file: string) => Promise<string | undefined>;

/** Hashes of the work tree: those that git knows, and those of what was changed or is new, read when they are asked for. */
export function contentHashes(folder: string, listing: GitListing): ContentHash {
  const kept = new Map(indexLines(listing).map((line) => [line.slice(line.indexOf("\t") + 1), line.split(" ")[1] ?? ""] as const));
  const dirty = new Set(dirtyFiles(listing));
  const algorithm = (kept.values().next().value?.length ?? 40) === 64 ? "sha256" : "sha1";
  const read = new Map<string, Promise<string | undefined>>();
  return async (file) => {
    if (!dirty.has(file)) return kept.get(file);
    const known = read.get(file) ?? blobHash(path.join(folder, file), algorithm);
    read.set(file, known);
    return known;
  };
}

async function blobHash(file: string, algorithm: "sha1" | "sha256"): Promise<string | undefined> {
  const found = await stat(file).catch(() => undefined);
  if (found === undefined) return undefined;
  const hash = createHash(algorithm).update(`blob ${found.size}\0`);
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest("hex");
}
