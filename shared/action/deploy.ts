import { appendFile } from "node:fs/promises";
import { deployPlanMarkdown } from "../report/deploy/plan-markdown.ts";
import { renderDeployPlan } from "../report/deploy/plan-text.ts";
import { approvalFile, approvalLine } from "../deploy/policy/approved-release.ts";
import { approvedReleases } from "../verbs/deploy/approved-releases.ts";
import { applyDeployment, planDeployment } from "../verbs/deploy/deploy-project.ts";
import type { DeploymentRequest } from "../verbs/deploy/deployment-request.ts";
import { rollBackEnvironment } from "../verbs/deploy/roll-back.ts";
import type { DeployPlan } from "../deploy/plan/deploy-plan.ts";
import { waitsUntil } from "../deploy/policy/waits-until.ts";
import { VERSION } from "../host/version.ts";
import { afterCommit } from "./after-commit.ts";
import { askApproval } from "./ask-approval.ts";
import { attempt } from "./attempt.ts";
import { defaultBranchOf } from "./default-branch.ts";
import { useDuckDb } from "./duckdb/use-duckdb.ts";
import { findProjects } from "./find-projects.ts";
import { InputError } from "./input-error.ts";
import type { ExitCode, Job } from "./job.ts";
import { writeOutputs } from "./outputs.ts";
import { reconcile } from "./reconcile.ts";
import { takeOn } from "./take-on.ts";
import { tellDeployments, tellFailure, tellSuccess } from "./tell-deployments.ts";

export type DeployJob = Job<"command" | "project" | "environment" | "environment-url" | "release" | "plan-digest" | "approvals-before" | "deploy-workflow" | "override" | "to" | "reason" | "token" | "issue" | "ledger" | "report" | "webhook">;

const FOREIGN_CODE = new Set(["pull_request_target", "workflow_run", "issue_comment"]);

/** Plans, applies, rolls back, or tells GitHub what the environment's log has. What became of it is decided by the environment, never by GitHub. */
export async function deploy(job: DeployJob): Promise<ExitCode> {
  const { inputs, event, log } = job;
  useDuckDb(job);
  if (FOREIGN_CODE.has(event.name)) throw new InputError(`the event ${event.name} may bring code of strangers together with secrets; deploy on push, release or workflow_dispatch`);
  if (inputs.command !== "plan" && event.name === "pull_request") throw new InputError(`this changes what consumers see, and the event is ${event.name}: deploy after the merge, on push, release or workflow_dispatch`);
  const [root, ...more] = await findProjects(job.workspace, inputs.project);
  if (root === undefined || more.length > 0) throw new InputError("project: the repository has several projects; name the folder of one");
  const { environment } = inputs;
  if (environment === undefined) throw new InputError("environment: name the environment of towpath.yml to deploy to");
  if (inputs.command === "reconcile") return reconcile(job, root, environment);
  if (inputs.command === "rollback") return rollBack(job, { root, environment });
  if (inputs.release !== undefined) {
    const request = requestOf(job, { root, environment, release: inputs.release });
    return inputs.command === "plan" ? plan(job, request) : apply(job, request);
  }
  const merged = inputs.command === "apply" ? await newlyApproved(job, root, environment) : undefined;
  if (merged === undefined) throw new InputError("release: name what is deployed: a pipeline (its newest release) or flights@v1.4.0. Only where a pull request approves (approval: pull_request) its merge names it");
  if (merged.length === 0) log.info(`no release was approved for ${environment} by this merge`);
  return applyMerged(job, merged.map((release) => requestOf(job, { root, environment, release })));
}

/** What one merge approves: one that fails is no reason to leave out the others. */
async function applyMerged(job: DeployJob, requests: readonly DeploymentRequest[]): Promise<ExitCode> {
  const ended: ExitCode[] = [];
  for (const request of requests) {
    try {
      const code = await apply(job, request);
      ended.push(code === 0 ? await takeOn(job, request.environment, request.release) : code);
    } catch (error) {
      if (!isTold(error) || job.signal.aborted) throw error;
      job.log.error(error.message, `${request.release} was not deployed`);
      ended.push(2);
    }
  }
  return ended.includes(2) ? 2 : ended.includes(1) ? 1 : 0;
}

