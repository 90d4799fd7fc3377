import picomatch from "picomatch";
import { follow, type TreeContents } from "./tree-contents.ts";

/** The content behind paths and globs. */
export interface Content {
  /** Equal when all of it is the same: each path with what it holds, as JSON: `[["tests/x.csv", "…"]]`. */
  digest: string;
  /** A path that leads out of the tree: what is there, the tree cannot tell. */
  outside?: string;
}

/** Content of the files that git keeps, by name; links are followed inside of the tree, and a submodule is its commit. */
export async function contentOf(patterns: readonly string[], tree: TreeContents): Promise<Content> {
  const parts = new Map<string, string>();
  let outside: string | undefined;
  const add = async (name: string): Promise<void> => {
    const found = await follow(tree, name);
    const through = found.links.map((link) => ` through ${link}`).join("");
    if (found.kind === "outside") outside ??= name;
    else if (found.kind === "submodule") parts.set(name, `commit ${found.commit}${through}`);
    else {
      const entry = await tree.entry(found.path);
      // A link to what git does not keep is the same on both sides while it leads there.
      if (entry !== undefined || found.links.length > 0) parts.set(name, (entry?.hash ?? found.path) + through);
    }
  };
  for (const pattern of new Set(patterns)) {
    await add(pattern);
    const { base, glob } = picomatch.scan(pattern);
    if (glob === "") continue;
    const start = await follow(tree, base);
    if (start.kind !== "inside") await add(base);
    else for (const name of await named(tree, start.path, start.links.length > 0 ? `${start.path}/${glob}` : pattern)) await add(name);
  }
  return { digest: JSON.stringify([...parts].toSorted(([a], [b]) => (a < b ? -1 : 1))), ...(outside === undefined ? {} : { outside }) };
}

/** All below a folder that a glob may reach: files, and what is behind the links and submodules on its way. More than it reaches does no harm. */
async function named(tree: TreeContents, folder: string, pattern: string): Promise<string[]> {
  const below = (path: string): string[] => within(tree.paths, path);
  // Hidden files as well: who reads decides whether they count.
  const matches = picomatch(pattern, { dot: true, windows: false });
  const files = below(folder).filter((path) => matches(path));
  const depth = /\*\*/.test(pattern) ? Infinity : pattern.split("/").length;
  const joints = within(tree.joints, folder).filter((path) => path.split("/").length < depth);
  const behind = await Promise.all(joints.map(async (path) => {
    const found = await follow(tree, path);
    if (found.kind === "inside" && (await tree.entry(found.path)) !== undefined) return [];
    return found.kind === "inside" ? [path, ...below(found.path)] : [path];
  }));
  return [...files, ...behind.flat()];
}

/** The part of sorted paths that is below a folder. */
function within(paths: readonly string[], folder: string): string[] {
  if (folder === "") return [...paths];
  const start = `${folder}/`;
  let [low, high] = [0, paths.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paths[middle] ?? "") < start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (paths[end]?.startsWith(start) === true) end++;
  return paths.slice(low, end);
}
