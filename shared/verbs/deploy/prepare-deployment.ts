import { nodeGit } from "../../git/node-git.ts";
import { openRows } from "../../deploy/log/chain.ts";
import { logDigest, openDamage } from "../../deploy/log/damage.ts";
import { logState, type LogState } from "../../deploy/log/log-state.ts";
import { environmentClock, readLog } from "../../deploy/log/log-table.ts";
import { pointerRefusals } from "../../deploy/models/pointer-refusals.ts";
import { clockNotes } from "../../deploy/plan/clock-notes.ts";
import { fileViews } from "../../deploy/plan/file-views.ts";
import { grantNotes } from "../../deploy/plan/grant-notes.ts";
import { modelNotes } from "../../deploy/plan/model-notes.ts";
import { deployPlan, type DeployPlan } from "../../deploy/plan/deploy-plan.ts";
import { engineRefusals } from "../../deploy/plan/engine-refusals.ts";
import { stepsOf } from "../../deploy/plan/steps.ts";
import { damageRefusals } from "../../deploy/policy/damage-refusals.ts";
import { gatesOf, type GateFacts, type Refusal } from "../../deploy/policy/gates.ts";
import type { ApprovalFacts } from "../../deploy/policy/approval.ts";
import { movedHere } from "../../deploy/policy/moved-here.ts";
import { orderOf } from "../../deploy/policy/order.ts";
import type { Policy } from "../../deploy/policy/read-policy.ts";
import type { FoundRelease } from "../../deploy/release.ts";
import { EngineError, type Engine } from "../../engines/engine.ts";
import type { Workspace } from "../../graph/workspace.ts";
import { HostError } from "../../host/ports.ts";
import type { Environment } from "../../pipeline/model.ts";
import { hasTable } from "../../run/build-task.ts";
import { runId } from "../../results/run-id.ts";
import { runStore } from "../../results/run-store.ts";
import { prepareRun } from "../../run/prepare-run.ts";
import { recordFiles } from "../../run/record-files.ts";
import { trainedModels } from "../../run/trained-models.ts";
import type { RunContext } from "../../run/run-context.ts";
import { openEnvironment } from "../open-environment.ts";
import { openProject, type OpenedProject } from "../open-project.ts";
import type { DeploymentRequest } from "./deployment-request.ts";
import type { FoundReaders } from "./lost-readers.ts";
import { releaseReaders } from "./release-readers.ts";
import { releaseCheckout, type ReleaseCheckout } from "./release-checkout.ts";

/** A plan with everything that applying it needs. */
export interface PreparedDeployment extends AsyncDisposable {
  plan: DeployPlan;
  context: RunContext;
  /** What the log says. */
  state: LogState;
  /** Hash of the newest row, also of one that cannot be read. */
  head: string;
  /** Why other deployed pipelines do not let go what consumers would lose; once all is built, all columns are known. */
  lostReaders: () => Promise<string[]>;
  /** Digest of a log that is damaged. */
  acceptedLog?: string;
}

export interface Target {
  policy: Policy;
  environment: Environment;
  release: FoundRelease;
  engine: Engine;
  unitEngine?: () => Promise<Engine>;
}

