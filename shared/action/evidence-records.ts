import { GitHubError } from "../github/client/github-error.ts";
import { repositoryName } from "../github/repository.ts";
import { testedRun } from "../github/workflow/tested-run.ts";
import type { RunRecord } from "../results/record.ts";
import type { Job } from "./job.ts";
import { asObject } from "./read-event.ts";
import { jobGitHub } from "./report-records.ts";
import { downloadResults } from "./results/download-results.ts";

type EvidenceJob = Pick<Job<"token" | "test-workflow">, "env" | "inputs" | "log" | "event" | "signal">;

/**
 * The records of the run that has tested this very commit on the default branch. Only the repository's own workflow is believed there, as a report does; whatever is
 * missing leaves the release without evidence, and that is said.
 */
export async function evidenceRecords(job: EvidenceJob): Promise<RunRecord[]> {
  const { env, inputs, log, event, signal } = job;
  const file = inputs["test-workflow"];
  if (file === undefined) return [];
  const unknown = (why: string): RunRecord[] => {
    log.warning(`what the checks and models of this commit have shown is unknown, and its releases say nothing of it: ${why}`);
    return [];
  };
  const repository = repositoryName(env["GITHUB_REPOSITORY"] ?? "");
  const commit = env["GITHUB_SHA"] ?? "";
  try {
    const github = jobGitHub(job);
    const run = await testedRun(github, { repository, file, branch: String(asObject(event.payload["repository"])["default_branch"]), commit, signal, tell: (message) => log.info(message) });
    if ("why" in run) return unknown(run.why);
    const { steps, refused } = await downloadResults(github, repository, run.id);
    for (const sentence of refused) log.warning(sentence);
    const records = steps.flat().map(({ record }) => record).filter((record) => record.commit?.sha === commit && !record.commit.dirty);
    return records.length === 0 ? unknown(`run ${run.id} of ${file} has kept no record of commit ${commit.slice(0, 12)}`) : records;
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    return unknown(error.message);
  }
}
