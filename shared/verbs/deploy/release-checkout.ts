import { baseDataFiles } from "../../git/base-data.ts";
import { nodeGit } from "../../git/node-git.ts";
import { treeFs } from "../../git/tree-fs.ts";
import { addWorktree, type Worktree } from "../../git/worktree.ts";
import type { Checkout } from "../../run/checkout.ts";
import { dataFiles } from "../../run/source-files.ts";

const CHECKOUT_MS = 600_000;

/** The files of a release's commit, as a build reads them. Only tasks that are processes need a work tree, which goes with it. */
export interface ReleaseCheckout extends Checkout, AsyncDisposable {}

/** Opens the commit of a release beside what is checked out, and changes nothing there. */
export async function releaseCheckout(root: string, commit: string): Promise<ReleaseCheckout> {
  const git = nodeGit(root);
  const tree = await treeFs(git, root, commit);
  let worktree: Promise<Worktree> | undefined;
  return {
    files: tree,
    folder: async () => (await (worktree ??= addWorktree(nodeGit(root, CHECKOUT_MS), root, commit))).root,
    dataFiles: await baseDataFiles(git, root, { sha: commit, tree }, (patterns) => dataFiles(root, patterns)),
    async [Symbol.asyncDispose]() {
      tree[Symbol.dispose]();
      await (await worktree?.catch(() => undefined))?.[Symbol.asyncDispose]();
    },
  };
}
