import { GitHubError } from "../github/client/github-error.ts";
import type { DeployJob } from "./deploy.ts";
import { InputError } from "./input-error.ts";
import type { ExitCode } from "./job.ts";
import { tellDeployments } from "./tell-deployments.ts";

/** Tells GitHub what the log of an environment has. Telling is all that it does: what GitHub does not take is its own failure. */
export async function reconcile(job: DeployJob, root: string, environment: string): Promise<ExitCode> {
  const { inputs, env, log } = job;
  if (inputs.token === undefined || env["GITHUB_REPOSITORY"] === undefined) throw new InputError(`token: reconcile writes to GitHub, and the job has ${inputs.token === undefined ? "no token" : "no GITHUB_REPOSITORY"}`);
  let code: ExitCode = 0;
  await tellDeployments(job, root, environment, async (_, what, act) => {
    try {
      await act();
    } catch (error) {
      if (!(error instanceof GitHubError)) throw error;
      log.error(`the ${what} could not be written: ${error.message}. Start it again: it fills in what is missing`, "not reconciled");
      code = 2;
    }
  });
  return code;
}
