import { applyPlan } from "../../deploy/apply.ts";
import { rollForward } from "../../deploy/journal.ts";
import { takeLease } from "../../deploy/lock/lease.ts";
import type { Deployment } from "../../deploy/log/deployment.ts";
import { openRows } from "../../deploy/log/chain.ts";
import { logState } from "../../deploy/log/log-state.ts";
import { findRow, hasBooks, makeBooks, readLog } from "../../deploy/log/log-table.ts";
import { changesNothing, type DeployPlan } from "../../deploy/plan/deploy-plan.ts";
import { approvalFile, approvalLine } from "../../deploy/policy/approved-release.ts";
import { approvalsAt } from "../../deploy/policy/approvals-at.ts";
import { countingApprovers, type ApprovalFacts } from "../../deploy/policy/approval.ts";
import { policyEnvironment, readPolicy } from "../../deploy/policy/read-policy.ts";
import { nodeGit } from "../../git/node-git.ts";
import { HostError } from "../../host/ports.ts";
import type { Environment } from "../../pipeline/model.ts";
import type { RunRecord } from "../../results/record.ts";
import { tidyEnvironment } from "./tidy-environment.ts";
import type { DeploymentRequest } from "./deployment-request.ts";
import { findRelease } from "./find-release.ts";
import { modelStore } from "./model-store.ts";
import { openWaiting } from "../open-waiting.ts";
import { prepareDeployment, type Target } from "./prepare-deployment.ts";

const WAIT_MS = 15 * 60_000;

/** What became of a deployment. `failed`: the build did not hold, nothing was published. */
export type Deployed =
  | { status: "deployed"; plan: DeployPlan; deployment: Deployment; record: RunRecord }
  | { status: "unchanged"; plan: DeployPlan; deployment?: Deployment }
  | { status: "refused"; plan: DeployPlan; reasons: string[]; codes: string[] }
  | { status: "failed"; plan: DeployPlan; record: RunRecord; reason: string };

/** What deploying a release would do. Changes nothing, and needs no lock. */
export async function planDeployment(request: DeploymentRequest): Promise<DeployPlan> {
  return withTarget(request, async (target) => {
    const { environment } = target;
    // That nobody would be asked is said now, and not when somebody waits for an answer.
    const approval = environment.approval === "github" ? await request.approvals?.(environment.name, "plan") : undefined;
    await using prepared = await prepareDeployment(request, target, { look: true, approval });
    return prepared.plan;
  });
}

/**
 * Deploys a release, when exactly this was approved: the plan is made again under the environment's lock, and must have the digest.
 * The same deployment again does nothing and gives what the log has of it.
 */
export function applyDeployment(request: DeploymentRequest & { approved?: string }): Promise<Deployed> {
  return withTarget(request, (target) => applyTo(request, target));
}

/** The same in an environment that is open already. */
export async function applyTo(request: DeploymentRequest & { approved?: string }, target: Target): Promise<Deployed> {
  const { environment, engine } = target;
  const { schema } = environment;
  const approved = await approvalOf(request, target);
  const done = await doneAlready(target, approved);
  if (done !== undefined) return { status: "unchanged", plan: await planAgain(request, target), deployment: done };
  const approval = await approvalFacts(request, environment);
  await makeBooks(engine, schema);
  await using lease = await takeLease({ engine, schema, holder: holderName(request), waitMs: request.waitMs ?? WAIT_MS, signal: request.signal, exclusive: engine.name === "duckdb", ...(request.tell === undefined ? {} : { tell: request.tell }) });
  await rollForward(engine, schema, lease.token);
  // By who held the lock before, or by what he had left unfinished.
  const meanwhile = await doneAlready(target, approved);
  if (meanwhile !== undefined) return { status: "unchanged", plan: await planAgain(request, target), deployment: meanwhile };
  await using prepared = await prepareDeployment(request, target, { look: false, approval });
  const { plan, context, state, head, acceptedLog, lostReaders } = prepared;
  const before = state.releases.get(plan.release.name);
  if (plan.refusals.length > 0) return { status: "refused", plan, reasons: plan.refusals.map(({ text }) => text), codes: plan.refusals.map(({ gate }) => gate) };
  const reason = unapproved(plan, approved);
  if (reason !== undefined) return { status: "refused", plan, reasons: [reason], codes: [approved === undefined ? "plan-unapproved" : "plan-differs"] };
  if (changesNothing(plan)) return { status: "unchanged", plan };
  // Said before a long build, and only where there is a model to copy.
  const models = context.plan.tasks.some(({ task }) => task.model?.artifact !== undefined) ? modelStore(request, environment) : undefined;
  const applied = await applyPlan({
    context, plan, token: lease.token, head, acceptedLog, lostReaders, who: request.who, towpath: request.version,
    commit: { sha: target.release.commit, dirty: false },
    ...(request.run === undefined ? {} : { run: request.run }),
    approvers: countingApprovers(approval),
    ...(models === undefined ? {} : { models }),
    ...(before === undefined ? {} : { modelsBefore: before.models, durationsBefore: before.current.durations }),
  });
  if ("failed" in applied) return { status: "failed", plan, record: applied.record, reason: applied.failed };
  // Consumers see the release already: what is only tidying must not make it look like a failure. The next deployment tidies again.
  await tidyEnvironment(engine, environment, request.clock.now()).catch((error: unknown) => request.tell?.(`the release is deployed; old data could not be dropped: ${error instanceof Error ? error.message : "unknown reason"}`));
  return { status: "deployed", plan, ...applied };
}

