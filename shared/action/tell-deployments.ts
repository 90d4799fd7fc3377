import { recordDeployments } from "../github/deployment/record-deployments.ts";
import { closeIncident, openIncident } from "../github/incident/incident.ts";
import { notifyWebhook } from "../github/incident/notify-webhook.ts";
import { writeDeployments } from "../github/ledger/write-deployments.ts";
import { repositoryName } from "../github/repository.ts";
import { nodeFs } from "../host/node-fs.ts";
import { loadProject } from "../pipeline/load-project.ts";
import { escapeMarkdown } from "../report/escape/markdown.ts";
import { runId } from "../results/run-id.ts";
import { deploymentHistory } from "../verbs/deploy/environment-status.ts";
import { attempt } from "./attempt.ts";
import type { DeployJob } from "./deploy.ts";
import { writeOutputs } from "./outputs.ts";
import { projectName } from "./project-name.ts";
import { jobGitHub } from "./report-records.ts";
import { tellPullRequests } from "./tell-pull-requests.ts";

/** Brings GitHub's deployments in step with the log of the environment; those that an earlier job could not tell are filled in. `telling` says what becomes of what GitHub does not take. */
export async function tellDeployments(job: DeployJob, root: string, environment: string, telling: typeof attempt): Promise<void> {
  const { inputs, env, log } = job;
  if (inputs.token === undefined || env["GITHUB_REPOSITORY"] === undefined) return;
  const repository = repositoryName(env["GITHUB_REPOSITORY"]);
  const url = inputs["environment-url"];
  const rows = (await deploymentHistory({ root, environment, env })).toReversed();
  const { project } = await loadProject(await nodeFs(root));
  if (project === undefined) return;
  await telling(log, "deployment on GitHub", async () => {
    const { made, mended } = await recordDeployments(jobGitHub(job), { repository, project: project.name, environment, rows, ...(url === undefined ? {} : { environmentUrl: url }) });
    log.info(`deployments on GitHub: ${made.length} written, ${mended.length} completed`);
  });
  if (inputs.ledger === "auto") await telling(log, "ledger", async () => void (await writeDeployments(jobGitHub(job), repository, { project: project.name, environment, rows })));
  if (inputs.report !== "auto") return;
  await telling(log, "comment on the pull requests", async () => {
    const told = await tellPullRequests(jobGitHub(job), repository, { root, project: project.name, environment, rows });
    if (told.length > 0) log.info(`told on pull requests ${told.map((number) => `#${number}`).join(", ")}`);
  });
}

/** A promotion that holds ends the incident of the promotions of its pipeline, and that of a rollback which is not needed any more. Going back ends only the latter: what failed still fails. */
export async function tellSuccess(job: DeployJob, { root, name, environment, rollback }: { root: string; name: string; environment: string; rollback: boolean }): Promise<void> {
  const { inputs, env, log, clock } = job;
  if (inputs.issue !== "auto" || inputs.token === undefined || env["GITHUB_REPOSITORY"] === undefined) return;
  const repository = repositoryName(env["GITHUB_REPOSITORY"]);
  const place = { project: await projectName(root), environment };
  const ended = [...(rollback ? [] : [{ of: "promotion" as const, pipeline: name }]), { of: "rollback" as const, pipeline: name }, { of: "rollback" as const, pipeline: undefined }];
  for (const subject of ended) await attempt(log, "issue about the deployment", async () => void (await closeIncident(jobGitHub(job), { repository, ...place, ...subject, run: runId(clock.now(), Math.random) })));
}

/** A promotion or a rollback that failed opens one issue, or brings it up to date, and calls the webhook. */
export async function tellFailure(job: DeployJob, { root, name, version, environment, rollback = false }: { root: string; name: string; version: string; environment: string; rollback?: boolean }, reasons: readonly string[]): Promise<void> {
  const { inputs, env, log, ci, clock } = job;
  const run = runId(clock.now(), Math.random);
  if (inputs.issue === "auto" && inputs.token !== undefined && env["GITHUB_REPOSITORY"] !== undefined) {
    const repository = repositoryName(env["GITHUB_REPOSITORY"]);
    const link = ci?.url === undefined ? "" : `\n\n[The run](${ci.url}) has the whole report.`;
    const what = rollback ? `The rollback${name === "" ? "" : ` of **${escapeMarkdown(name)}**`}${version === "?" ? "" : ` to ${escapeMarkdown(version)}`} did not happen in` : `**${escapeMarkdown(name)} ${escapeMarkdown(version)}** could not be deployed to`;
    const text = `${what} ${escapeMarkdown(environment)}; consumers keep what they have.\n\n${reasons.map((reason) => `- ${escapeMarkdown(reason)}`).join("\n")}${link}`;
    // Nobody may have said which pipeline goes back.
    const subject = rollback ? { of: "rollback" as const, pipeline: name === "" ? undefined : name } : { of: "promotion" as const, pipeline: name };
    await attempt(log, "issue about the deployment", async () => {
      const { status, url } = await openIncident(jobGitHub(job), { repository, project: await projectName(root), ...subject, environment, run, text });
      log.info(`issue: ${status}`);
      writeOutputs(env["GITHUB_OUTPUT"], { "issue-url": url });
    });
  }
  if (inputs.webhook !== undefined) {
    log.secret(inputs.webhook);
    const trouble = await notifyWebhook({ url: inputs.webhook, key: run, body: { version: 1, environment, ...(rollback ? { rollback } : {}), release: `${name}@v${version}`, verdict: "fail", reasons, url: ci?.url } });
    if (trouble !== undefined) log.warning(trouble);
  }
}
