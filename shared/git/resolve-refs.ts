import { HostError } from "../host/ports.ts";
import type { Git } from "../results/commit-info.ts";
import type { Refs } from "./refs.ts";

/** Two commits, found. */
export interface ResolvedRefs {
  /** `sha` is the merge-base; `tip` is where the base branch stands now: policies come from there. */
  base: { sha: string; ref?: string; tip: string };
  head: { sha: string; ref?: string; dirty: boolean };
}

/**
 * The exact merge-base of what is proposed and what it is proposed for. Rejects with a sentence that says what to do when the clone is too
 * shallow, the base is unknown, or this is no repository. Undefined when there is nothing to compare with (a first push).
 */
export async function resolveRefs(git: Git, refs: Refs): Promise<ResolvedRefs | undefined> {
  if ((await git("rev-parse", "--is-inside-work-tree")) === undefined) throw new HostError("this is no git repository: a plan compares with a commit. Run `git init` and commit, or run `towpath test` without --base");
  const checkedOut = await commitOf(git, "HEAD");
  if (checkedOut === undefined) throw new HostError("this repository has no commit yet, so there is nothing to compare with: commit first");
  const named = refs.event === "local" || refs.event === "push" || refs.event === "workflow_dispatch" || refs.event === "schedule" ? undefined : refs.head.sha;
  const head = (named === undefined ? undefined : await commitOf(git, named)) ?? checkedOut;
  const given = refs.base === undefined ? await defaultBase(git) : refs.base;
  if (given === undefined) return undefined;
  const base = await baseCommit(git, given);
  // With what is checked out, not with the head that the event names: on a pull request that is often the merge commit, which holds what the
  // base branch got meanwhile; compared with its first parent, only the change of the pull request is left.
  const merged = (await git("merge-base", base, checkedOut))?.trim() ?? "";
  if (merged === "") throw new HostError(await noMergeBase(git, given));
  const status = await git("status", "--porcelain", "--", ".");
  const branch = (await git("symbolic-ref", "--short", "--quiet", "HEAD"))?.trim();
  const ref = refs.head.ref ?? (branch === "" ? undefined : branch);
  return {
    base: { sha: merged, tip: base, ...(given.ref === undefined ? {} : { ref: given.ref }) },
    // A status that cannot be read is not a clean one.
    head: { sha: head, ...(ref === undefined ? {} : { ref }), dirty: status === undefined || status.trim() !== "" },
  };
}

/** The commit of the base: by branch on the remote first, because the local branch may be old; the sha of the event when neither is there. */
async function baseCommit(git: Git, { ref, sha }: NonNullable<Refs["base"]>): Promise<string> {
  const names = [...(sha === undefined ? [] : [sha]), ...(ref === undefined ? [] : [ref, `origin/${ref}`, `refs/remotes/origin/${ref}`])];
  for (const name of names) {
    const found = await commitOf(git, name);
    if (found !== undefined) return found;
  }
  const shown = ref ?? sha ?? "";
  const shallow = (await git("rev-parse", "--is-shallow-repository"))?.trim() === "true";
  throw new HostError(shallow ? `the base ${shown} is not in this shallow clone: check out with fetch-depth: 0 (or run \`git fetch --unshallow\`)` : `there is no commit ${JSON.stringify(shown)} here: fetch it (\`git fetch origin\`), or name another base with --base`);
}

async function noMergeBase(git: Git, { ref, sha }: NonNullable<Refs["base"]>): Promise<string> {
  const shallow = (await git("rev-parse", "--is-shallow-repository"))?.trim() === "true";
  const shown = ref ?? sha ?? "";
  return shallow
    ? `this clone is too shallow to hold the commit where this branch left ${shown}: check out with fetch-depth: 0 (or run \`git fetch --unshallow\`)`
    : `this branch and ${shown} have no common commit: name another base with --base`;
}

/** The default branch, as the clone knows it; undefined when the checked-out commit is on it, which then is compared with its parent. */
async function defaultBase(git: Git): Promise<Refs["base"]> {
  const remote = (await git("symbolic-ref", "--short", "--quiet", "refs/remotes/origin/HEAD"))?.trim();
  for (const name of [remote, "origin/main", "origin/master", "main", "master"]) {
    if (name !== undefined && name !== "" && (await commitOf(git, name)) !== undefined) return { ref: name };
  }
  return undefined;
}

async function commitOf(git: Git, name: string): Promise<string | undefined> {
  // A name is never an option.
  if (name.startsWith("-")) return undefined;
  const found = (await git("rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`))?.trim() ?? "";
  return /^[0-9a-f]{40,64}$/.test(found) ? found : undefined;
}
