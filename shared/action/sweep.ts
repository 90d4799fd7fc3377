import { GitHubError } from "../github/client/github-error.ts";
import type { GitHub } from "../github/client/open-github.ts";
import { forgetPullRequest, pruneLedger } from "../github/ledger/prune-ledger.ts";
import { readBranch } from "../github/ledger/read-branch.ts";
import { repositoryName, type RepositoryName } from "../github/repository.ts";
import { nodeFs } from "../host/node-fs.ts";
import { projectFolder } from "../ledger/layout.ts";
import { loadProject } from "../pipeline/load-project.ts";
import { cleanProject } from "../verbs/clean-project.ts";
import { defaultBranchOf } from "./default-branch.ts";
import { useDuckDb } from "./duckdb/use-duckdb.ts";
import { findProjects } from "./find-projects.ts";
import type { ExitCode, Job } from "./job.ts";
import { asObject } from "./read-event.ts";
import { jobGitHub } from "./report-records.ts";

type SweepJob = Job<"project" | "environment" | "token" | "ledger">;

/**
 * Removes what pull requests left: the builds and runs of the one that was closed; by night what has expired, and, because a job may have been cancelled,
 * the builds and runs of all that are closed by now, with the ledger pruned.
 */
export async function sweep(job: SweepJob): Promise<ExitCode> {
  const { inputs, log, env, clock } = job;
  useDuckDb(job);
  for (const root of await findProjects(job.workspace, inputs.project)) {
    const common = { root, all: false, dryRun: false, clock, env, ...defaultBranchOf(job.event), ...(inputs.environment === undefined ? {} : { environment: inputs.environment }) };
    const clean = async (more: { pullRequest?: number }): Promise<void> => {
      const { removed, notes } = await cleanProject({ ...common, ...more });
      for (const sentence of removed) log.info(`removed ${sentence}`);
      for (const note of notes) log.warning(note);
    };
    const ended = closedNumber(job);
    if (ended === undefined) await clean({});
    const { project } = await loadProject(await nodeFs(root));
    const ledger = project !== undefined && inputs.ledger === "auto" && inputs.token !== undefined ? project.name : undefined;
    const closed = ended === undefined ? await closedPullRequests(job, ledger) : [ended];
    // The builds first: as long as the ledger knows a pull request, the next night looks for them again.
    for (const pullRequest of closed) await clean({ pullRequest });
    if (ledger !== undefined) await sweepLedger(job, ledger, closed);
  }
  return 0;
}

/** The pull request whose end started the job. */
function closedNumber({ event }: SweepJob): number | undefined {
  const number = asObject(event.payload["pull_request"])["number"];
  return event.name === "pull_request" && event.payload["action"] === "closed" && typeof number === "number" ? number : undefined;
}

async function sweepLedger(job: SweepJob, project: string, closed: readonly number[]): Promise<void> {
  await tried(job, project, async (github, repository) => {
    for (const number of closed) {
      const { status } = await forgetPullRequest(github, repository, project, number);
      job.log.info(`ledger of ${project}, pull request ${number}: ${status}`);
    }
    if (job.event.name !== "pull_request") await pruneLedger(github, repository, project);
  });
}

/** Those in the ledger of the project that are closed by now. */
async function closedPullRequests(job: SweepJob, project: string | undefined): Promise<number[]> {
  const closed: number[] = [];
  if (project === undefined) return closed;
  await tried(job, project, async (github, repository) => {
    const folder = `${projectFolder(project)}/pr`;
    const names = (await readBranch(github, repository, [], [folder]))?.folders.get(folder) ?? [];
    for (const number of names.map(Number).filter((each) => Number.isSafeInteger(each))) {
      const { data } = await github.rest.pulls.get({ ...repository, pull_number: number });
      if (data.state === "closed") closed.push(number);
    }
  });
  return closed;
}

/** GitHub that does not let us in, or is away, is no reason to leave builds behind. */
async function tried(job: SweepJob, project: string, work: (github: GitHub, repository: RepositoryName) => Promise<void>): Promise<void> {
  try {
    await work(jobGitHub(job), repositoryName(job.env["GITHUB_REPOSITORY"] ?? ""));
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    job.log.warning(`the ledger of ${project} could not be swept: ${error.message}`);
  }
}
