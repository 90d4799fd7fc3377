import type { Blobs } from "./read-blobs.ts";
import type { TreeEntry } from "./tree-fs.ts";

/** Files below a folder of a commit, by path relative to it; none when the commit has no such folder. */
export type ListTree = (commit: string) => Promise<ReadonlyMap<string, TreeEntry>>;

/**
 * Lists the same folder in many commits, as `git ls-tree -r` would: folders that did not change are read once, and nothing is started for
 * each commit. `prefix` is the folder's path in the repository, with a slash behind it, or empty.
 */
export function listTrees(blobs: Blobs, prefix: string): ListTree {
  const known = new Map<string, Promise<Listed[]>>();
  const below = (hash: string): Promise<Listed[]> => {
    const found = known.get(hash) ?? read(hash);
    known.set(hash, found);
    return found;
  };
  const read = async (hash: string): Promise<Listed[]> => expand((await blobs.tree(hash)) ?? Buffer.alloc(0), hash.length / 2);
  const expand = async (content: Buffer, hashBytes: number): Promise<Listed[]> => {
    const parts = await Promise.all(entriesOf(content, hashBytes).map(async ({ mode, name, hash }): Promise<Listed[]> => {
      if (mode !== "40000") return [{ path: name, entry: { hash, link: mode === "120000", ...(mode === "160000" ? { submodule: true } : {}) } }];
      return (await below(hash)).map(({ path, entry }) => ({ path: `${name}/${path}`, entry }));
    }));
    return parts.flat();
  };
  return async (commit) => {
    const root = await blobs.tree(`${commit}:${prefix}`);
    return new Map((root === undefined ? [] : await expand(root, commit.length / 2)).map(({ path, entry }) => [path, entry]));
  };
}

interface Listed {
  path: string;
  entry: TreeEntry;
}

/** `<mode> <name>\0<hash as bytes>`, one after the other. */
function entriesOf(content: Buffer, hashBytes: number): { mode: string; name: string; hash: string }[] {
  const entries: { mode: string; name: string; hash: string }[] = [];
  for (let at = 0; at < content.length; ) {
    const space = content.indexOf(32, at);
    const end = content.indexOf(0, space);
    if (space < 0 || end < 0) break;
    entries.push({ mode: content.toString("latin1", at, space), name: content.toString("utf8", space + 1, end), hash: content.toString("hex", end + 1, end + 1 + hashBytes) });
    at = end + 1 + hashBytes;
  }
  return entries;
}
