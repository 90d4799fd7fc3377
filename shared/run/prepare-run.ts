import { locator } from "../graph/locate.ts";
import type { NodeId } from "../graph/graph.ts";
import type { Workspace } from "../graph/workspace.ts";
import { nodeFs } from "../host/node-fs.ts";
import { HostError } from "../host/ports.ts";
import { parseInstant } from "../pipeline/instant.ts";
import { rowHistory } from "../results/row-history.ts";
import type { SqlFacts } from "../sql/facts.ts";
import { openCheckMemory } from "./check-memory.ts";
import { checkReads, withOwnFiles } from "./check-reads.ts";
import { taskCode, type ReadText } from "./code-digest.ts";
import type { PlannedCode } from "./planned-code.ts";
import { openDigests } from "./digest-cache.ts";
import { lookAtState, readState, type EnvironmentState } from "./environment-state.ts";
import { readStore } from "./kinds/artifact-store.ts";
import { tableOutput } from "./kinds/task-outputs.ts";
import { planRun } from "./plan-run.ts";
import { comparableWindow } from "./comparable-window.ts";
import { namedFiles } from "./named-files.ts";
import { ownFiles, type OwnFiles } from "./own-files.ts";
import { prepareSources, type FindDataFiles } from "./prepare-sources.ts";
import { recordFiles } from "./record-files.ts";
import type { RunContext } from "./run-context.ts";
import type { RunOptions } from "./run-options.ts";
import { dataFiles } from "./source-files.ts";
import type { Stamp } from "./stamp.ts";
import { viewBatch } from "./view-batch.ts";

/** How many earlier records are looked at for row counts. */
const HISTORY = 30;

/** Looks at the environment, the data and the code, and decides what will be done. */
export async function prepareRun(workspace: Workspace, options: RunOptions, runId: string, startedAt: number): Promise<RunContext> {
  const { engine, root } = options;
  const frozenAt = options.asOf ?? workspace.project.asOf;
  const frozen = frozenAt === undefined ? undefined : parseInstant(frozenAt, workspace.project.timezone);
  if (frozenAt !== undefined && frozen === undefined) throw new HostError(`as_of is ${JSON.stringify(frozenAt)}: write a date such as 2026-11-23 or an instant such as 2026-11-23T06:00:00Z`);
  const asOf = new Date(frozen ?? startedAt).toISOString();
  const nodes = [...workspace.graph.nodes.values()];
  const sourceNodes = nodes.flatMap((node) => (node.kind === "source" ? [{ id: node.id, source: node.source }] : []));
  const taskNodes = nodes.flatMap((node) => (node.kind === "task" ? [node] : []));

  const files = recordFiles(root);
  const fs = options.checkout?.files ?? (await nodeFs(root));
  const read = async (file: string): Promise<string | undefined> => workspace.texts.get(file) ?? (await fs.read(file));
  const home = options.look === true ? lookAtState(engine, options.schema) : readState(engine, options.schema);
  const find: FindDataFiles = options.checkout?.dataFiles ?? ((patterns) => dataFiles(root, patterns));
  const digests = openDigests(files);
  const [state, lenders, sources, results, codes, records, reads, memory] = await Promise.all([
    home,
    Promise.all((options.lenders ?? []).map((schema) => lookAtState(engine, schema))),
    prepareSources(sourceNodes, { engine, find, digests, runId, loader: { options, home, runId, timezone: workspace.project.timezone } }),
    readStore(root),
    codesOf(workspace, read, async (facts) => ownFiles(facts, find, await digests), namedFiles(root, options.checkout)),
    options.store.recent(HISTORY),
    checkReads(workspace, engine.dialect, read, options.readSql).then((found) => (options.mode === "base" ? found : withOwnFiles(found, async (facts) => ownFiles(facts, find, await digests)))),
    openCheckMemory(files),
  ]);
  await (await digests).save();
  const stored = new Map<NodeId, Stamp[]>();
  for (const { stamp } of results) stored.set(stamp.task, [...(stored.get(stamp.task) ?? []), stamp]);
  const seen = withFileResults(state, stored, new Set(taskNodes.flatMap(({ id, task }) => (task.kind !== "sql" && tableOutput(task) === undefined ? [id] : []))));

  const window = options.from === undefined && options.to === undefined ? undefined : { from: options.from, to: options.to };
  const plan = planRun({
    root, workspace, state: seen, lenders, sources, codes, runId, asOf, frozen: frozenAt !== undefined,
    select: options.select, force: options.force, window, stored, checkReads: options.mode === "base" ? new Map() : reads.reads,
    given: options.compare?.given, keep: options.compare?.keep, needed: options.needed, changed: options.changed, checkSources: options.checkSources, settled: options.mode === "base",
    afresh: options.comparable === true ? comparableWindow(workspace.project.pullRequest.window, { asOf, frozen: frozenAt !== undefined }) : undefined,
  });
  for (const task of plan.tasks) {
    const reason = task.action === "build" ? options.compare?.impact.get(task.id)?.reasons[0] : undefined;
    if (reason !== undefined) task.reason = reason;
  }
  const elapsed = (): number => options.clock.now() - startedAt;
  const command = options.mode === "run" ? (["run"] as const) : (["test", "check"] as const);
  return {
    options, workspace, runId, startedAt, asOf, sources, codes, plan, elapsed,
    locate: locator(workspace.documents),
    frozen: frozenAt !== undefined,
    state: seen,
    planned: new Map(plan.tasks.map((task) => [task.id, task])),
    built: new Set(),
    clockStopped: frozenAt !== undefined || options.comparable === true,
    given: options.compare?.given ?? new Map(),
    equal: new Set(),
    checkReads: reads,
    memory,
    views: viewBatch(engine),
    history: rowHistory(records, options.environment, command),
    tell: (event) => options.events?.({ ...event, at: elapsed() }),
  };
}

async function codesOf(workspace: Workspace, read: ReadText, own: (facts: SqlFacts) => Promise<OwnFiles>, named: (names: readonly string[]) => Promise<OwnFiles>): Promise<Map<NodeId, PlannedCode>> {
  const tasks = [...workspace.graph.nodes.values()].flatMap((node) => (node.kind === "task" ? [node] : []));
  return new Map(await Promise.all(tasks.map(async ({ id, task }) => {
    const code = await taskCode(workspace, id, task, read);
    const facts = workspace.sql.get(id)?.facts;
    return [id, { ...code, ...(facts === undefined ? { own: await named(code.names ?? []) } : { own: await own(facts) }) }] as const;
  })));
}

/** Tasks that make no table have no view that consumers see: the newest result in the store is theirs. */
function withFileResults(state: EnvironmentState, stored: ReadonlyMap<NodeId, readonly Stamp[]>, fileTasks: ReadonlySet<NodeId>): EnvironmentState {
  const live = new Map(state.live);
  for (const id of fileTasks) {
    const newest = stored.get(id)?.[0];
    if (newest !== undefined) live.set(id, newest);
  }
  return { ...state, live };
}
