import { GitHubError } from "../github/client/github-error.ts";
import { repositoryName } from "../github/repository.ts";
import { startWorkflow } from "../github/workflow/start-workflow.ts";
import { defaultBranchOf } from "./default-branch.ts";
import type { DeployJob } from "./deploy.ts";
import type { ExitCode } from "./job.ts";
import { jobGitHub } from "./report-records.ts";

/** Starts a run for the next environments of a release that a merge brought to this one: each release has a plan and an approval of its own. 2 when it could not be started. */
export async function takeOn(job: DeployJob, environment: string, release: string): Promise<ExitCode> {
  const { inputs, event, env, log } = job;
  const file = inputs["deploy-workflow"];
  if (file === undefined) return 0;
  const { defaultBranch } = defaultBranchOf(event);
  if (inputs.token === undefined || env["GITHUB_REPOSITORY"] === undefined || defaultBranch === undefined) {
    log.error(`${file} was not started for ${release}: the job has no token, or its event no repository. Start it by hand with this release, after ${environment}`, "not taken on");
    return 2;
  }
  try {
    const status = await startWorkflow(jobGitHub(job), { repository: repositoryName(env["GITHUB_REPOSITORY"]), file, branch: defaultBranch, inputs: { release, after: environment }, runName: `deploy ${release} after ${environment}` });
    log.info(`${file} for ${release} after ${environment}: ${status === "started" ? "started" : "has a run already; start it by hand when it is to go on once more"}`);
    return 0;
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    log.error(`${file} was not started for ${release}: ${error.message} Start it by hand with this release, after ${environment}, or run this job again.`, "not taken on");
    return 2;
  }
}
