import { GitHubError } from "../github/client/github-error.ts";
import { pullRequestOfRun } from "../github/pull/pull-request-of-run.ts";
import { repositoryName } from "../github/repository.ts";
import { refsOf } from "./ci-record.ts";
import { gapsOfJobs } from "./gaps-of-jobs.ts";
import { gapsOfNames, gapsOfResults } from "./gaps-of-results.ts";
import { gapsOfRun } from "./gaps-of-run.ts";
import { InputError } from "./input-error.ts";
import type { ExitCode, Job } from "./job.ts";
import { writeOutputs } from "./outputs.ts";
import { asObject } from "./read-event.ts";
import { reportId, workflowFile } from "./report-id.ts";
import { jobGitHub, reportRecords } from "./report-records.ts";
import { downloadResults, type Downloaded } from "./results/download-results.ts";
import type { Result } from "./results/read-results.ts";

type ReportJob = Job<"token" | "needs" | "ledger" | "sarif">;

/**
 * Writes on the pull request what other jobs have found: those of the same workflow run, or, started by workflow_run, those of a fork's.
 * Nothing is checked out and nothing of the artifact is executed; reporting never decides about a verdict.
 */
export async function reportRun(job: ReportJob): Promise<ExitCode> {
  const { event, log } = job;
  try {
    if (event.name === "workflow_run") await reportForeign(job);
    else if (event.name === "pull_request") await reportOwn(job);
    else if (event.name === "pull_request_target") log.warning("nothing is written: under pull_request_target a token that writes stands beside code of strangers, so the actions that test refuse it. Start this workflow on pull_request, and for forks one with this action on workflow_run");
    else log.info(`nothing to report: ${event.name} belongs to no pull request`);
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    log.warning(`the report could not be written: ${error.message}`);
  }
  return 0;
}

async function reportOwn(job: ReportJob): Promise<void> {
  const { event, log, ci, env, inputs } = job;
  const refs = refsOf(event.name, event.payload);
  if (refs?.pullRequest === undefined || refs.head.sha === undefined || ci === undefined) throw new InputError("the event's payload names no pull request; call this action from a workflow on pull_request or workflow_run");
  if (refs.pullRequest.fork) return log.info("nothing is written here: a pull request from a fork, or of Dependabot, gets a token that only reads. A workflow on workflow_run with this action writes the report");
  const github = jobGitHub(job);
  const { steps, refused } = await resultsOf(job, github, Number(ci.run));
  const records = steps.map((results) => results.map(({ record }) => record));
  const gaps = [...gapsOfJobs(inputs.needs, records.flat()), ...gapsOfResults(refused, steps.length), ...namesOf(steps.flat())];
  if (steps.length === 0 && gaps.length === 0) return;
  const run = { number: ci.number ?? 0, attempt: ci.attempt, ...(ci.url === undefined ? {} : { url: ci.url }) };
  const url = await reportRecords(job, github, { id: reportId({ workflow: workflowFile(env) }), steps: records, gaps, number: refs.pullRequest.number, sha: refs.head.sha, trust: "own", run, pathPrefixes: foldersOf(steps.flat()), ledger: inputs.ledger === "auto", sarif: inputs.sarif === "upload" });
  writeOutputs(env["GITHUB_OUTPUT"], { "comment-url": url });
}

async function reportForeign(job: ReportJob): Promise<void> {
  const { event, log, env } = job;
  const runId = asObject(event.payload["workflow_run"])["id"];
  if (typeof runId !== "number") throw new InputError("the event's payload names no workflow run");
  const github = jobGitHub(job);
  const repository = repositoryName(env["GITHUB_REPOSITORY"] ?? "");
  const { steps, refused } = await resultsOf(job, github, runId);
  const results = steps.flat();
  // What the records say of themselves only helps to choose among pull requests of the very same head.
  const found = await pullRequestOfRun(github, repository, runId, results.find(({ record }) => record.ci?.pullRequest !== undefined)?.record.ci?.pullRequest);
  if (!found.found) return log.info(`nothing is written: ${found.why}`);
  const gaps = [...gapsOfRun(found.run.conclusion, results.map(({ record }) => record)), ...gapsOfResults(refused, steps.length), ...namesOf(results)];
  if (results.length === 0 && gaps.length === 0) return;
  const ci = { run: String(runId), number: found.run.number, attempt: found.run.attempt, url: found.run.url, event: "pull_request", pullRequest: found.number, fork: true };
  const url = await reportRecords(job, github, { id: reportId({ workflow: found.run.workflow }), steps: steps.map((each) => each.map(({ record }) => ({ ...record, ci }))), gaps, number: found.number, sha: found.sha, trust: "reported", run: found.run, pathPrefixes: foldersOf(results), ledger: false });
  writeOutputs(env["GITHUB_OUTPUT"], { "comment-url": url });
}

async function resultsOf({ env, log }: ReportJob, github: ReturnType<typeof jobGitHub>, runId: number): Promise<Downloaded> {
  const downloaded = await downloadResults(github, repositoryName(env["GITHUB_REPOSITORY"] ?? ""), runId);
  for (const sentence of downloaded.refused) log.warning(sentence);
  if (downloaded.steps.length === 0) log.warning(`workflow run ${runId} has kept no results that can be reported; lint and test keep them unless \`results: never\``);
  return downloaded;
}

function namesOf(results: readonly Result[]): ReturnType<typeof gapsOfNames> {
  return gapsOfNames(results.map(({ folder, record }) => ({ folder, name: record.project })));
}

/** The report knows projects by their names, and nothing is checked out here. */
function foldersOf(results: readonly Result[]): Map<string, string> {
  return new Map(results.filter(({ folder }) => folder !== "").map(({ folder, record }) => [record.project, folder] as const));
}
