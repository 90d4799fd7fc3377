/** What git keeps at one path, links not followed. */
export interface ContentEntry {
  kind: "file" | "link" | "submodule";
  /** Of the content; of a submodule the commit. */
  hash: string;
}

/** The files of a tree, a commit's or the work tree's, as far as git keeps them: they are part of what is compared. */
export interface TreeContents {
  entry(path: string): Promise<ContentEntry | undefined>;
  /** Where a link leads, as it is written. */
  target(path: string): Promise<string>;
  /** All paths, sorted. */
  paths: readonly string[];
  /** Those of them that are links or submodules. */
  joints: readonly string[];
}

/** Where a path leads when the links along it are followed inside of the tree. */
export type Followed = { links: string[] } & (
  /** `path` without links; it may be a folder, or nothing. */
  | { kind: "inside"; path: string }
  | { kind: "submodule"; path: string; commit: string }
  /** Out of the tree, or round in circles. */
  | { kind: "outside" }
);

/** A longer chain of links is taken for a circle, as by the system. */
const MOST_LINKS = 40;

/** Follows the links of a tree, each as the tree has it: the same path may lead elsewhere in another commit. */
export async function follow(tree: Pick<TreeContents, "entry" | "target">, path: string): Promise<Followed> {
  const rest = path.split("/");
  const done: string[] = [];
  const links: string[] = [];
  for (let part = rest.shift(); part !== undefined; part = rest.shift()) {
    if (part === "" || part === ".") continue;
    if (part === "..") {
      if (done.pop() === undefined) return { kind: "outside", links };
      continue;
    }
    done.push(part);
    const at = done.join("/");
    const entry = await tree.entry(at);
    if (entry?.kind === "submodule") return { kind: "submodule", path: at, commit: entry.hash, links };
    if (entry?.kind !== "link") continue;
    const target = await tree.target(at);
    if (links.length === MOST_LINKS || target.startsWith("/") || /^[a-z]:/i.test(target)) return { kind: "outside", links };
    links.push(at);
    done.pop();
    rest.unshift(...target.split(/[/\\]/));
  }
  return { kind: "inside", path: done.join("/"), links };
}