/** What the log has of an approved plan, when it was one of this release and consumers still see it. A plan that something came after is spent: it approves nothing any more. */
async function doneAlready({ engine, environment: { schema }, release }: Target, approved: string | undefined): Promise<Deployment | undefined> {
  if (approved === undefined || !(await hasBooks(engine, schema)) || (await findRow(engine, engine, schema, approved)) === undefined) return undefined;
  const current = logState(openRows(await readLog(engine, schema))).releases.get(release.name)?.current;
  return current?.key === approved && current.release.digest === release.digest ? current : undefined;
}

/** The plan that was approved: by a merged pull request where the policy says so, whatever the caller claims. */
async function approvalOf({ root, approved }: DeploymentRequest & { approved?: string }, { environment, policy, release }: Target): Promise<string | undefined> {
  if (environment.approval !== "pull_request") return approved;
  const entry = (await approvalsAt(nodeGit(root), root, policy.tipCommit, environment.name)).get(release.name);
  return entry?.version === release.version ? entry.plan : undefined;
}

/** Before the lock is taken: nobody waits for GitHub while he holds it. */
async function approvalFacts(request: DeploymentRequest, { name, approval }: Environment): Promise<ApprovalFacts | undefined> {
  if (approval !== "github") return undefined;
  return (await request.approvals?.(name, "apply")) ?? { known: false, why: "this is no job of a GitHub workflow. Start the workflow that `towpath init --github` writes; `--override` with a reason does without, and is recorded" };
}

/** Why a plan may not be applied on this word. */
function unapproved({ digest, policy, environment, release }: DeployPlan, approved: string | undefined): string | undefined {
  if (approved !== undefined) {
    return approved === digest ? undefined : `what was approved (plan ${approved.slice(0, 12)}) is not what would be done now (plan ${digest.slice(0, 12)}): the environment, the policy or the data has moved since. Plan again, and have that approved`;
  }
  if (policy.approval === "pull_request") return `no merged pull request approves it: ${approvalFile(environment.name)} on the default branch must hold the line "${approvalLine(release.name, release.version, digest)}"`;
  return policy.approval === "none" ? undefined : `${environment.name} asks for an approval (approval: ${policy.approval}): give the digest of the plan that was approved with --plan-digest; this plan has ${digest}`;
}

async function planAgain(request: DeploymentRequest, target: Target): Promise<DeployPlan> {
  await using prepared = await prepareDeployment(request, target, { look: true });
  return prepared.plan;
}

async function withTarget<T>(request: DeploymentRequest, work: (target: Target) => Promise<T>): Promise<T> {
  const { root, env, signal, defaultBranch } = request;
  const git = nodeGit(root);
  const policy = await readPolicy(git, root, defaultBranch);
  const release = await findRelease(git, root, request.release, policy.project.name);
  const environment = policyEnvironment(policy, request.environment);
  if (request.override?.trim() === "") throw new HostError("--override needs a reason, which is written into the log");
  await using session = await openWaiting({ root, environment, env, timezone: policy.project.timezone }, { waitMs: request.waitMs ?? WAIT_MS, signal, ...(request.tell === undefined ? {} : { tell: request.tell }) });
  return await work({ policy, environment, release, engine: session.engine, unitEngine: session.unitEngine });
}

function holderName({ who, run }: DeploymentRequest): string {
  return run === undefined ? `${who} (process ${process.pid})` : `${who} (${run})`;
}
