import type { NodeId } from "../graph/graph.ts";
import { usedColumns } from "../graph/column-lineage.ts";
import type { Origin } from "../sql/name-trace.ts";
import type { ProjectView } from "./project-view.ts";
import { Refusal } from "./rename-words.ts";
import type { TracedSql } from "./traced-sql.ts";

/** Where a name begins: a column of a source or task, or an item in the query of a task. */
export type NameStart = { node: NodeId; key: string } | { text: NodeId; item: string };

/** Columns that can only change their name together: a star hands on what it is given, under the same name. */
export interface NameClass {
  /** Folded names by source or task. */
  columns: ReadonlyMap<NodeId, string>;
  /** Origins by the task in whose query they stand. */
  origins: ReadonlyMap<NodeId, ReadonlySet<string>>;
}

/** Follows a name up to where it is written, and down through every star. Refuses where it leaves what can be read. */
export function classOf(view: ProjectView, start: NameStart, trace: (id: NodeId) => TracedSql | undefined): NameClass {
  const { graph } = view.workspace;
  const columns = new Map<NodeId, string>();
  const origins = new Map<NodeId, Set<string>>();
  const open: NameStart[] = [start];
  const text = (id: NodeId): TracedSql => {
    const traced = trace(id);
    if (traced === undefined) throw new Refusal("code", fileOf(view, id));
    if (traced.sql.facts.query === undefined || traced.analysis.problems.length > 0) throw new Refusal("broken", traced.sql.file);
    return traced;
  };
  const add = (id: NodeId, origin: string): boolean => {
    const known = origins.get(id) ?? new Set<string>();
    origins.set(id, known);
    if (known.has(origin)) return false;
    known.add(origin);
    return true;
  };
  /** Outputs of a query that get their name from an origin. */
  const follow = (traced: TracedSql, origin: string): void => {
    for (const [index, given] of traced.trace.output.entries()) {
      if (!given.includes(origin)) continue;
      only(traced, given);
      open.push({ node: traced.id, key: outputKey(traced, index) });
    }
  };
  const column = (id: NodeId, key: string): void => {
    const before = columns.get(id);
    if (before === key) return;
    const node = graph.nodes.get(id);
    if (node === undefined || node.kind === "exposure") throw new Refusal("what");
    if (node.kind === "source") throw new Refusal("outside", node.source.at.file);
    if (before !== undefined) throw new Refusal("matched", fileOf(view, id));
    columns.set(id, key);
    const own = text(id);
    const made = own.trace.output.flatMap((origin, index) => (outputKey(own, index) === key ? [origin] : []));
    if (made.length !== 1) throw new Refusal(made.length === 0 ? "unknown" : "matched", own.sql.file);
    origin(own, only(own, made[0] ?? []));
    for (const reader of graph.readers(id)) readBy(reader, id, key);
  };
  const origin = (own: TracedSql, key: string): void => {
    const [, table] = /^t(\d+) /.exec(key) ?? [];
    if (table === undefined) open.push({ text: own.id, item: key });
    else {
      const node = own.sql.tables[Number(table)];
      if (node === undefined) throw new Refusal("unknown", own.sql.file);
      open.push({ node, key: key.slice(key.indexOf(" ") + 1) });
    }
  };
  const readBy = (reader: NodeId, id: NodeId, key: string): void => {
    const node = graph.nodes.get(reader);
    if (node === undefined || node.kind !== "task") return;
    if (node.task.kind !== "sql") {
      // Only its author knows which columns it uses; what is declared as unused is safe.
      const used = usedColumns(node.task, reader, id);
      if (used === undefined || used.some((each) => each.toLowerCase() === key.toLowerCase())) throw new Refusal("code", fileOf(view, reader));
      return;
    }
    const traced = trace(reader);
    if (traced === undefined || traced.sql.facts.query === undefined) throw new Refusal("broken", fileOf(view, reader));
    traced.sql.tables.forEach((table, index) => {
      if (table !== id) return;
      const base = `t${index} ${key}`;
      if (add(reader, base)) follow(traced, base);
    });
  };
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if ("node" in next) column(next.node, next.key);
    else if (add(next.text, next.item)) follow(text(next.text), next.item);
  }
  return { columns, origins };
}

/** The one thing that gives a name. */
function only({ sql }: TracedSql, origin: Origin): string {
  const [key] = origin;
  if (key === undefined || origin.length > 1) throw new Refusal("matched", sql.file);
  if (key === "?") throw new Refusal("unknown", sql.file);
  return key;
}

/** Folded name of an output of a query. */
function outputKey({ trace, analysis, sql }: TracedSql, index: number): string {
  const [origin] = trace.output[index] ?? [];
  const item = origin === undefined ? undefined : trace.items.get(origin);
  if (item !== undefined) return item.key;
  if (origin?.startsWith("t") === true) return origin.slice(origin.indexOf(" ") + 1);
  const name = analysis.output[index]?.name ?? "";
  return sql.facts.dialect === "postgres" ? name : name.toLowerCase();
}

/** The file that a person would open to see a task's code. */
export function fileOf(view: ProjectView, id: NodeId): string {
  const node = view.workspace.graph.nodes.get(id);
  if (node?.kind !== "task") return node?.pipeline.at.file ?? "";
  return "file" in node.task.code ? node.task.code.file : node.task.at.file;
}
