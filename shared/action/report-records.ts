import { openGitHub, type GitHub } from "../github/client/open-github.ts";
import { overflowAnnotations } from "../github/check/annotations.ts";
import { reportPullRequest } from "../github/report-pull-request.ts";
import { repositoryName } from "../github/repository.ts";
import { renderComment } from "../report/comment/comment.ts";
import { parseMarker } from "../report/comment/marker.ts";
import { visible } from "../report/escape/visible.ts";
import { jobName } from "../report/job-name.ts";
import { headline } from "../report/markdown/headline.ts";
import type { Gap } from "../report/review-verdict.ts";
import { sarif } from "../report/sarif/sarif.ts";
import type { RunRecord } from "../results/record.ts";
import { InputError } from "./input-error.ts";
import type { Job } from "./job.ts";

export interface RecordsReport {
  /** See `reportId`. */
  id: string;
  /** The records of each step that has printed annotations of its own. */
  steps: readonly (readonly RunRecord[])[];
  /** What jobs have left open. */
  gaps?: readonly Gap[];
  number: number;
  sha: string;
  /** See `reportPullRequest`: what a fork's own run says is shown, and believed by nobody. */
  trust: "own" | "reported";
  run: { number: number; attempt: number; url?: string };
  /** Folder of each project within the repository, by its name. */
  pathPrefixes: ReadonlyMap<string, string>;
  ledger: boolean;
  /** Findings go to code scanning instead of the check run. */
  sarif?: boolean;
}

/** GitHub's API with the job's token. */
export function jobGitHub({ env, inputs, log }: Pick<Job<"token">, "env" | "inputs" | "log">): GitHub {
  const { token } = inputs;
  const apiUrl = env["GITHUB_API_URL"];
  if (token === undefined) throw new InputError("token: there is none; leave the input out to use the job's own, or give one that may write what this action writes");
  if (apiUrl === undefined) throw new InputError("GITHUB_API_URL is not set: this action talks to the GitHub that runs it");
  log.secret(token);
  return openGitHub({ token, apiUrl });
}

/** Writes the report of a pull request; what could not be written is said and changes nothing else. Gives the comment's address. */
export async function reportRecords(job: Pick<Job, "env" | "log">, github: GitHub, report: RecordsReport): Promise<string | undefined> {
  const { env, log } = job;
  const { id, steps, number, sha, trust, run, pathPrefixes, ledger, gaps = [], sarif: scanning } = report;
  const records = steps.flat().toSorted((a, b) => (a.project < b.project ? -1 : a.project > b.project ? 1 : 0));
  const repository = env["GITHUB_REPOSITORY"] ?? "";
  const prefixOf = ({ project }: RunRecord): string => pathPrefixes.get(project) ?? "";
  const body = renderComment(records, {
    id,
    run,
    gaps,
    head: sha,
    pathPrefixes,
    fork: trust === "reported",
    ...(env["GITHUB_SERVER_URL"] === undefined ? {} : { repositoryUrl: `${env["GITHUB_SERVER_URL"]}/${repository}` }),
    ...(run.url === undefined ? {} : { runUrl: run.url }),
  });
  // A job that left nothing is not the one that the results are of.
  const name = gaps.length > 0 ? undefined : jobName(records);
  const overflow = overflowAnnotations(steps, prefixOf).annotations.length > 0;
  // The head itself: code scanning takes a commit only together with a ref that leads to it.
  const upload = scanning === true ? { sarif: { ref: `refs/pull/${number}/head`, texts: records.map((record) => sarif.render(record, { width: 120, color: false, unicode: true, language: "en", ...(prefixOf(record) === "" ? {} : { pathPrefix: prefixOf(record) }) })) } } : {};
  const parts = await reportPullRequest(github, { repository: repositoryName(repository), number, sha, trust, steps, gaps, body, markOf: parseMarker, ledger, pathPrefix: prefixOf, ...upload, ...(name === undefined ? {} : { job: visible(name).replaceAll(/\s+/gu, " ") }), overflow, checkSummary: headline(records, { gaps }) });
  for (const { part, status, why } of parts) {
    if (status === "failed") log.notice(`the ${part} could not be written: ${why ?? "unknown"}. The verdict stands, and the whole report is in the summary of the job`);
    else log.info(`${part}: ${status}`);
  }
  return parts.find(({ part }) => part === "comment")?.url;
}
