import { openIncident } from "../github/incident/incident.ts";
import { notifyWebhook } from "../github/incident/notify-webhook.ts";
import { repositoryName } from "../github/repository.ts";
import { nodeFs } from "../host/node-fs.ts";
import { loadProject } from "../pipeline/load-project.ts";
import { escapeMarkdown } from "../report/escape/markdown.ts";
import { runId } from "../results/run-id.ts";
import { attempt } from "./attempt.ts";
import type { ProjectRecord } from "./conclude.ts";
import { findProjects } from "./find-projects.ts";
import { InputError } from "./input-error.ts";
import type { Job } from "./job.ts";
import { writeOutputs } from "./outputs.ts";
import { projectName } from "./project-name.ts";
import { jobGitHub } from "./report-records.ts";

type BrokenJob = Job<"project" | "environment" | "select" | "token" | "issue" | "webhook">;

/**
 * A run on schedule that could not do its work (the database does not answer, a secret is missing) has no record, and nobody sits before it: it is told as
 * a run is whose checks failed.
 */
export async function tellBrokenRun(job: BrokenJob, error: unknown): Promise<void> {
  if (!(error instanceof Error) || !["HostError", "EngineError", "InputError", "UsageError"].includes(error.name)) return;
  await tellAbout(job, await rootsOf(job), [error.message]);
}

/** The projects that were to run; where towpath.yml is gone or misnamed, one of which nothing is known. */
async function rootsOf({ workspace, inputs }: BrokenJob): Promise<(string | undefined)[]> {
  try {
    return await findProjects(workspace, inputs.project);
  } catch (error) {
    if (error instanceof InputError) return [undefined];
    throw error;
  }
}

/** The same for a project that cannot be read, which has a record, but none of its pipelines is in it. */
export async function tellUnread(job: BrokenJob, projects: readonly ProjectRecord[]): Promise<void> {
  for (const { root, record } of projects.filter(({ record: { pipelines, verdict } }) => pipelines.length === 0 && verdict === "fail")) await tellAbout(job, [root], record.reasons);
}

/** Opens the issue of each pipeline that was to run, and calls the webhook. */
async function tellAbout(job: BrokenJob, roots: readonly (string | undefined)[], reasons: readonly string[]): Promise<void> {
  const { event, signal, clock, inputs, log, ci } = job;
  if (event.name !== "schedule" || signal.aborted) return;
  for (const root of roots) {
    const run = runId(clock.now(), Math.random);
    const project = root === undefined ? undefined : (await loadProject(await nodeFs(root))).project;
    const name = root === undefined ? undefined : await projectName(root);
    const environment = inputs.environment ?? project?.defaultEnvironment ?? "default";
    for (const pipeline of namedIn(inputs.select) ?? project?.pipelines.map(({ name }) => name) ?? []) await open(job, { project: name, pipeline, environment, run, reasons });
    if (inputs.webhook === undefined) continue;
    log.secret(inputs.webhook);
    const trouble = await notifyWebhook({ url: inputs.webhook, key: run, body: { version: 1, project: project?.name, environment, verdict: "fail", reasons, run, url: ci?.url } });
    if (trouble !== undefined) log.warning(trouble);
  }
}

/** The pipelines of a selection as `towpath init --github` writes it: they are known even when their files cannot be read. */
function namedIn(select = ""): string[] | undefined {
  return /^\s*(?:pipeline:[\w-]+\s*)+$/.test(select) ? [...select.matchAll(/pipeline:([\w-]+)/g)].map(([, name = ""]) => name) : undefined;
}

async function open(job: BrokenJob, { project, pipeline, environment, run, reasons }: { project: string | undefined; pipeline: string; environment: string; run: string; reasons: readonly string[] }): Promise<void> {
  const { inputs, env, log, ci } = job;
  if (inputs.issue !== "auto" || inputs.token === undefined || env["GITHUB_REPOSITORY"] === undefined) return;
  const repository = repositoryName(env["GITHUB_REPOSITORY"]);
  const link = ci?.url === undefined ? "" : `\n\n[The run](${ci.url}) says more.`;
  const text = `The pipeline **${escapeMarkdown(pipeline)}** could not run in ${escapeMarkdown(environment)}; consumers keep the data of its last good run.\n\n${reasons.map((reason) => `- ${escapeMarkdown(reason)}`).join("\n")}${link}`;
  await attempt(log, `issue about ${pipeline}`, async () => {
    const { status, url } = await openIncident(jobGitHub(job), { repository, of: "run", project, pipeline, environment, run, text });
    log.info(`issue about ${pipeline}: ${status}`);
    writeOutputs(env["GITHUB_OUTPUT"], { "issue-url": url });
  });
}
