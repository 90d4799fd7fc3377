import type { RunRecord } from "./record.ts";

/** Runs `git` with these arguments in the project's folder; undefined when git is missing or says no, where that is an answer as well. Rejects when it takes too long: that is none. */
export type Git = (...args: string[]) => Promise<string | undefined>;

/** Gives long answers, too. */
export interface ListingGit extends Git {
  /** Such as all files of a large repository. Says why there is no answer: a part of a listing, or none, must never look like a listing. */
  list(...args: string[]): Promise<GitListed>;
}

/** `refused`: git ended with an error, or is missing. `late`, `too much`: it was stopped. */
export type GitListed = { text: string; failure?: never } | { failure: "refused" | "late" | "too much" };

/** The commit a run was made from; undefined outside a repository, or before its first commit. */
export async function commitInfo(git: Git): Promise<RunRecord["commit"]> {
  const [sha, branch, status] = await Promise.all([
    git("rev-parse", "--verify", "--quiet", "HEAD"),
    git("symbolic-ref", "--short", "--quiet", "HEAD"),
    git("status", "--porcelain", "--untracked-files=no", "--", ".").catch(() => undefined),
  ]);
  const head = sha?.trim();
  if (head === undefined || !/^[0-9a-f]{40,64}$/.test(head)) return undefined;
  const name = branch?.trim() ?? "";
  // A status that cannot be read is not a clean one.
  return { sha: head, ...(name === "" ? {} : { branch: name }), dirty: status === undefined || status.trim() !== "" };
}
