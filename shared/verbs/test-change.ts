import { openEngine } from "../engines/open-engine.ts";
import { EngineError, type Engine } from "../engines/engine.ts";
import type { NodeId } from "../graph/graph.ts";
import { HostError } from "../host/ports.ts";
import type { Finding } from "../pipeline/finding.ts";
import type { Environment } from "../pipeline/model.ts";
import { secretNames } from "../pipeline/secrets.ts";
import type { RunRecord, UntestedRecord } from "../results/record.ts";
import { runId } from "../results/run-id.ts";
import { baseSchema, ISOLATED_FOR_MS, isolatedSchema, pullRequestSchema } from "../run/isolation.ts";
import type { RunOptions } from "../run/run-options.ts";
import { runProject, type BaseRun } from "../run/run-project.ts";
import { buildBase } from "./base-build.ts";
import { basePolicyFindings } from "./base-policies.ts";
import type { BuildProject } from "./build-project.ts";
import { baseMissing, baseUnreadable, changedSources, compareOf, comparisonOf } from "./compare-build.ts";
import { environmentOf } from "./environment-of.ts";
import { modelHistory } from "./model-history.ts";
import { nodeGit } from "../git/node-git.ts";
import { openEnvironment, type EnvironmentSession } from "./open-environment.ts";
import type { PlannedProject } from "./plan-project.ts";
import { runOptionsOf } from "./run-options-of.ts";
import { untoldWarnings } from "./untold-tasks.ts";
import { sameDatabase } from "./same-database.ts";

interface Change {
  options: BuildProject;
  planned: PlannedProject;
  environment: Environment;
  selected: ReadonlySet<NodeId>;
  common: Omit<RunOptions, "engine" | "mode" | "schema"> & { started: { runId: string; at: number }; checkSources: readonly NodeId[] };
}

/** Tests a change: builds and checks what it affects, and nothing else, and holds the data against the base's. */
export async function testChange(options: BuildProject, planned: PlannedProject, findings: readonly Finding[]): Promise<RunRecord> {
  const { head, impact } = planned;
  const { workspace } = head;
  const environment = environmentOf(workspace, options.environment ?? workspace.project.pullRequest.environment);
  const asked = options.select?.(workspace);
  const affected = [...impact.tasks].filter(([, each]) => each.selected).map(([id]) => id);
  const selected = new Set(affected.filter((id) => asked === undefined || asked.has(id)));
  const at = Date.now();
  const common = {
    ...runOptionsOf(options, { workspace, readSql: head.readSql, environment: environment.name, findings: [...findings, ...impact.findings, ...basePolicyFindings(planned, options.today)] }),
    started: { runId: runId(at, Math.random), at },
    select: selected,
    comparable: true,
    changed: new Set([...selected].filter((id) => impact.tasks.get(id)?.class !== "none")),
    checkSources: changedSources(planned),
    ...(await historyOf(options, planned)),
    allowUntested: planned.policies.pullRequest.allowUntested,
    about: { comparison: comparisonOf(planned), contracts: impact.contracts, ...(planned.movedFrom === undefined ? {} : { untested: [movedHere(planned.movedFrom)] }), ...(options.ci === undefined ? {} : { ci: options.ci }) },
  };
  const change: Change = { options, planned, environment, selected, common };
  if (selected.size + common.checkSources.length === 0) return testWithoutData(change, undefined);
  const opened = await openOrSay(change);
  if ("needs" in opened) return testWithoutData(change, opened.needs);
  await using session = opened;
  return await testOnData(change, session);
}

async function testOnData(change: Change, { engine, unitEngine }: EnvironmentSession): Promise<RunRecord> {
  const { options, planned, environment, selected, common } = change;
  const { schema } = environment;
  const { workspace } = planned.head;
  const lenders = [...new Set([schema, ...readableSchemas(planned, environment, options.env)])];
  const { built, untested } = otherTimezone(planned) ?? (await baseOf(change, engine, lenders));
  return runProject(workspace, {
    ...common,
    engine,
    unitEngine,
    mode: "test",
    schema: options.pullRequest === undefined ? isolatedSchema(schema, common.owner) : pullRequestSchema(schema, options.pullRequest),
    lenders: [baseSchema(schema), ...lenders],
    expiresAfterMs: ISOLATED_FOR_MS,
    compare: compareOf(planned, selected, built),
    about: { ...common.about, untested: [...(common.about?.untested ?? []), ...untested] },
  });
}

interface Base {
  built: BaseRun | undefined;
  /** What cannot be compared. */
  untested: UntestedRecord[];
}

