import { openIncident } from "../github/incident/incident.ts";
import { notifyWebhook } from "../github/incident/notify-webhook.ts";
import { repositoryName } from "../github/repository.ts";
import { nodeFs } from "../host/node-fs.ts";
import { loadProject } from "../pipeline/load-project.ts";
import type { Project } from "../pipeline/model.ts";
import { escapeMarkdown } from "../report/escape/markdown.ts";
import { runId } from "../results/run-id.ts";
import { attempt } from "./attempt.ts";
import { findProjects } from "./find-projects.ts";
import type { Job } from "./job.ts";
import { writeOutputs } from "./outputs.ts";
import { jobGitHub } from "./report-records.ts";

type BrokenJob = Job<"project" | "environment" | "select" | "token" | "issue" | "webhook">;

/**
 * A run on schedule that could not do its work (the database does not answer, a secret is missing) has no record, and nobody sits before it: it opens
 * the issue of each of its pipelines, and calls the webhook, as a run does whose checks failed.
 */
export async function tellBrokenRun(job: BrokenJob, error: unknown): Promise<void> {
  const { event, signal, clock, inputs, log, ci } = job;
  const told = error instanceof Error && (error.name === "HostError" || error.name === "EngineError");
  if (!told || event.name !== "schedule" || signal.aborted) return;
  const run = runId(clock.now(), Math.random);
  for (const root of await findProjects(job.workspace, inputs.project)) {
    const { project } = await loadProject(await nodeFs(root));
    if (project === undefined) continue;
    const environment = inputs.environment ?? project.defaultEnvironment;
    for (const pipeline of pipelinesOf(project, inputs.select)) await open(job, { pipeline, environment, run, reason: error.message });
  }
  if (inputs.webhook === undefined) return;
  log.secret(inputs.webhook);
  const trouble = await notifyWebhook({ url: inputs.webhook, key: run, body: { version: 1, environment: inputs.environment, verdict: "fail", reasons: [error.message], run, url: ci?.url } });
  if (trouble !== undefined) log.warning(trouble);
}

/** Those that the selection names, as `towpath init --github` writes it; else all. */
function pipelinesOf({ pipelines }: Project, select: string | undefined): string[] {
  const named = new Set([...(select ?? "").matchAll(/pipeline:([\w-]+)/g)].map(([, name = ""]) => name));
  const names = pipelines.map(({ name }) => name);
  const meant = names.filter((name) => named.has(name));
  return meant.length > 0 ? meant : names;
}

async function open(job: BrokenJob, { pipeline, environment, run, reason }: { pipeline: string; environment: string; run: string; reason: string }): Promise<void> {
  const { inputs, env, log, ci } = job;
  if (inputs.issue !== "auto" || inputs.token === undefined || env["GITHUB_REPOSITORY"] === undefined) return;
  const repository = repositoryName(env["GITHUB_REPOSITORY"]);
  const link = ci?.url === undefined ? "" : `\n\n[The run](${ci.url}) says more.`;
  const text = `The pipeline **${escapeMarkdown(pipeline)}** could not run in ${escapeMarkdown(environment)}; consumers keep the data of its last good run.\n\n- ${escapeMarkdown(reason)}${link}`;
  await attempt(log, `issue about ${pipeline}`, async () => {
    const { status, url } = await openIncident(jobGitHub(job), { repository, pipeline, environment, run, text });
    log.info(`issue about ${pipeline}: ${status}`);
    writeOutputs(env["GITHUB_OUTPUT"], { "issue-url": url });
  });
}
