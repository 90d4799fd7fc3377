import picomatch from "picomatch";
import { HostError, type FileSystem } from "../host/ports.ts";
import type { ListingGit } from "../results/commit-info.ts";
import type { ContentHash } from "./content-hashes.ts";
import { listed } from "./listed.ts";
import type { TreeContents } from "./tree-contents.ts";
import { readBlobs, type Blobs } from "./read-blobs.ts";

/** Files of a commit below the folder that git was opened in, without checking them out. */
export interface TreeFs extends FileSystem, Disposable {
  /** Hash of a file's content, or undefined when the commit has no such file. */
  hash(path: string): string | undefined;
  /** What the commit keeps at each path, and where links lead. */
  contents: TreeContents;
}

/** A file of a commit. */
export interface TreeEntry {
  hash: string;
  link: boolean;
  /** Another repository, at the commit that `hash` names; its files are not part of this one. */
  submodule?: true;
}

const HIDDEN = /(^|\/)(\.|node_modules\/)/;

/** Longest file that is read as text. */
const LONGEST = 64 * 1024 * 1024;

/** The work tree beside a commit: what has the same content there is read there, which costs no question to git. */
export interface WorkTree {
  fs: FileSystem;
  hash: ContentHash;
  /** Reads the objects of several trees through one process, which its owner ends. */
  blobs?: Blobs;
  /** What the commit holds below the folder, when it is known already. */
  entries?: ReadonlyMap<string, TreeEntry>;
}

/** Reads the tree of a commit. Sizes are not listed: in a clone without blobs that would fetch all of them. Symlinks are refused, as everywhere. */
export async function treeFs(git: ListingGit, folder: string, sha: string, beside?: WorkTree): Promise<TreeFs> {
  const entries = beside?.entries ?? (await listTree(git, sha));
  const all = [...entries.keys()].toSorted();
  const paths = all.filter((path) => entries.get(path)?.submodule !== true);
  const folders = new Set(paths.flatMap((path) => path.split("/").slice(0, -1).map((_, i, all) => all.slice(0, i + 1).join("/"))));
  let started: Blobs | undefined;
  const blob = (hash: string): Promise<Buffer> => (beside?.blobs ?? (started ??= readBlobs(folder))).read(hash);
  const contents: TreeContents = {
    paths: all,
    joints: all.filter((path) => entries.get(path)?.link === true || entries.get(path)?.submodule === true),
    async entry(path) {
      const entry = entries.get(path);
      return entry && { kind: entry.link ? "link" : entry.submodule === true ? "submodule" : "file", hash: entry.hash };
    },
    target: async (path) => (await blob(entries.get(path)?.hash ?? "")).toString("utf8"),
  };
  return {
    contents,
    hash: (path) => entries.get(path)?.hash,
    async read(path) {
      const entry = entries.get(path);
      if (entry === undefined || entry.submodule === true) return undefined;
      if (entry.link) throw new HostError(`${path} is a symbolic link in commit ${sha.slice(0, 12)}: links are not followed`);
      if (beside !== undefined && (await beside.hash(path)) === entry.hash) {
        const text = await beside.fs.read(path);
        if (text !== undefined) return text;
      }
      const content = await blob(entry.hash);
      if (content.length > LONGEST) throw new HostError(`${path} has ${content.length} bytes in commit ${sha.slice(0, 12)}: too long for a text`);
      return content.toString("utf8");
    },
    stat: async (path) => {
      const entry = entries.get(path);
      if (entry?.submodule === true) return { size: 0, kind: "directory" };
      if (entry !== undefined && !entry.link) return { size: (await blob(entry.hash)).length, kind: "file" };
      return folders.has(path) ? { size: 0, kind: "directory" } : undefined;
    },
    glob: async (patterns, ignore = []) => {
      const matches = picomatch([...patterns], { ignore: [...ignore], windows: false });
      // As the folder itself is walked: what is hidden only where a pattern names it.
      const starts = patterns.map((pattern) => picomatch.scan(pattern).base.replace(/^\.\/?$/, ""));
      const walked = (path: string): boolean => starts.some((start) => path === start || ((start === "" || path.startsWith(`${start}/`)) && !HIDDEN.test(path.slice(start.length))));
      return paths.filter((path) => walked(path) && matches(path));
    },
    [Symbol.dispose]: () => started?.[Symbol.dispose](),
  };
}

async function listTree(git: ListingGit, sha: string): Promise<ReadonlyMap<string, TreeEntry>> {
  const short = sha.slice(0, 12);
  return new Map(listed(await git.list("ls-tree", "-r", "-z", sha, "./"), `the files of commit ${short}`, "the clone is incomplete; check out with fetch-depth: 0").map(entryOf));
}

/** `100644 blob <hash>\t<path>` */
function entryOf(line: string): [string, TreeEntry] {
  const tab = line.indexOf("\t");
  const [mode = "", , hash = ""] = line.slice(0, tab).split(" ");
  return [line.slice(tab + 1), { hash, link: mode === "120000", ...(mode === "160000" ? { submodule: true } : {}) }];
}
