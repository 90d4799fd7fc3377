import { ifFound } from "../client/if-found.ts";
import type { GitHub } from "../client/open-github.ts";
import type { RepositoryName } from "../repository.ts";

export interface WantedRun {
  repository: RepositoryName;
  /** Name of the workflow's file in `.github/workflows`. */
  file: string;
  /** The default branch: what a pull request's own run says could have been written by who asks for its merge. */
  branch: string;
  commit: string;
  signal: AbortSignal;
  tell(message: string): void;
}

/** GitHub starts the workflows of a push together; the other one may not be listed yet. */
const SHOW_UP_MS = 60_000;
const LONGEST_MS = 45 * 60_000;
const PAUSE_MS = 15_000;

/** The run of a workflow on exactly this commit of the default branch, once it has ended; or, as a sentence, why there is none. */
export async function testedRun(github: GitHub, { repository, file, branch, commit, signal, tell }: WantedRun): Promise<{ id: number } | { why: string }> {
  const { timing } = github;
  const started = timing.now();
  for (let told = false; ; ) {
    const listed = await ifFound(github.rest.actions.listWorkflowRuns({ ...repository, workflow_id: file, event: "push", branch, head_sha: commit, per_page: 10 }));
    if (listed === undefined) return { why: `there is no workflow ${file}` };
    // Filters that GitHub cannot read it ignores.
    const own = listed.data.workflow_runs.filter((run) => run.head_sha === commit && run.event === "push" && run.head_branch === branch && run.head_repository?.full_name.toLowerCase() === `${repository.owner}/${repository.repo}`.toLowerCase());
    const [newest] = own.toSorted((a, b) => b.id - a.id);
    if (newest?.status === "completed") return { id: newest.id };
    const waited = timing.now() - started;
    if (newest === undefined && waited >= SHOW_UP_MS) return { why: `${file} has no run of commit ${commit.slice(0, 12)} on ${branch}` };
    if (waited >= LONGEST_MS || signal.aborted) return { why: `the run of ${file} had not ended after ${Math.round(waited / 60_000)} minutes` };
    if (newest !== undefined && !told) tell(`waiting for ${file} (run ${newest.id}), whose record tells whether checks and models hold`);
    told ||= newest !== undefined;
    await timing.sleep(PAUSE_MS, signal);
  }
}
