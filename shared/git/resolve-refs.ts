import { HostError } from "../host/ports.ts";
import type { Git } from "../results/commit-info.ts";
import type { Refs } from "./refs.ts";

/** Two commits, found. */
export interface ResolvedRefs {
  /** `sha` is the merge-base; `tip` is where the base branch stands now: policies come from there. */
  base: { sha: string; ref?: string; tip: string };
  head: { sha: string; ref?: string; dirty: boolean };
}

/** What Towpath itself keeps in a project is no change of it, also where no .gitignore says so. */
const OTHERS = ":(exclude,glob)**/.towpath/**";

/**
 * The exact merge-base of what is proposed and what it is proposed for. Rejects with a sentence that says what to do when the clone is too
 * shallow, the base is unknown, or this is no repository. Undefined when there is nothing to compare with (a first push).
 */
export async function resolveRefs(git: Git, refs: Refs): Promise<ResolvedRefs | undefined> {
  const named = refs.event === "local" || refs.event === "push" || refs.event === "workflow_dispatch" || refs.event === "schedule" ? undefined : refs.head.sha;
  // All that does not hang on another answer is asked at once: each question is a process of git's.
  const [checkedOut, proposed, found, status, branch] = await Promise.all([
    commitOf(git, "HEAD"),
    named === undefined ? undefined : commitOf(git, named),
    foundBase(git, refs),
    git("status", "--porcelain", "--", ".", OTHERS).catch(() => undefined),
    git("symbolic-ref", "--short", "--quiet", "HEAD"),
  ]);
  if (checkedOut === undefined) throw new HostError(await noCommit(git));
  const head = proposed ?? checkedOut;
  if (found === undefined) return undefined;
  const { given } = found;
  // On a pull request mostly the merge commit is checked out. GitHub may have made it from a newer commit of the base branch than its event
  // names; against its own first parent only the change of the pull request is left.
  const onto = refs.event === "pull_request" && head !== checkedOut ? await mergedOnto(git, head) : undefined;
  const base = found.commit ?? onto ?? (await noBase(git, given));
  // With what is checked out, not with the head that the event names: what the base branch got meanwhile is no change of the pull request.
  const merged = onto ?? (await git("merge-base", base, checkedOut))?.trim() ?? "";
  if (merged === "") throw new HostError(await noMergeBase(git, given));
  const ref = refs.head.ref ?? (branch?.trim() || undefined);
  return {
    base: { sha: merged, tip: base, ...(given.ref === undefined ? {} : { ref: given.ref }) },
    // A status that cannot be read is not a clean one.
    head: { sha: head, ...(ref === undefined ? {} : { ref }), dirty: status === undefined || status.trim() !== "" },
  };
}

interface FoundBase {
  given: NonNullable<Refs["base"]>;
  /** Undefined: the clone does not have it. */
  commit: string | undefined;
}

/** The base that was named, or the default branch; undefined when there is none of either. */
async function foundBase(git: Git, refs: Refs): Promise<FoundBase | undefined> {
  const given = refs.base ?? (await defaultBase(git));
  return given && { given, commit: await baseCommit(git, given, refs.event !== "local" && !(await isForkOfOrigin(git, refs))) };
}

/**
 * The commit of the base: what the event names, or where its branch stands on the remote, whichever is newer, since each may be an old copy of
 * the other; then the branch by this name. In the user's own clone and in one of a fork the branch here goes first.
 */
async function baseCommit(git: Git, { ref, sha }: NonNullable<Refs["base"]>, ofOrigin: boolean): Promise<string | undefined> {
  const remote = ref === undefined ? [] : [`refs/remotes/origin/${ref}`];
  const [named, there] = await Promise.all([sha, ofOrigin ? remote[0] : undefined].map(async (name) => (name === undefined ? undefined : commitOf(git, name))));
  if (named !== undefined && there !== undefined) return (await git("merge-base", "--is-ancestor", named, there)) === undefined ? named : there;
  for (const found of [named, there]) if (found !== undefined) return found;
  for (const name of [...(ref === undefined ? [] : [ref, `origin/${ref}`]), ...remote]) {
    const found = await commitOf(git, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** First parent of the checked-out commit, when that merges the head of a pull request and nothing else. */
async function mergedOnto(git: Git, head: string): Promise<string | undefined> {
  const [, first, second, ...more] = (await git("rev-list", "--parents", "--max-count=1", "HEAD"))?.trim().split(" ") ?? [];
  return second === head && more.length === 0 ? first : undefined;
}

/** Whether the clone is one of the fork: what its owner calls `main` there rules nothing here. */
async function isForkOfOrigin(git: Git, { pullRequest }: Refs): Promise<boolean> {
  if (pullRequest?.fork !== true) return false;
  const url = (await git("config", "--get", "remote.origin.url"))?.trim().toLowerCase().replace(/\/$|\.git$/g, "") ?? "";
  const fork = pullRequest.headRepository?.toLowerCase();
  return fork !== undefined && /[/:]/.test(url.at(-fork.length - 1) ?? "") && url.endsWith(fork);
}

async function noCommit(git: Git): Promise<string> {
  if ((await git("--version")) === undefined) return "git is not on PATH, and a plan compares with a commit: install it. A job in a container needs it before actions/checkout, which without it brings the files and no history";
  return (await git("rev-parse", "--is-inside-work-tree")) === undefined
    ? "this is no git repository, or git refuses to read it (`git status` says why): a plan compares with a commit. Run `git init` and commit, or run `towpath test` without --base"
    : "this repository has no commit yet, so there is nothing to compare with: commit first";
}

async function noBase(git: Git, { ref, sha }: NonNullable<Refs["base"]>): Promise<never> {
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
  // A name is never an option; `--end-of-options` would say so, but before 2.30 this command of git's does not know it.
  if (name.startsWith("-")) return undefined;
  const found = (await git("rev-parse", "--verify", "--quiet", `${name}^{commit}`))?.trim() ?? "";
  return /^[0-9a-f]{40,64}$/.test(found) ? found : undefined;
}
