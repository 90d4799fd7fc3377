import type { GitHub } from "../client/open-github.ts";
import type { RepositoryName } from "../repository.ts";

export type FoundPullRequest =
  | { found: true; number: number; sha: string; fork: boolean; run: { number: number; attempt: number; url: string; /** Its file. */ workflow: string; /** How it ended; null while it goes on. */ conclusion: string | null } }
  /** Why nothing may be reported, as a sentence. */
  | { found: false; why: string };

/**
 * The pull request that a finished workflow run belongs to, by what GitHub says of the run: head owner, branch and sha. What the run's own artifact says
 * is a claim by whoever wrote the code under review; `claimed` only chooses among pull requests of the very same head.
 */
export async function pullRequestOfRun(github: GitHub, repository: RepositoryName, runId: number, claimed?: number): Promise<FoundPullRequest> {
  const { data: run } = await github.rest.actions.getWorkflowRun({ ...repository, run_id: runId });
  if (run.event !== "pull_request") return no(`Run ${runId} was started by ${run.event}, not by a pull request: there is nothing to comment on.`);
  const owner = run.head_repository?.owner?.login;
  const branch = run.head_branch;
  if (owner === undefined || branch === null) return no(`The repository or the branch behind run ${runId} was deleted: its pull request cannot be told.`);
  const all = await github.rest.pulls.list({ ...repository, state: "open", head: `${owner}:${branch}`, per_page: 100 });
  const head = `${owner}:${branch}`;
  // GitHub ignores a filter that it cannot read, and then lists everything.
  const candidates = all.data.filter((pull) => pull.head.ref === branch && pull.head.repo?.full_name.toLowerCase() === run.head_repository?.full_name.toLowerCase());
  if (candidates.length === 0) return no(`No open pull request comes from ${head}: it was closed while its run was going on.`);
  const current = candidates.filter((pull) => pull.head.sha === run.head_sha);
  if (current.length === 0) return no(`The pull request from ${head} has moved on from ${run.head_sha.slice(0, 7)}: the run of the newer commit will report.`);
  const pull = current.length === 1 ? current[0] : current.find(({ number }) => number === claimed);
  if (pull === undefined) return no(`${current.length} open pull requests come from ${head} (${current.map(({ number }) => `#${number}`).join(", ")}), and the run does not say for which it was: nothing is reported rather than in the wrong place.`);
  const fork = pull.head.repo?.full_name.toLowerCase() !== `${repository.owner}/${repository.repo}`.toLowerCase();
  return { found: true, number: pull.number, sha: run.head_sha, fork, run: { number: run.run_number, attempt: run.run_attempt ?? 1, url: run.html_url, workflow: run.path.replace(/@.*/u, ""), conclusion: run.conclusion } };
}

const no = (why: string): FoundPullRequest => ({ found: false, why });
