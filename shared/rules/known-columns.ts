import type { NodeId } from "../graph/graph.ts";
import type { TaskSql, Workspace } from "../graph/workspace.ts";
import type { Source, Task } from "../pipeline/model.ts";

export interface KnownColumn {
  name: string;
  type: string | undefined;
}

type KnownColumns = ReadonlyMap<string, KnownColumn> | undefined;

/** All columns of a source or task by its id; see `knownColumnsOf`. */
export function knownColumns({ graph, sql }: Workspace, id: NodeId): KnownColumns {
  const node = graph.nodes.get(id);
  if (node === undefined || node.kind === "exposure") return undefined;
  return knownColumnsOf(node.kind === "source" ? node.source : node.task, sql.get(id));
}

/**
 * All columns of a source or task, or undefined when there may be others: then nothing may be concluded from a name that is missing.
 * What the SQL makes comes before what the contract says; a column that only the contract has is still known, because the
 * difference between the two is a finding of its own.
 */
export function knownColumnsOf(asset: Source | Task, sql: TaskSql | undefined): KnownColumns {
  const before = known.get(asset);
  if (before !== undefined && before.sql === sql) return before.columns;
  const columns = columnsOf(asset, sql);
  known.set(asset, { sql, columns });
  return columns;
}

/** Made again only for what has changed: many rules ask, and at each keystroke. */
const known = new WeakMap<Source | Task, { sql: TaskSql | undefined; columns: KnownColumns }>();

function columnsOf(asset: Source | Task, sql: TaskSql | undefined): KnownColumns {
  if ("kind" in asset && asset.kind === "sql" && !sql?.analysis.complete) return undefined;
  if (asset.columns.length === 0 && sql === undefined) return undefined;
  const columns = new Map<string, KnownColumn>();
  for (const { name, type } of sql?.analysis.output ?? []) columns.set(name.toLowerCase(), { name, type });
  for (const { name, type } of asset.columns) columns.set(name.toLowerCase(), { name, type: type ?? columns.get(name.toLowerCase())?.type });
  return columns;
}
