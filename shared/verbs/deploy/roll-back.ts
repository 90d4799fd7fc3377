import { columnsOf } from "../../deploy/apply.ts";
import { rollForward } from "../../deploy/journal.ts";
import { takeLease } from "../../deploy/lock/lease.ts";
import type { Deployment } from "../../deploy/log/deployment.ts";
import { openRows } from "../../deploy/log/chain.ts";
import { logDigest } from "../../deploy/log/damage.ts";
import { logState, type Seen } from "../../deploy/log/log-state.ts";
import { hasBooks, readLog } from "../../deploy/log/log-table.ts";
import { lookAtModel } from "../../deploy/models/model-drift.ts";
import { pointerRefusals } from "../../deploy/models/pointer-refusals.ts";
import type { DeployPlan } from "../../deploy/plan/deploy-plan.ts";
import { engineRefusals } from "../../deploy/plan/engine-refusals.ts";
import { rollbackPlan } from "../../deploy/plan/rollback-plan.ts";
import { damageRefusals } from "../../deploy/policy/damage-refusals.ts";
import type { Refusal } from "../../deploy/policy/gates.ts";
import { policyEnvironment, readPolicy } from "../../deploy/policy/read-policy.ts";
import { rollBack } from "../../deploy/rollback.ts";
import { nodeGit } from "../../git/node-git.ts";
import { HostError } from "../../host/ports.ts";
import { lookAtState } from "../../run/environment-state.ts";
import type { Environment } from "../../pipeline/model.ts";
import type { DeploymentRequest } from "./deployment-request.ts";
import { lostReaders } from "./lost-readers.ts";
import { modelStore } from "./model-store.ts";
import { openWaiting } from "../open-waiting.ts";

const WAIT_MS = 15 * 60_000;

export type RollbackRequest = Omit<DeploymentRequest, "release" | "cache" | "events"> & {
  /** The pipeline; needed when several are deployed. `flights@v1.4.0` names the version to go back to as well. */
  name?: string;
  /** The version before, unless given. */
  to?: string;
  /** Why, for the log. */
  reason?: string;
  /** Only says what would be done. */
  dryRun: boolean;
};

export type RolledBack = { status: "rolled back"; plan: DeployPlan; deployment: Deployment } | { status: "planned"; plan: DeployPlan } | { status: "refused"; plan: DeployPlan; reasons: string[]; codes: string[] };

/** Goes back to a release that an environment has seen, in one step. */
export async function rollBackEnvironment(request: RollbackRequest): Promise<RolledBack> {
  const { root, env, signal } = request;
  const { name, to } = goingTo(request);
  if (request.override?.trim() === "") throw new HostError("--override needs a reason, which is written into the log");
  const git = nodeGit(root);
  const policy = await readPolicy(git, root, request.defaultBranch);
  const environment = policyEnvironment(policy, request.environment);
  const { schema } = environment;
  const waiting = { waitMs: request.waitMs ?? WAIT_MS, signal, ...(request.tell === undefined ? {} : { tell: request.tell }) };
  await using session = await openWaiting({ root, environment, env, timezone: policy.project.timezone }, waiting);
  const { engine } = session;
  if (!(await hasBooks(engine, schema))) throw new HostError(`nothing was ever deployed to ${environment.name}`);
  await using lease = request.dryRun ? undefined : await takeLease({ engine, schema, holder: `${request.who} (rollback, process ${process.pid})`, exclusive: engine.name === "duckdb", ...waiting });
  if (lease !== undefined) await rollForward(engine, schema, lease.token);
  const stored = await readLog(engine, schema);
  const damaged = damageRefusals(environment.name, stored);
  const log = logState(openRows(stored));
  const state = await lookAtState(engine, schema);
  const columns = await columnsOf(engine, schema, new Map([...state.built.keys()].map((object) => [object, object])));
  const input = { environment, engine, log, state, name, to, policy: policy.commit, columns, grantees: await engine.grantees(schema), override: request.override };
  const wanted = rollbackPlan(input);
  const { reading, unknown } = await lostReaders({ root, dialect: environment.engine, log, pipeline: wanted.plan.release.name, lost: wanted.lost, remedy: (other) => `roll ${other} back first, or deploy a release of it that does without` });
  const readers = [...reading, ...unknown].map((text): Refusal => ({ gate: "schema", overridable: true, text }));
  const refusals = [...damaged, ...readers, ...(await engineRefusals({ engine, schema, steps: wanted.plan.steps, physical: wanted.target.published })), ...(await modelRefusals(request, environment, wanted.target)), ...pointerRefusals({ state, log, pipeline: wanted.plan.release.name, tasks: Object.keys(wanted.target.models ?? {}), names: [...wanted.target.published.keys()] })];
  const { plan, target } = refusals.length === 0 ? wanted : rollbackPlan({ ...input, refusals });
  if (plan.refusals.length > 0) return { status: "refused", plan, reasons: plan.refusals.map(({ text }) => text), codes: plan.refusals.map(({ gate }) => gate) };
  if (lease === undefined) return { status: "planned", plan };
  const models = log.releases.get(plan.release.name)?.models;
  const deployment = await rollBack({
    engine, schema, plan, target, state, token: lease.token, head: stored.at(-1)?.hash ?? "", who: request.who, signal, towpath: request.version,
    ...(request.run === undefined ? {} : { run: request.run }),
    ...(damaged.length === 0 ? {} : { acceptedLog: logDigest(stored) }),
    ...(request.reason === undefined ? {} : { reason: request.reason }),
    ...(models === undefined ? {} : { models }),
  });
  return { status: "rolled back", plan, deployment };
}

/** A release may be named as everywhere else; before a slash stands the project. */
function goingTo({ name, to }: RollbackRequest): { name: string | undefined; to: string | undefined } {
  const [pipeline, version] = name?.slice(name.lastIndexOf("/") + 1).split("@") ?? [];
  if (version === undefined) return { name: pipeline, to };
  const same = to === undefined || to.replace(/^.*@/, "").replace(/^v/, "") === version.replace(/^v/, "");
  if (!same) throw new HostError(`${name ?? ""} and ${to ?? ""} are two versions to go back to: name one`);
  return { name: pipeline, to: version };
}

/** Models that the release would point consumers to and that are not there any more. A store that does not answer keeps nobody from going back. */
async function modelRefusals(request: RollbackRequest, environment: Environment, { models = {}, release }: Seen): Promise<Refusal[]> {
  const refusals: Refusal[] = [];
  for (const [task, { uri, digest }] of Object.entries(models)) {
    const { state, why } = await lookAtModel(() => modelStore(request, environment), uri, digest, false);
    const named = `the model of ${task} in ${release.version} (${uri})`;
    // Tables that are right may matter more than a pointer that leads nowhere; a model that somebody has changed may do anything.
    if (state === "gone") refusals.push({ gate: "models", text: `${named} is gone: deploy that release again, or go back all the same with --override and the reason`, overridable: true });
    else if (state === "changed") refusals.push({ gate: "models", text: `${named} is not what was deployed: deploy that release again`, overridable: false });
    else if (state === "unknown") request.tell?.(`whether the model of ${task} in ${release.version} still stands at ${uri} is unknown${why === undefined ? "" : `: ${why}`}`);
  }
  return refusals;
}
