import { usedColumns } from "../graph/column-lineage.ts";
import type { NodeId } from "../graph/graph.ts";
import type { TaskSql, Workspace } from "../graph/workspace.ts";
import { isEffect, NO_EFFECT, type Effect } from "./effect.ts";

const EVERYTHING: Effect = { ...NO_EFFECT, rows: true, shuffled: true };

/** What an effect on one input does to a task whose own code is the same, or whose own change is looked at apart. */
export function propagate(workspace: Workspace, reader: NodeId, input: NodeId, effect: Effect): Effect {
  if (!isEffect(effect) && !effect.shuffled) return NO_EFFECT;
  const node = workspace.graph.nodes.get(reader);
  if (node?.kind !== "task") return NO_EFFECT;
  const touched = effect.rows || effect.unknown || effect.code ? undefined : new Set([...effect.columns, ...effect.retyped, ...effect.removed]);
  const sql = workspace.sql.get(reader);
  if (sql !== undefined) return throughSql(sql, input, effect, touched);
  // Code that is not analysed may read anything, also that a column is new.
  if (effect.shuffled) return EVERYTHING;
  const used = usedColumns(node.task, reader, input);
  if (used === undefined || touched === undefined) return EVERYTHING;
  return used.some((column) => touched.has(column.toLowerCase())) ? EVERYTHING : NO_EFFECT;
}

function throughSql({ facts, analysis, tables }: TaskSql, input: NodeId, effect: Effect, touched: ReadonlySet<string> | undefined): Effect {
  const of = new Set(tables.flatMap((node, i) => (node === input ? [i] : [])));
  if (touched === undefined || of.size === 0) return EVERYTHING;
  if (facts.problems.length > 0 || analysis.problems.length > 0 || !analysis.complete) return EVERYTHING;
  // By position: the star of a reader lists other columns now; its own analysis tells which, but not what set operations make of them.
  if (effect.reordered && facts.shapes.some(({ kind }) => kind === "select-star")) return EVERYTHING;
  const hit = ({ table, column }: { table: number; column: string }): boolean => of.has(table) && touched.has(column.toLowerCase());
  if (analysis.deciding === undefined || analysis.deciding.some(hit)) return EVERYTHING;
  if (analysis.uses.some((use) => use.role !== "output" && use.role !== "order" && hit(use))) return EVERYTHING;
  const shuffled = effect.shuffled || analysis.ordering === undefined || analysis.ordering.some(hit);
  // Also when it sorts by what changed and then keeps or numbers some rows itself.
  if (shuffled && analysis.decidedByArrival) return EVERYTHING;
  const columns = new Set(analysis.output.filter(({ sources, byArrival }) => sources === undefined || sources.some(hit) || (shuffled && byArrival)).map(({ name }) => name.toLowerCase()));
  // A use that flows nowhere that we can see.
  if (columns.size === 0 && analysis.uses.some((use) => use.role === "output" && hit(use)) && !flowsNowhere(analysis, hit)) return EVERYTHING;
  return columns.size === 0 && !shuffled ? NO_EFFECT : { ...NO_EFFECT, columns, shuffled };
}

/** Columns of CTEs that nobody reads are used, but reach nothing. Only a query whose rows are understood can tell. */
function flowsNowhere({ rows, output }: TaskSql["analysis"], hit: (source: { table: number; column: string }) => boolean): boolean {
  return rows !== undefined && output.every(({ sources }) => sources !== undefined && !sources.some(hit));
}