/** What the merge that started this workflow approves. */
function newlyApproved({ event }: DeployJob, root: string, environment: string): Promise<string[] | undefined> {
  const { before } = event.payload;
  return approvedReleases({ root, environment, ...defaultBranchOf(event), since: event.name === "push" && typeof before === "string" ? before : undefined });
}

async function apply(job: DeployJob, request: DeploymentRequest): Promise<ExitCode> {
  const { inputs, log } = job;
  const { root, environment } = request;
  const approved = inputs["plan-digest"];
  const done = await applyDeployment({ ...request, ...(approved === undefined ? {} : { approved }) }).catch(async (error: unknown) => {
    await tellBroken(job, request, error);
    throw error;
  });
  if (done.status === "deployed" || done.status === "unchanged") {
    await tellMoved(job, { root, environment }, done.plan, done.status);
    return 0;
  }
  const until = done.status === "refused" ? waitsUntil(done.plan.refusals) : undefined;
  await show(job, done.plan, done.status, until === undefined ? "" : waitOf(until));
  const reasons = done.status === "refused" ? done.reasons : [done.reason, ...done.record.reasons];
  for (const [place, reason] of reasons.entries()) log.error(reason, done.status === "refused" ? `refused (${done.codes[place] ?? "plan"})` : done.status);
  await tellFailure(job, { root, name: done.plan.release.name, version: done.plan.release.version, environment }, reasons);
  return 1;
}

/** Consumers see it already: nothing from here on may look like a failure. */
async function tellMoved(job: DeployJob, { root, environment }: { root: string; environment: string }, plan: DeployPlan, outcome: "deployed" | "unchanged" | "rolled back"): Promise<void> {
  const { log } = job;
  const { name, version } = plan.release;
  await afterCommit(log, "the summary of the job", undefined, () => show(job, plan, outcome));
  log.info(`${outcome}: ${name} ${version} in ${environment}`);
  await afterCommit(log, "what GitHub shows of it", "`command: reconcile` brings GitHub in step later", () => tellDeployments(job, root, environment, attempt));
  await afterCommit(log, "the issue about it", "An open one is closed by the next deployment that holds, or by hand", () => tellSuccess(job, { root, name, environment, rollback: outcome === "rolled back" }));
}

/** What would be done. A pull request only asks; in a promotion, what only people can mend is a failure, of which somebody must be told. What only time mends is none: it waits, and nothing is applied. */
async function plan(job: DeployJob, request: DeploymentRequest): Promise<ExitCode> {
  const { event, log } = job;
  const promotes = event.name !== "pull_request" && event.name !== "merge_group";
  let earlier: readonly string[] | undefined;
  const asked: DeploymentRequest = { ...request, approvals: async (environment, when) => {
    const facts = await askApproval(job, environment, when);
    earlier = facts.known ? facts.earlier : undefined;
    return facts;
  } };
  const planned = await planDeployment(asked).catch(async (error: unknown) => {
    if (promotes) await tellBroken(job, request, error);
    throw error;
  });
  if (earlier !== undefined) writeOutputs(job.env["GITHUB_OUTPUT"], { "approvals-before": earlier });
  const { refusals, release } = planned;
  const until = waitsUntil(refusals);
  await show(job, planned, until === undefined ? "planned" : "waiting", `${approvalOf(planned)}${until === undefined ? "" : waitOf(until)}`);
  if (until !== undefined) {
    for (const { text } of refusals) log.warning(text);
    return 0;
  }
  for (const { text } of refusals) log.error(text, "not to be deployed");
  if (promotes && refusals.length > 0) await tellFailure(job, { root: request.root, name: release.name, version: release.version, environment: request.environment }, refusals.map(({ text }) => text));
  return refusals.length > 0 ? 1 : 0;
}

/** An environment that does not answer, or a release that cannot be read, is a failed promotion too. */
async function tellBroken(job: DeployJob, { root, release, environment, rollback = false }: Pick<DeploymentRequest, "root" | "release" | "environment"> & { rollback?: boolean }, error: unknown): Promise<void> {
  if (!isTold(error) || job.signal.aborted) return;
  await tellFailure(job, { root, environment, ...named(release), rollback }, [error.message]);
}

