import type { Task } from "../pipeline/model.ts";
import { typeFamily } from "../sql/type-family.ts";
import type { NodeId } from "./graph.ts";
import type { TaskSql, Workspace } from "./workspace.ts";

/** Stands for every column of a node whose columns are not all known. */
export const ANY_COLUMN = "*";

export interface ColumnRef {
  node: NodeId;
  column: string;
}

/** How a value goes on: `unknown` when the lineage could not be read and the worst is assumed. */
export type Transform = "identity" | "expression" | "aggregate" | "constant" | "unknown";

/** A column that is reached, and the way to it: the first element is where the search began, the last is this column. */
export interface Reached extends ColumnRef {
  path: readonly ColumnRef[];
  /** What each step of the path does: one shorter than the path. */
  transforms: readonly Transform[];
}

export interface ColumnLineage {
  /** Columns whose values flow into a column, nearest first, each once by its shortest path. */
  upstream(node: NodeId, column: string): Iterable<Reached>;
  /** Columns that a column's values flow into, nearest first. An exposure or a model is reached as {@link ANY_COLUMN} or by the column's own name. */
  downstream(node: NodeId, column: string): Iterable<Reached>;
  /** Columns of a node that lineage knows, or just {@link ANY_COLUMN}. */
  columns(node: NodeId): readonly string[];
}

interface Step {
  to: ColumnRef;
  transform: Transform;
}

/**
 * Follows values from column to column through all tasks. What is not understood is assumed to let everything through:
 * Python, shell and notebook tasks (unless `columns_used` narrows them), outputs without lineage, stars over unknown tables.
 * Edges are made per task when they are first needed, so asking about one column does not read the whole project.
 */
export function columnLineage(workspace: Workspace): ColumnLineage {
  const { graph } = workspace;
  const incoming = new Map<NodeId, ReadonlyMap<string, readonly Step[]>>();
  const outgoing = new Map<NodeId, ReadonlyMap<string, readonly Step[]>>();
  const known = new Map<NodeId, readonly string[]>();

  const columns = (id: NodeId): readonly string[] => {
    let names = known.get(id);
    if (names === undefined) known.set(id, (names = columnsOf(workspace, id)));
    return names;
  };

  const into = (id: NodeId): ReadonlyMap<string, readonly Step[]> => {
    let steps = incoming.get(id);
    if (steps === undefined) incoming.set(id, (steps = readerEdges(workspace, id, columns)));
    return steps;
  };

  const outOf = (id: NodeId): ReadonlyMap<string, readonly Step[]> => {
    let steps = outgoing.get(id);
    if (steps !== undefined) return steps;
    const made = new Map<string, Step[]>();
    for (const reader of graph.readers(id)) {
      for (const [column, sources] of into(reader)) {
        for (const { to, transform } of sources) {
          if (to.node === id) push(made, fold(to.column), { to: { node: reader, column }, transform });
        }
      }
    }
    outgoing.set(id, (steps = made));
    return steps;
  };

  return {
    columns,
    upstream: (node, column) => walk({ node, column }, ({ node: id, column: name }) => both(into(id), name)),
    downstream: (node, column) => walk({ node, column }, ({ node: id, column: name }) => both(outOf(id), name)),
  };
}

/** A column's own steps, and those of "every column"; asking for every column gives all steps. */
function* both(steps: ReadonlyMap<string, readonly Step[]>, column: string): Generator<Step> {
  if (column === ANY_COLUMN) {
    for (const list of steps.values()) yield* list;
    return;
  }
  yield* steps.get(fold(column)) ?? [];
  yield* steps.get(ANY_COLUMN) ?? [];
}

function* walk(start: ColumnRef, next: (at: ColumnRef) => Iterable<Step>): Generator<Reached> {
  const seen = new Set([keyOf(start)]);
  const open: Reached[] = [{ ...start, path: [start], transforms: [] }];
  for (const at of open) {
    if (at.transforms.length > 0) yield at;
    for (const { to, transform } of next(at)) {
      const key = keyOf(to);
      if (seen.has(key)) continue;
      seen.add(key);
      open.push({ ...to, path: [...at.path, to], transforms: [...at.transforms, transform] });
    }
  }
}

function columnsOf(workspace: Workspace, id: NodeId): readonly string[] {
  const node = workspace.graph.nodes.get(id);
  if (node === undefined) return [ANY_COLUMN];
  if (node.kind === "exposure") return [ANY_COLUMN];
  const sql = workspace.sql.get(id);
  if (sql !== undefined) return sql.analysis.complete ? sql.analysis.output.map(({ name }) => name) : [...sql.analysis.output.map(({ name }) => name), ANY_COLUMN];
  const declared = (node.kind === "source" ? node.source : node.task).columns.map(({ name }) => name);
  return declared.length > 0 ? declared : [ANY_COLUMN];
}

