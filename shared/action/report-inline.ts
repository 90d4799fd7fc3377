import { projectPrefix } from "../verbs/record-sources.ts";
import { refsOf } from "./ci-record.ts";
import type { ProjectRecord } from "./conclude.ts";
import { gapsOfNames } from "./gaps-of-results.ts";
import type { Job } from "./job.ts";
import { writeOutputs } from "./outputs.ts";
import { reportId, workflowFile } from "./report-id.ts";

/** Reports on the pull request from the job that has made the records, where its token may write: on branches of the repository itself. */
export async function reportInline(job: Job<"token" | "report" | "project" | "environment">, projects: readonly ProjectRecord[]): Promise<void> {
  const { inputs, event, log, ci, env } = job;
  const refs = refsOf(event.name, event.payload);
  if (inputs.report === "never" || event.name !== "pull_request" || refs?.pullRequest === undefined || job.signal.aborted) return;
  if (refs.pullRequest.fork) return log.info("No comment: a pull request from a fork, or of Dependabot, gets a token that only reads. The summary of this job has the whole report; towpath/actions/report, started by workflow_run, writes it on the pull request");
  if (inputs.token === undefined || refs.head.sha === undefined) return log.info("No comment: there is no token. The summary of this job has the whole report");
  // GitHub's client is not needed where nothing is reported.
  const { jobGitHub, reportRecords } = await import("./report-records.ts");
  const prefixes = await Promise.all(projects.map(async ({ root, record }) => [record.project, (await projectPrefix(root)).pathPrefix ?? ""] as const));
  const url = await reportRecords(job, jobGitHub(job), {
    id: reportId({ workflow: workflowFile(env), job: { name: ci?.job, leg: ci?.leg, project: inputs.project, environment: inputs.environment } }),
    gaps: gapsOfNames(prefixes.map(([name, folder]) => ({ folder, name }))),
    steps: [projects.map(({ record }) => (ci === undefined ? record : { ...record, ci }))],
    number: refs.pullRequest.number,
    sha: refs.head.sha,
    trust: "own",
    run: { number: ci?.number ?? 0, attempt: ci?.attempt ?? 1, ...(ci?.url === undefined ? {} : { url: ci.url }) },
    pathPrefixes: new Map(prefixes.filter(([, prefix]) => prefix !== "")),
    ledger: false,
  });
  writeOutputs(env["GITHUB_OUTPUT"], { "comment-url": url });
}
