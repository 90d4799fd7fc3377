import type { RunRecord } from "./record.ts";

/** Runs `git` with these arguments in the project's folder; undefined when git is missing or fails. */
export type Git = (...args: string[]) => Promise<string | undefined>;

/** The commit a run was made from; undefined outside a repository, or before its first commit. */
export async function commitInfo(git: Git): Promise<RunRecord["commit"]> {
  const [sha, branch, status] = await Promise.all([
    git("rev-parse", "--verify", "--quiet", "HEAD"),
    git("symbolic-ref", "--short", "--quiet", "HEAD"),
    git("status", "--porcelain", "--untracked-files=no", "--", "."),
  ]);
  const head = sha?.trim();
  if (head === undefined || !/^[0-9a-f]{40,64}$/.test(head)) return undefined;
  const name = branch?.trim() ?? "";
  // A status that cannot be read is not a clean one.
  return { sha: head, ...(name === "" ? {} : { branch: name }), dirty: status === undefined || status.trim() !== "" };
}
