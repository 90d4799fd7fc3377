import type { RecordFiles } from "../results/run-store.ts";
import { fileDigest, type DigestCache } from "./source-files.ts";

const FILE = "cache/digests.json";

/** Digests of data files, remembered from run to run. */
export interface Digests {
  /** SHA-256 of a file's content, by its absolute path. */
  of(path: string): Promise<string>;
  /** Keeps what was new. */
  save(): Promise<void>;
}

/** Opens the digests of a project. */
export async function openDigests(files: RecordFiles): Promise<Digests> {
  const cache = parsed(await files.read(FILE));
  const before = JSON.stringify(cache);
  return {
    of: (path) => fileDigest(path, cache),
    async save() {
      if (JSON.stringify(cache) !== before) await files.write(FILE, `${JSON.stringify(cache)}\n`);
    },
  };
}

function parsed(text: string | undefined): DigestCache {
  try {
    const data: unknown = JSON.parse(text ?? "");
    if (isCache(data)) return data;
  } catch {
    // A damaged cache is only slow: the digests are taken again.
  }
  return { entries: {} };
}

function isCache(data: unknown): data is DigestCache {
  if (typeof data !== "object" || data === null || !("entries" in data)) return false;
  const { entries } = data;
  if (typeof entries !== "object" || entries === null) return false;
  return Object.values(entries).every((entry: unknown) => typeof entry === "object" && entry !== null && "size" in entry && "changed" in entry && "digest" in entry && typeof entry.digest === "string");
}
