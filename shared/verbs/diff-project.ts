import { diffTables } from "../diff/diff-tables.ts";
import type { DiffInput } from "../diff/diff-input.ts";
import { HostError } from "../host/ports.ts";
import type { Finding } from "../pipeline/finding.ts";
import type { Task } from "../pipeline/model.ts";
import type { NodeId } from "../graph/graph.ts";
import { locator } from "../graph/locate.ts";
import type { OpenedWorkspace } from "../graph/open-workspace.ts";
import type { Workspace } from "../graph/workspace.ts";
import type { DiffDocument, DiffSide } from "../results/diff-document.ts";
import type { TableDiffRecord } from "../results/record.ts";
import { standsOnItsFeet } from "../run/lending.ts";
import { environmentOf } from "./environment-of.ts";
import { diffApart } from "./diff-apart.ts";
import { openSides, type OpenedSides, type Side } from "./diff-sides.ts";
import { openProject } from "./open-project.ts";

export interface DiffProject {
  root: string;
  environment?: string;
  /** Compares the same tasks in two environments. */
  environments?: readonly [string, string];
  /** Which tasks; all when undefined. May throw a sentence when the expression matches nothing. */
  select?: (workspace: Workspace) => ReadonlySet<NodeId>;
  cache: boolean;
  /** Of a table that is moved to be compared with one in another database; five million unless given. */
  mostRows?: number;
  signal: AbortSignal;
  env: Readonly<Record<string, string | undefined>>;
  onStep?: (table: { id: string; number: number; of: number; step: string }) => void;
}

/** A document, or the findings that kept the project from being opened. */
export type Diffed = { document: DiffDocument; notBuilt: NodeId[] } | { opened: OpenedWorkspace; findings: Finding[] };

/** Compares results of tasks: the isolated build of this user with what consumers have, or two environments. Only reads. */
export async function diffProject(options: DiffProject): Promise<Diffed> {
  const { root, env, environments } = options;
  const opened = await openProject({ root, cache: options.cache, ...(options.environment === undefined ? {} : { environment: options.environment }) });
  const { workspace } = opened;
  const broken = (workspace?.problems ?? opened.findings).filter(({ severity }) => severity === "error");
  if (workspace === undefined || broken.length > 0) return { opened, findings: broken };
  const selected = options.select?.(workspace);
  const tasks = workspace.graph.order.flatMap((id) => {
    const node = workspace.graph.nodes.get(id);
    return node?.kind === "task" && node.task.materialized.kind !== "file" && (selected?.has(id) ?? true) ? [{ id, task: node.task }] : [];
  });
  await using sides = await openSides({
    root, project: workspace.project, env, environment: environmentOf(workspace, options.environment),
    ...(options.mostRows === undefined ? {} : { mostRows: options.mostRows }),
    ...(environments === undefined ? {} : { environments: [environmentOf(workspace, environments[0]), environmentOf(workspace, environments[1])] as const }),
  });
  const { base, head, isolated } = sides;
  // What an isolated build did not make is lent by the other side, or was not asked for: nothing to compare.
  const there = tasks.filter(({ id }) => head.state.live.has(id) || (!isolated && base.state.live.has(id)));
  if (there.length === 0) throw new HostError(nothingThere(sides, tasks.length));
  const tables: TableDiffRecord[] = [];
  for (const [at, { id, task }] of there.entries()) {
    const input = inputOf(workspace, sides, id, task, { signal: options.signal, onStep: (step) => options.onStep?.({ id, number: at + 1, of: there.length, step }) });
    tables.push(await (sides.apart === undefined ? diffTables(sides.engine, input) : diffApart(sides.apart, { base: base.environment, head: head.environment }, input)));
  }
  // Two engines have no setting in common.
  const settings = base.engine !== head.engine ? [{ name: "engine", base: base.engine, head: head.engine }] : [...base.settings].flatMap(([name, value]) => (head.settings.get(name) === value ? [] : [{ name, base: value, head: head.settings.get(name) ?? "" }]));
  if (base.engineVersion !== head.engineVersion) settings.unshift({ name: "version", base: base.engineVersion, head: head.engineVersion });
  const document: DiffDocument = { version: 1, base: sideRecord(base, tables, "base"), head: sideRecord(head, tables, "head"), settings, tables };
  return { document, notBuilt: tasks.filter((each) => !there.includes(each)).map(({ id }) => id) };
}

function inputOf(workspace: Workspace, { engine, base, head, isolated }: OpenedSides, id: NodeId, task: Task, more: Pick<DiffInput, "signal" | "onStep">): DiffInput {
  const relation = ({ state, prefix }: Side): string | undefined => {
    const physical = state.live.get(id)?.physical;
    return physical === undefined ? undefined : `${prefix}${engine.quote(state.hidden)}.${engine.quote(physical)}`;
  };
  const locate = locator(workspace.documents);
  const reason = isolated ? notComparable(workspace, base, head, id) : undefined;
  return {
    id, base: relation(base), head: relation(head), key: task.key, columns: task.columns, limits: task.diff,
    locate: (at) => {
      const { file, span } = locate(at);
      return { file, line: span.line };
    },
    ...(reason === undefined ? {} : { notComparable: reason }),
    ...more,
  };
}

/** Why an isolated result says nothing about the change: something under it is gone, or both sides read other data. */
function notComparable({ graph }: Workspace, base: Side, head: Side, id: NodeId): string | undefined {
  const physical = head.state.live.get(id)?.physical;
  const built = physical === undefined ? undefined : head.state.built.get(physical);
  if (built !== undefined && !standsOnItsFeet(built, head.state, [base.state])) return "the isolated build reads results that were replaced since; run `towpath test` again";
  for (const each of [id, ...graph.upstream(id)]) {
    const [before, after] = [base.state.live.get(each)?.parts, head.state.live.get(each)?.parts];
    if (before === undefined || after === undefined) continue;
    const moved = graph.inputs(each).find((input) => {
      const node = graph.nodes.get(input);
      // A table of the database has no version to compare.
      return node?.kind === "source" && node.source.location.kind === "file" && before[`in:${input}`] !== undefined && after[`in:${input}`] !== undefined && before[`in:${input}`] !== after[`in:${input}`];
    });
    if (moved !== undefined) return `both builds read other data of the source ${moved}; \`towpath run\` and \`towpath test\` make them again from the same`;
  }
  return undefined;
}

function sideRecord(side: Side, tables: readonly TableDiffRecord[], which: "base" | "head"): DiffSide {
  const { environment, engine, state, engineVersion, bytes } = side;
  return { environment, schema: state.schema, engine, engineVersion, rows: tables.reduce((sum, { rows }) => sum + rows[which], 0), ...(bytes === undefined ? {} : { bytes }) };
}

function nothingThere({ isolated, base, head }: OpenedSides, tasks: number): string {
  if (tasks === 0) return "there is no task with a table to compare";
  if (isolated && base.state.live.size === 0) return `nothing was built in ${base.environment} yet: \`towpath run\` makes what a change is compared with`;
  if (isolated) return `there is no isolated build in ${head.state.schema}, or it made nothing of what is selected: \`towpath test\` builds what your change affects, then \`towpath diff\` compares it with ${base.state.schema}`;
  return `neither ${base.environment} nor ${head.environment} has a result of what is selected: \`towpath run --environment ${base.environment}\` builds it`;
}