/** Compares a release with what the environment's log says is there. Changes nothing when it is only looked at. */
export async function prepareDeployment(request: DeploymentRequest, target: Target, { look, approval }: { look: boolean; approval?: ApprovalFacts | undefined }): Promise<PreparedDeployment> {
  const { root } = request;
  const { policy, environment, release, engine } = target;
  const git = nodeGit(root);
  const checkout = await releaseCheckout(root, release.commit);
  try {
    const { workspace, readSql } = await workspaceOf(request, target, checkout);
    const stored = await readLog(engine, environment.schema);
    const state = logState(openRows(stored));
    const startedAt = request.clock.now();
    const context = await prepareRun(workspace, {
      engine, mode: "run", command: "run", root, environment: environment.name, schema: environment.schema, look, checkout,
      owner: request.who, store: runStore(recordFiles(root)), clock: request.clock, signal: request.signal, events: request.events, readSql, env: request.env,
      tools: { towpath: request.version, node: process.versions.node },
      select: new Set([...workspace.graph.nodes.values()].flatMap((node) => (node.kind === "task" && node.pipeline.name === release.name ? [node.id] : []))),
      ...(target.unitEngine === undefined ? {} : { unitEngine: target.unitEngine }),
      ...(workspace.project.asOf === undefined ? {} : { asOf: workspace.project.asOf }),
    }, runId(startedAt, Math.random), startedAt);
    const deployed = state.releases.get(release.name);
    const theirs = Date.parse(await environmentClock(engine, engine));
    const from = await stateOf(request, policy, environment.promoteFrom);
    const gates = gatesOf({
      release, environment, state, timezone: policy.project.timezone, clocks: [startedAt, theirs], verdict: release.verdict,
      from,
      approval,
      order: await orderOf(git, deployed?.current.release.commit, release.commit),
    });
    const damaged = damageRefusals(environment.name, stored);
    const moved = await movedHere(git, { log: state, release, has: (id) => workspace.graph.nodes.has(id) });
    const steps = stepsOf({ workspace, pipeline: release.name, plan: context.plan, state: context.state, deployed, moved });
    const physical = new Map(context.plan.tasks.filter(hasTable).map((planned) => [planned.task.name, planned.physical]));
    const names = await engineRefusals({ engine, schema: environment.schema, steps, workspace, physical });
    const models = trainedModels(context).filter(({ pipeline }) => pipeline === release.name).map(({ task }) => task);
    // Otherwise than for a rollback, that nobody can tell is said and refuses nothing: a pipeline of another repository would keep this one from ever losing a column.
    const readersNow = (): Promise<FoundReaders> => releaseReaders({ root, engine, state: context.state, log: state, workspace, pipeline: release.name, steps, next: physical });
    const readers = await readersNow();
    const schema = readers.reading.map((text): Refusal => ({ gate: "schema", overridable: true, text }));
    const place = environment.options["models"];
    const pointers = place === undefined ? [] : pointerRefusals({ state: context.state, log: state, pipeline: release.name, tasks: models, names: context.plan.tasks.map(({ task }) => task.name), moved });
    const gone = Object.keys(deployed?.models ?? {}).filter((task) => place === undefined || !models.includes(task));
    const told = modelNotes({ environment: environment.name, place, promoteFrom: environment.promoteFrom, tasks: context.plan.tasks, gone });
    const { name, version, commit, digest } = release;
    const plan = deployPlan({ kind: "deploy", environment, engine, release: { name, version, commit, digest }, state, policy: policy.commit, steps, gates: [...damaged, ...gates, ...schema, ...names, ...pointers], override: request.override, notes: [...clockNotes({ environment, ours: startedAt, theirs, from }), ...evidenceNotes(release), ...readers.unknown, ...told, ...grantNotes({ engine, steps, pointers: gone, grantees: await engine.grantees(environment.schema), state: context.state, log: state }), ...(engine.name === "duckdb" ? notesOn(fileViews(workspace, release.name)) : [])] });
    return { plan, context, state, lostReaders: async () => (await readersNow()).reading, head: stored.at(-1)?.hash ?? "", ...(damaged.length === 0 ? {} : { acceptedLog: logDigest(stored) }), [Symbol.asyncDispose]: () => checkout[Symbol.asyncDispose]() };
  } catch (error) {
    await checkout[Symbol.asyncDispose]();
    throw error;
  }
}

/** A verdict that nobody has given is none. */
function evidenceNotes({ name, version, verdict }: FoundRelease): string[] {
  return verdict === undefined ? [`nothing that can be checked says that the tests of ${name} ${version} held when it was released; its checks run here, before anything is published`] : [];
}

function notesOn(views: readonly string[]): string[] {
  return views.map((name) => `${name} is a view over files: it reads them in the folder where it was made, so consumers elsewhere, and a rollback from another folder, cannot; \`materialized: table\` keeps the rows`);
}

/** The release may be older than the environment, which the policy describes. */
async function workspaceOf({ root, cache }: DeploymentRequest, { release, environment }: Target, { files: fs }: ReleaseCheckout): Promise<OpenedProject & { workspace: Workspace }> {
  const opened = await openProject({ root, cache, fs, dialect: environment.engine });
  const broken = (opened.workspace?.problems ?? opened.findings).filter(({ severity }) => severity === "error");
  const { workspace } = opened;
  const named = `${release.name} ${release.version} (commit ${release.commit.slice(0, 12)})`;
  if (workspace === undefined || broken.length > 0) throw new HostError(`${named} cannot be read: ${broken.length} ${broken.length === 1 ? "error" : "errors"} in its files. Release a commit that \`towpath lint\` accepts`);
  if (!workspace.project.pipelines.some(({ name }) => name === release.name)) throw new HostError(`${named} has no pipeline ${release.name}: was the tag moved?`);
  return { ...opened, workspace };
}

/** The log of the environment that releases come from, and its clock. That it does not answer, or cannot be trusted, is a gate that does not hold: with a reason the deployment goes on. */
async function stateOf({ root, env }: DeploymentRequest, { project }: Policy, name: string | undefined): Promise<GateFacts["from"]> {
  const environment = project.environments.find((each) => each.name === name);
  if (environment === undefined) return undefined;
  try {
    await using session = await openEnvironment({ root, environment, env, timezone: project.timezone, readOnly: true });
    const stored = await readLog(session.engine, environment.schema);
    const [damage] = openDamage(stored);
    const clock = Date.parse(await environmentClock(session.engine, session.engine));
    return damage === undefined ? { log: logState(openRows(stored)), clock } : { unknown: `the log of ${environment.name} cannot be trusted: ${damage.text}. \`towpath audit\` says more` };
  } catch (error) {
    if (error instanceof EngineError || error instanceof HostError) return { unknown: error.message };
    throw error;
  }
}