/** For each column of a reader (folded, or {@link ANY_COLUMN}): what flows into it. */
function readerEdges(workspace: Workspace, id: NodeId, columns: (id: NodeId) => readonly string[]): Map<string, Step[]> {
  const node = workspace.graph.nodes.get(id);
  if (node === undefined || node.kind === "source") return new Map();
  if (node.kind === "exposure") return exposureEdges(workspace, id, node.exposure.columns, node.pipeline.name, columns);
  const sql = workspace.sql.get(id);
  return sql === undefined ? opaqueEdges(workspace, id, node.task, columns) : sqlEdges(workspace, sql, columns);
}

function sqlEdges(workspace: Workspace, sql: TaskSql, columns: (id: NodeId) => readonly string[]): Map<string, Step[]> {
  const edges = new Map<string, Step[]>();
  const everything = (): Step[] =>
    [...new Set(sql.tables)].flatMap((table) => (table === undefined ? [] : columns(table).map((column): Step => ({ to: { node: table, column }, transform: "unknown" }))));
  for (const output of sql.analysis.output) {
    if (output.sources === undefined) {
      for (const step of everything()) push(edges, fold(output.name), step);
      continue;
    }
    for (const { table, column } of output.sources) {
      const node = sql.tables[table];
      if (node === undefined) continue;
      const counted = output.transform === "aggregate" && countsText(workspace, node, column, output.type);
      // A number made of many texts (count, count distinct) no longer holds the text.
      if (!counted) push(edges, fold(output.name), { to: { node, column }, transform: output.transform });
    }
  }
  if (!sql.analysis.complete) {
    // A star over a table of unknown columns: what is not among the outputs may still come through.
    for (const step of everything()) push(edges, ANY_COLUMN, step);
  }
  return edges;
}

function countsText(workspace: Workspace, id: NodeId, column: string, outputType: string | undefined): boolean {
  if (typeFamily(outputType) !== "number") return false;
  const node = workspace.graph.nodes.get(id);
  if (node === undefined || node.kind === "exposure") return false;
  const declared = (node.kind === "source" ? node.source : node.task).columns.find(({ name }) => fold(name) === fold(column));
  const made = workspace.sql.get(id)?.analysis.output.find(({ name }) => fold(name) === fold(column));
  return typeFamily(declared?.type ?? made?.type) === "text";
}

function opaqueEdges(workspace: Workspace, id: NodeId, task: Task, columns: (id: NodeId) => readonly string[]): Map<string, Step[]> {
  const edges = new Map<string, Step[]>();
  const outputs = task.columns.length > 0 ? task.columns.map(({ name }) => name) : [ANY_COLUMN];
  for (const input of workspace.graph.inputs(id)) {
    const used = usedColumns(task, id, input);
    for (const column of used ?? columns(input)) {
      for (const output of outputs) push(edges, fold(output), { to: { node: input, column }, transform: "unknown" });
    }
  }
  return edges;
}

/** Columns of an input that a task says it uses; undefined: it does not say. */
export function usedColumns(task: Task, id: NodeId, input: NodeId): readonly string[] | undefined {
  if (task.columnsUsed === undefined) return undefined;
  const own = id.slice(0, id.length - task.name.length);
  return task.columnsUsed[input] ?? (input.startsWith(own) ? task.columnsUsed[input.slice(own.length)] : undefined);
}

function exposureEdges(
  workspace: Workspace,
  id: NodeId,
  listed: readonly string[],
  pipeline: string,
  columns: (id: NodeId) => readonly string[],
): Map<string, Step[]> {
  const edges = new Map<string, Step[]>();
  for (const input of workspace.graph.inputs(id)) {
    const names = [`${input}.`, `${input.slice(pipeline.length + 1)}.`];
    const read = listed.flatMap((each) => names.filter((name) => each.startsWith(name)).map((name) => each.slice(name.length)));
    for (const column of read.length > 0 ? read : columns(input)) {
      push(edges, ANY_COLUMN, { to: { node: input, column }, transform: "identity" });
    }
  }
  return edges;
}

function push(map: Map<string, Step[]>, key: string, step: Step): void {
  const list = map.get(key);
  if (list) list.push(step);
  else map.set(key, [step]);
}

/** SQL names compare without case. */
function fold(name: string): string {
  return name.toLowerCase();
}

function keyOf({ node, column }: ColumnRef): string {
  return `${node}\0${fold(column)}`;
}
