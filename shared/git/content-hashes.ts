import { createHash, hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat, readlink } from "node:fs/promises";
import path from "node:path";
import { dirtyFiles, indexLines, type GitListing } from "./git-listing.ts";
import type { ContentEntry, TreeContents } from "./tree-contents.ts";

/** Hash of a file's content as git would name it; undefined when git does not keep the file: it is no part of any commit. */
export type ContentHash = (file: string) => Promise<string | undefined>;

/** The work tree's files: those as git knows them, and those that were changed or are new, read when they are asked for. */
export interface WorkTreeContents extends TreeContents {
  /** Of files only: a link is not what it leads to. */
  hash: ContentHash;
}

/** Opens the work tree by what git listed of it. Throws a HostError when git did not list it. */
export function contentHashes(folder: string, listing: GitListing): WorkTreeContents {
  const kept = new Map(indexLines(listing).map((line) => [line.slice(line.indexOf("\t") + 1), entryOf(line)] as const));
  // A repository inside that is no submodule yet is listed with a slash behind it.
  const fresh = dirtyFiles(listing);
  const dirty = new Set(fresh.map((file) => file.replace(/\/$/, "")));
  const algorithm = (kept.values().next().value?.hash.length ?? 40) === 64 ? "sha256" : "sha1";
  const read = new Map<string, Promise<ContentEntry | undefined>>();
  const entry = async (file: string): Promise<ContentEntry | undefined> => {
    if (!dirty.has(file)) return kept.get(file);
    const known = read.get(file) ?? changedEntry(path.join(folder, file), kept.get(file), algorithm);
    read.set(file, known);
    return known;
  };
  const paths = [...new Set([...kept.keys(), ...dirty])].toSorted();
  return {
    entry,
    paths,
    // What was changed may have become a link.
    joints: paths.filter((file) => dirty.has(file) || kept.get(file)?.kind !== "file"),
    target: (file) => readlink(path.join(folder, file)),
    async hash(file) {
      const found = await entry(file);
      return found?.kind === "file" ? found.hash : undefined;
    },
  };
}

/** `<mode> <hash> <stage>\t<path>` */
function entryOf(line: string): ContentEntry {
  const [mode, hashed = ""] = line.split(" ", 2);
  return { kind: mode === "120000" ? "link" : mode === "160000" ? "submodule" : "file", hash: hashed };
}

async function changedEntry(file: string, before: ContentEntry | undefined, algorithm: "sha1" | "sha256"): Promise<ContentEntry | undefined> {
  const found = await lstat(file).catch(() => undefined);
  if (found === undefined) return undefined;
  if (found.isSymbolicLink()) {
    const target = await readlink(file);
    return { kind: "link", hash: hash(algorithm, `blob ${Buffer.byteLength(target)}\0${target}`, "hex") };
  }
  // Another commit is checked out in a submodule, or files were changed in it.
  if (found.isDirectory()) return { kind: "submodule", hash: `${before?.hash ?? "new"}, changed` };
  const hashing = createHash(algorithm).update(`blob ${found.size}\0`);
  for await (const chunk of createReadStream(file)) hashing.update(chunk);
  return { kind: "file", hash: hashing.digest("hex") };
}
