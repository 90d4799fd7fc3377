import path from "node:path";
import { contentHashes } from "../../git/content-hashes.ts";
import { gitListing } from "../../git/git-listing.ts";
import { nodeGit } from "../../git/node-git.ts";
import { listTrees } from "../../git/list-trees.ts";
import { readBlobs, type Blobs } from "../../git/read-blobs.ts";
import { treeFs, type TreeFs } from "../../git/tree-fs.ts";
import type { NodeId } from "../../graph/graph.ts";
import { openPart } from "../../graph/open-part.ts";
import type { OpenedWorkspace } from "../../graph/open-workspace.ts";
import type { Workspace } from "../../graph/workspace.ts";
import { nodeFs } from "../../host/node-fs.ts";
import { HostError } from "../../host/ports.ts";
import { openSqlReader } from "../../host/parse-pool.ts";
import type { Side } from "../../impact/side.ts";
import { readOnce } from "../../pipeline/load-project.ts";
import type { Project } from "../../pipeline/model.ts";
import type { ListingGit } from "../../results/commit-info.ts";
import { openProject } from "../open-project.ts";
import { sideOf } from "../side-of.ts";

/** A commit's tree of the project, opened: all of it, or the part that some of its nodes need. */
export interface OpenedTree {
  opened: OpenedWorkspace;
  /** Undefined when its `towpath.yml` cannot be read. */
  side?: Side;
}

/** Opens trees of one project; what several of them hold alike is read once. */
export interface Trees extends Disposable {
  list(commit: string): Promise<TreeFs>;
  /** Tells of queries that will be read, so that all of them are read at once. */
  expect(texts: readonly string[], dialect: string): Promise<void>;
  open(tree: TreeFs): Promise<OpenedTree>;
  /** Only what `roots` says, and what all of that reads; the rest counts as not there. */
  openPart(tree: TreeFs, like: Workspace, roots: (project: Project) => Iterable<NodeId>): Promise<OpenedTree & { ids: ReadonlySet<NodeId> }>;
}

/** Nothing is checked out: what the work tree holds too is read there, the rest from git. */
export async function openTrees(root: string, { cache, git = nodeGit(root) }: { cache: boolean; git?: ListingGit }): Promise<Trees> {
  const reader = openSqlReader(cache ? { cacheDir: path.join(root, ".towpath", "cache") } : {});
  const readDocument = readOnce();
  const [fs, listing, prefix] = await Promise.all([nodeFs(root), gitListing(git), git("rev-parse", "--show-prefix")]);
  if (prefix === undefined) throw new HostError("this is no git repository: releases are commits and tags");
  const { hash } = contentHashes(root, listing);
  const blobs = readOnceOnly(readBlobs(root));
  const entriesOf = listTrees(blobs, prefix.trim());
  return {
    list: async (commit) => treeFs(git, root, commit, { fs, hash, blobs, entries: await entriesOf(commit) }),
    expect: reader.expect,
    async open(tree) {
      const opened = await openProject({ root, cache, fs: tree, reader, readDocument });
      return { opened, ...(opened.workspace === undefined ? {} : { side: await sideOf(opened.workspace, tree, tree.contents) }) };
    },
    async openPart(tree, like, roots) {
      const opened = await openPart(tree, { readSql: reader.read, readDocument, like, roots });
      const { workspace, ids } = opened;
      return { opened, ids, ...(workspace === undefined ? {} : { side: await sideOf(workspace, tree, tree.contents, { only: ids }) }) };
    },
    [Symbol.dispose]: () => blobs[Symbol.dispose](),
  };
}

/** Fifty trees hold many files alike. */
function readOnceOnly(blobs: Blobs): Blobs {
  const known = new Map<string, Promise<Buffer>>();
  const read = (hash: string): Promise<Buffer> => {
    const found = known.get(hash) ?? blobs.read(hash);
    known.set(hash, found);
    return found;
  };
  return { read, tree: blobs.tree, [Symbol.dispose]: () => blobs[Symbol.dispose]() };
}
