import { mkdir, readdir, realpath, rm } from "node:fs/promises";
import path from "node:path";
import { HostError } from "../host/ports.ts";
import type { Git } from "../results/commit-info.ts";

/** A commit in a folder of its own, beside the work tree; gone when it is disposed. */
export interface Worktree extends AsyncDisposable {
  /** The folder that is to the commit what `root` is to the work tree. */
  root: string;
}

const PREFIX = "base-";

/** Checks a commit out below `.towpath/work`. What a killed run left there is removed first. */
export async function addWorktree(git: Git, root: string, sha: string): Promise<Worktree> {
  const work = path.join(root, ".towpath", "work");
  await mkdir(work, { recursive: true });
  await removeLeft(git, work);
  const folder = path.join(await realpath(work), `${PREFIX}${process.pid}`);
  const done = await git("-c", "advice.detachedHead=false", "-c", "core.hooksPath=/dev/null", "worktree", "add", "--detach", "--force", folder, sha);
  if (done === undefined) throw new HostError(`commit ${sha.slice(0, 12)} cannot be checked out beside the work tree: is the clone complete (fetch-depth: 0), and is there room on the disk?`);
  const prefix = ((await git("rev-parse", "--show-prefix")) ?? "").trim();
  return {
    root: path.resolve(folder, prefix),
    async [Symbol.asyncDispose]() {
      await removed(git, folder);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Worktrees whose process is gone. */
async function removeLeft(git: Git, work: string): Promise<void> {
  for (const name of await readdir(work)) {
    const pid = name.startsWith(PREFIX) ? Number(name.slice(PREFIX.length)) : Number.NaN;
    if (!Number.isInteger(pid) || (pid !== process.pid && isAlive(pid))) continue;
    await removed(git, path.join(work, name));
    await rm(path.join(work, name), { recursive: true, force: true });
  }
  await git("worktree", "prune").catch(() => undefined);
}

/** As far as git does it in time: the next run looks for what is left. */
async function removed(git: Git, folder: string): Promise<void> {
  await git("worktree", "remove", "--force", folder).catch(() => undefined);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
