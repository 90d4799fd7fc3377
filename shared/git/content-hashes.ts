import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import type { Git } from "../results/commit-info.ts";

/** Hash of a file's content as git would name it; undefined when git does not keep the file: it is no part of any commit. */
export type ContentHash = (file: string) => Promise<string | undefined>;

/** Hashes of the work tree: those that git knows, and those of what was changed or is new, read when they are asked for. */
export async function contentHashes(git: Git, folder: string): Promise<ContentHash> {
  const [index, changed, fresh] = await Promise.all([git("ls-files", "-s", "-z", "--", "."), git("diff", "--name-only", "-z", "--relative", "--", "."), git("ls-files", "--others", "--exclude-standard", "-z", "--", ".")]);
  const kept = new Map((index ?? "").split("\0").filter(Boolean).map((line) => [line.slice(line.indexOf("\t") + 1), line.split(" ")[1] ?? ""] as const));
  const dirty = new Set([...(changed ?? "").split("\0"), ...(fresh ?? "").split("\0")].filter(Boolean));
  return async (file) => (dirty.has(file) ? blobHash(path.join(folder, file), (kept.values().next().value?.length ?? 40) === 64 ? "sha256" : "sha1") : kept.get(file));
}

async function blobHash(file: string, algorithm: "sha1" | "sha256"): Promise<string | undefined> {
  const found = await stat(file).catch(() => undefined);
  if (found === undefined) return undefined;
  const hash = createHash(algorithm).update(`blob ${found.size}\0`);
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest("hex");
}