/** Whether an error is a sentence for people, and no mistake of ours. */
function isTold(error: unknown): error is Error {
  return error instanceof Error && (error.name === "HostError" || error.name === "EngineError");
}

async function rollBack(job: DeployJob, { root, environment }: { root: string; environment: string }): Promise<ExitCode> {
  const { inputs, log } = job;
  const { release: name, to, reason } = inputs;
  const request = requestOf(job, { root, environment, release: "" });
  const rolledBack = rollBackEnvironment({ ...request, dryRun: false, ...(name === undefined ? {} : { name }), ...(to === undefined ? {} : { to }), ...(reason === undefined ? {} : { reason }) });
  const done = await rolledBack.catch(async (error: unknown) => {
    await tellBroken(job, { root, environment, release: name ?? "", rollback: true }, error);
    throw error;
  });
  if (done.status === "rolled back") {
    await tellMoved(job, { root, environment }, done.plan, done.status);
    return 0;
  }
  await show(job, done.plan, done.status);
  if (done.status === "planned") return 0;
  for (const [place, reason] of done.reasons.entries()) log.error(reason, `refused (${done.codes[place] ?? "plan"})`);
  await tellFailure(job, { root, name: done.plan.release.name, version: done.plan.release.version, environment, rollback: true }, done.reasons);
  return 1;
}

/** `flights@v1.4.0`; before a slash stands the project. */
function named(release: string): { name: string; version: string } {
  const [name = "", version = "?"] = release.slice(release.lastIndexOf("/") + 1).split("@");
  return { name, version: version.replace(/^v/, "") };
}

function requestOf(job: DeployJob, where: { root: string; environment: string; release: string }): DeploymentRequest {
  const { inputs, env, ci, signal, clock, log, event } = job;
  return {
    ...where, ...defaultBranchOf(event), env, signal, clock, version: VERSION, cache: false, who: env["GITHUB_ACTOR"] ?? "unknown",
    events: (event) => {
      if (event.type === "task" && ["success", "failed", "skipped"].includes(event.status)) log.info(`${event.status} ${event.id}${event.message === undefined ? "" : `: ${event.message}`}`);
    },
    tell: (message) => log.info(message),
    approvals: (environment, when) => askApproval(job, environment, when),
    ...(ci?.url === undefined ? {} : { run: ci.url }),
    ...(inputs.override === undefined ? {} : { override: inputs.override }),
  };
}

/** What a pull request must merge to approve a plan; it may do so while the plan waits. */
function approvalOf({ policy, refusals, environment, release, digest }: DeployPlan): string {
  if (policy.approval !== "pull_request" || refusals.some(({ until }) => until === undefined)) return "";
  return `To approve it, merge a pull request that puts this line into ${approvalFile(environment.name)}:\n\n    ${approvalLine(release.name, release.version, digest)}\n\nOne release with each merge: a deployment to ${environment.name} makes the plans of all others void.\n`;
}

/** Nothing starts by itself when the time has come. */
function waitOf(until: string): string {
  return `It waits until ${until.slice(0, 16).replace("T", " ")} UTC, and nothing was changed: run this job again then (Re-run jobs, within 30 days), or start the workflow by hand with this release.\n`;
}

/** The plan in the log, the summary of the job, and the outputs. */
async function show({ env, log }: DeployJob, plan: DeployPlan, outcome: string, more = ""): Promise<void> {
  for (const line of renderDeployPlan(plan, { width: 120, color: false, unicode: true }).trimEnd().split("\n")) log.info(line);
  if (more !== "") log.info(more);
  const summary = env["GITHUB_STEP_SUMMARY"];
  if (summary !== undefined && summary !== "") await appendFile(summary, `${deployPlanMarkdown(plan).markdown}\n**${outcome}**\n${more === "" ? "" : `\n${more}`}`);
  writeOutputs(env["GITHUB_OUTPUT"], { "plan-digest": plan.digest, outcome, release: `${plan.release.name}@v${plan.release.version}` });
}
