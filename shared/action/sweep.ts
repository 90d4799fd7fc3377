import { GitHubError } from "../github/client/github-error.ts";
import { forgetPullRequest, pruneLedger } from "../github/ledger/prune-ledger.ts";
import { readBranch } from "../github/ledger/read-branch.ts";
import { repositoryName } from "../github/repository.ts";
import { nodeFs } from "../host/node-fs.ts";
import { projectFolder } from "../ledger/layout.ts";
import { loadProject } from "../pipeline/load-project.ts";
import { cleanProject } from "../verbs/clean-project.ts";
import { useDuckDb } from "./duckdb/use-duckdb.ts";
import { findProjects } from "./find-projects.ts";
import type { ExitCode, Job } from "./job.ts";
import { asObject } from "./read-event.ts";
import { jobGitHub } from "./report-records.ts";

type SweepJob = Job<"project" | "environment" | "token" | "ledger">;

/** Removes what pull requests left: the builds and runs of the one that was closed; by night what has expired, and the runs of all that are closed, with the ledger pruned. */
export async function sweep(job: SweepJob): Promise<ExitCode> {
  const { inputs, log, env, clock } = job;
  useDuckDb(job);
  for (const root of await findProjects(job.workspace, inputs.project)) {
    const number = closedNumber(job);
    const { removed } = await cleanProject({ root, all: false, dryRun: false, clock, env, ...(number === undefined ? {} : { pullRequest: number }), ...(inputs.environment === undefined ? {} : { environment: inputs.environment }) });
    for (const sentence of removed) log.info(`removed ${sentence}`);
    const { project } = await loadProject(await nodeFs(root));
    if (project !== undefined && inputs.ledger === "auto" && inputs.token !== undefined) await sweepLedger(job, project.name);
  }
  return 0;
}

/** The pull request whose end started the job. */
function closedNumber({ event }: SweepJob): number | undefined {
  const number = asObject(event.payload["pull_request"])["number"];
  return event.name === "pull_request" && event.payload["action"] === "closed" && typeof number === "number" ? number : undefined;
}

async function sweepLedger(job: SweepJob, project: string): Promise<void> {
  const { env, event, log } = job;
  const github = jobGitHub(job);
  const repository = repositoryName(env["GITHUB_REPOSITORY"] ?? "");
  try {
    const closed = closedNumber(job);
    const numbers = closed === undefined ? await closedPullRequests(job, project) : [closed];
    for (const number of numbers) {
      const { status } = await forgetPullRequest(github, repository, project, number);
      log.info(`ledger of ${project}, pull request ${number}: ${status}`);
    }
    if (event.name !== "pull_request") await pruneLedger(github, repository, project);
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    log.warning(`the ledger of ${project} could not be swept: ${error.message}`);
  }
}

/** Those in the ledger that are closed by now. */
async function closedPullRequests(job: SweepJob, project: string): Promise<number[]> {
  const github = jobGitHub(job);
  const repository = repositoryName(job.env["GITHUB_REPOSITORY"] ?? "");
  const folder = `${projectFolder(project)}/pr`;
  const names = (await readBranch(github, repository, [], [folder]))?.folders.get(folder) ?? [];
  const closed: number[] = [];
  for (const number of names.map(Number).filter((each) => Number.isSafeInteger(each))) {
    const { data } = await github.rest.pulls.get({ ...repository, pull_number: number });
    if (data.state === "closed") closed.push(number);
  }
  return closed;
}
