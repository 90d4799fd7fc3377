import path from "node:path";
import { contentHashes } from "../../git/content-hashes.ts";
import { nodeGit } from "../../git/node-git.ts";
import { treeFs, type TreeFs, type WorkTree } from "../../git/tree-fs.ts";
import type { Workspace } from "../../graph/workspace.ts";
import { nodeFs } from "../../host/node-fs.ts";
import { openSqlReader } from "../../host/parse-pool.ts";
import type { Side } from "../../impact/side.ts";
import { readOnce } from "../../pipeline/load-project.ts";
import type { Git } from "../../results/commit-info.ts";
import { openProject, type OpenedProject } from "../open-project.ts";
import { sideOf } from "../side-of.ts";

/** A commit's tree of the project, opened. */
export interface OpenedTree {
  tree: TreeFs;
  opened: OpenedProject;
  /** Undefined when its `towpath.yml` cannot be read. */
  side?: Side;
}

/** Opens trees of one project; what several of them hold alike is read once. */
export interface Trees extends Disposable {
  list(commit: string): Promise<TreeFs>;
  open(tree: TreeFs, like?: Workspace): Promise<OpenedTree>;
}

/** Nothing is checked out: what the work tree holds too is read there, the rest from git. */
export async function openTrees(root: string, { cache, git = nodeGit(root) }: { cache: boolean; git?: Git }): Promise<Trees> {
  const reader = openSqlReader(cache ? { cacheDir: path.join(root, ".towpath", "cache") } : {});
  const readDocument = readOnce();
  const [fs, hash] = await Promise.all([nodeFs(root), contentHashes(git, root)]);
  const beside: WorkTree = { fs, hash };
  const opened: TreeFs[] = [];
  return {
    async list(commit) {
      const tree = await treeFs(git, root, commit, beside);
      opened.push(tree);
      return tree;
    },
    async open(tree, like) {
      const project = await openProject({ root, cache, fs: tree, reader, readDocument, ...(like === undefined ? {} : { like }) });
      if (project.workspace === undefined) return { tree, opened: project };
      return { tree, opened: project, side: await sideOf(project.workspace, tree, async (file) => tree.hash(file)) };
    },
    [Symbol.dispose]: () => opened.forEach((tree) => tree[Symbol.dispose]()),
  };
}
