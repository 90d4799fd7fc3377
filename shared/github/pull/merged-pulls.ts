import type { GitHub } from "../client/open-github.ts";
import type { RepositoryName } from "../repository.ts";

export interface MergedPull {
  number: number;
  /** The commit that it became. */
  commit: string;
}

/** The pull requests that became one of these commits, in their order. */
export async function mergedPulls(github: GitHub, repository: RepositoryName, commits: readonly string[]): Promise<MergedPull[]> {
  const found = new Map<number, MergedPull>();
  for (const commit of commits) {
    const { data } = await github.rest.repos.listPullRequestsAssociatedWithCommit({ ...repository, commit_sha: commit, per_page: 100 });
    for (const { number, merged_at: merged, merge_commit_sha: became } of data) if (merged !== null && became !== null && commits.includes(became)) found.set(number, { number, commit: became });
  }
  return [...found.values()];
}
