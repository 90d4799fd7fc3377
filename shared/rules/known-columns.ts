import type { NodeId } from "../graph/graph.ts";
import type { Workspace } from "../graph/workspace.ts";

export interface KnownColumn {
  name: string;
  type: string | undefined;
}

/**
 * All columns of a source or task, or undefined when there may be others: then nothing may be concluded from a name that is missing.
 * What the SQL makes comes before what the contract says; a column that only the contract has is still known, because the
 * difference between the two is a finding of its own.
 */
export function knownColumns(workspace: Workspace, id: NodeId): ReadonlyMap<string, KnownColumn> | undefined {
  let found = cache.get(workspace);
  if (found === undefined) cache.set(workspace, (found = new Map()));
  if (!found.has(id)) found.set(id, columnsOf(workspace, id));
  return found.get(id);
}

const cache = new WeakMap<Workspace, Map<NodeId, ReadonlyMap<string, KnownColumn> | undefined>>();

function columnsOf(workspace: Workspace, id: NodeId): ReadonlyMap<string, KnownColumn> | undefined {
  const node = workspace.graph.nodes.get(id);
  if (node === undefined || node.kind === "exposure") return undefined;
  const declared = node.kind === "source" ? node.source.columns : node.task.columns;
  const sql = workspace.sql.get(id);
  if (node.kind === "task" && node.task.kind === "sql" && !sql?.analysis.complete) return undefined;
  if (declared.length === 0 && sql === undefined) return undefined;
  const columns = new Map<string, KnownColumn>();
  for (const { name, type } of sql?.analysis.output ?? []) columns.set(name.toLowerCase(), { name, type });
  for (const { name, type } of declared) columns.set(name.toLowerCase(), { name, type: type ?? columns.get(name.toLowerCase())?.type });
  return columns;
}