/** The base's results; what is missing of them is said. */
async function baseOf({ options, planned, environment: { schema }, selected, common }: Change, engine: Engine, lenders: readonly string[]): Promise<Base> {
  const { asOf: _, ...shared } = common;
  // Both sides see one moment, unless the change is about it.
  const moment = options.asOf === undefined ? {} : { asOf: options.asOf };
  try {
    const built = await buildBase({ planned, selected, checkSources: common.checkSources, options: { ...shared, ...moment, events: notes(options) }, engine, schema, lenders });
    return { built, untested: built === undefined ? [] : [...baseMissing(planned, selected, built), ...untoldWarnings(planned, selected)] };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { built: undefined, untested: baseUnreadable(planned, selected, error.message) };
  }
}

/** A session has one timezone: the base's results would be other ones in the head's. All is built and checked, and nothing compared. */
function otherTimezone({ base, head }: PlannedProject): Base | undefined {
  const [before, after] = [base.workspace.project.timezone, head.workspace.project.timezone];
  if (before === after) return undefined;
  return { built: undefined, untested: [{ kind: "not-comparable", reason: `the project's timezone changed from ${before} to ${after}: everything is built and checked, and nothing is compared`, allowed: true }] };
}

/** Read only when there is a model to judge: the ledger may be long. */
async function historyOf({ root }: BuildProject, { head, refs }: PlannedProject): Promise<Pick<RunOptions, "noise" | "released">> {
  const { workspace } = head;
  const models = [...workspace.graph.nodes.values()].some((node) => node.kind === "task" && node.task.model !== undefined);
  return models ? modelHistory(nodeGit(root), workspace.project.name, refs.base.ref, workspace.project.environments) : {};
}

/** Unit tests need no data; everything else that is affected is named as not tested. */
async function testWithoutData({ planned, environment, selected, common }: Change, needs: string | undefined): Promise<RunRecord> {
  const { root, allowUntested } = common;
  const { workspace } = planned.head;
  const open = () => openEngine({ engine: "duckdb", path: ":memory:", allowedDirectories: [root], timezone: workspace.project.timezone, threads: 1 });
  const untested = needs === undefined ? [] : [...selected, ...common.checkSources].map((id): UntestedRecord => ({ id, kind: "needs", reason: needs, allowed: allowUntested === true }));
  const engine = await open();
  try {
    return await runProject(workspace, {
      ...common,
      engine,
      unitEngine: open,
      mode: "test",
      schema: environment.schema,
      unitTestsOnly: needs === undefined ? "nothing of it has to be tested" : `not tested: ${needs}`,
      compare: compareOf(planned, selected, undefined),
      about: { ...common.about, untested: [...(common.about?.untested ?? []), ...untested] },
    });
  } finally {
    await engine.close();
  }
}

/** Said, and no failure: what was moved was built and checked whole. */
function movedHere(folder: string): UntestedRecord {
  return { kind: "base-missing", reason: `the base has this project in the folder ${JSON.stringify(folder)}: it was moved, so everything counts as new and no data was compared`, allowed: true };
}

/** The environment, or what it would need. A pull request from a fork has no secrets: that is no failure of its author. */
async function openOrSay({ options, planned, environment }: Change): Promise<EnvironmentSession | { needs: string }> {
  const missing = secretNames(environment).filter((name) => (options.env[name] ?? "") === "");
  if (missing.length > 0) return { needs: `needs ${missing.join(", ")}` };
  try {
    return await openEnvironment({ root: options.root, environment, env: options.env, timezone: planned.head.workspace.project.timezone });
  } catch (error) {
    if (error instanceof EngineError && environment.engine !== "duckdb" && environment.engine !== "postgres") return { needs: `needs the engine ${environment.engine}, which this version of Towpath does not have` };
    throw error;
  }
}

/** The schema of `base_environment`, when its tables are in the database of the pull request's environment. */
function readableSchemas({ policies, head }: PlannedProject, environment: Environment, env: BuildProject["env"]): string[] {
  const { baseEnvironment } = policies.pullRequest;
  const named = head.workspace.project.environments.find(({ name }) => name === baseEnvironment);
  return named !== undefined && sameDatabase(named, environment, env) ? [named.schema] : [];
}

/** Of the base's build only a line for each task that has to be built: its tables are not what the user waits for. */
function notes({ events }: BuildProject): BuildProject["events"] {
  let building = new Set<string>();
  return (event) => {
    if (event.type === "plan") building = new Set(event.tasks.filter(({ action }) => action === "build").map(({ id }) => id));
    // Once each: a task says more than once that it runs.
    if (event.type === "task" && event.status === "running" && building.delete(event.id)) events({ type: "note", at: event.at, message: `base: building ${event.id}` });
  };
}
