import { writeLedger } from "../github/ledger/write-ledger.ts";
import { closeIncident, openIncident } from "../github/incident/incident.ts";
import { notifyWebhook } from "../github/incident/notify-webhook.ts";
import { repositoryName } from "../github/repository.ts";
import { escapeMarkdown } from "../report/escape/markdown.ts";
import type { RunRecord } from "../results/record.ts";
import { verdictOf } from "../results/verdict.ts";
import { attempt } from "./attempt.ts";
import type { ProjectRecord } from "./conclude.ts";
import type { Job } from "./job.ts";
import { writeOutputs } from "./outputs.ts";
import { jobGitHub } from "./report-records.ts";
import { tellUnread } from "./tell-broken-run.ts";

type RunJob = Job<"project" | "environment" | "select" | "token" | "issue" | "ledger" | "webhook">;

/** Tells others of runs in an environment: the ledger, one issue per failing pipeline, a webhook. None of it decides how the step ends. */
export async function publishRun(job: RunJob, projects: readonly ProjectRecord[]): Promise<void> {
  const { inputs, ci, log, env } = job;
  const records = projects.map(({ record }) => (ci === undefined ? record : { ...record, ci }));
  if (records.length === 0) return;
  // A cancelled run says nothing about the pipeline: neither that it fails nor that it holds again.
  const finished = records.filter(({ cancelled, pipelines }) => cancelled !== true && pipelines.length > 0);
  if (inputs.token !== undefined && env["GITHUB_REPOSITORY"] !== undefined) {
    const github = jobGitHub(job);
    const repository = repositoryName(env["GITHUB_REPOSITORY"]);
    if (inputs.ledger === "auto") await attempt(log, "ledger", async () => void (await writeLedger(github, repository, records)));
    if (inputs.issue === "auto") {
      for (const record of finished) {
        for (const { name, failed, whole, text } of pipelinesOf(record)) {
          // A run of some of its tasks, or of another pipeline, does not prove that it holds again.
          if (!failed && !whole) continue;
          const about = { repository, of: "run", project: record.project, pipeline: name, environment: record.environment?.name ?? "default", run: record.id } as const;
          await attempt(log, `issue about ${name}`, async () => {
            const { status, url } = failed ? await openIncident(github, { ...about, text }) : await closeIncident(github, about);
            if (status !== "unchanged") log.info(`issue about ${name}: ${status}`);
            if (failed) writeOutputs(env["GITHUB_OUTPUT"], { "issue-url": url });
          });
        }
      }
    }
  }
  if (inputs.webhook !== undefined) await callWebhook(job, inputs.webhook, finished.filter(({ verdict }) => verdict === "fail"));
  await tellUnread(job, projects);
}

/** Each pipeline with a verdict of its own: one that fails must not hide behind, nor speak for, another. */
function pipelinesOf(record: RunRecord): { name: string; failed: boolean; whole: boolean; text: string }[] {
  return record.pipelines.map((pipeline) => {
    const { verdict, reasons } = verdictOf({ ...record, pipelines: [pipeline], findings: record.findings.filter((finding) => finding.pipeline === pipeline.name) });
    const where = record.environment === undefined ? "" : ` in ${escapeMarkdown(record.environment.name)}`;
    const run = record.ci?.url === undefined ? "" : `\n\n[The run](${record.ci.url}) has the whole report.`;
    return { name: pipeline.name, failed: verdict === "fail", whole: pipeline.tasks.every(({ status }) => status !== "not_run"), text: `The pipeline **${escapeMarkdown(pipeline.name)}** fails${where}; consumers keep the data of its last good run.\n\n${reasons.map((reason) => `- ${escapeMarkdown(reason)}`).join("\n")}${run}` };
  });
}

async function callWebhook({ log }: RunJob, url: string, failed: readonly RunRecord[]): Promise<void> {
  log.secret(url);
  for (const { id, project, environment, verdict, reasons, ci } of failed) {
    const trouble = await notifyWebhook({ url, key: id, body: { version: 1, project, environment: environment?.name, verdict, reasons, run: id, url: ci?.url } });
    if (trouble !== undefined) log.warning(trouble);
  }
}
