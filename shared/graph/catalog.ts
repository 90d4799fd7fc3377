import type { Column, Source, Task } from "../pipeline/model.ts";
import type { Catalog, CatalogColumn, SqlAnalysis } from "../sql/analysis.ts";
import type { Node, NodeId } from "./graph.ts";
import type { TaskSql } from "./workspace.ts";

/**
 * Columns of what a query reads. A SQL task's own analysis says which columns there are; its contract says their types.
 * For everything else the declared columns are all that is known; none declared means unknown.
 */
export function catalogOf(
  nodes: ReadonlyMap<NodeId, Node>,
  analysed: ReadonlyMap<NodeId, TaskSql>,
  resolve: (parts: readonly string[]) => NodeId | undefined,
): Catalog {
  return {
    columns(parts) {
      const id = resolve(parts);
      return id === undefined ? undefined : columnsOf(id, nodes, analysed);
    },
  };
}

/** Columns of a source or task, or undefined when they are unknown. The same list again as long as it says the same. */
export function columnsOf(id: NodeId, nodes: ReadonlyMap<NodeId, Node>, analysed: ReadonlyMap<NodeId, TaskSql>): readonly CatalogColumn[] | undefined {
  const node = nodes.get(id);
  if (node === undefined || node.kind === "exposure") return undefined;
  const asset = node.kind === "source" ? node.source : node.task;
  const analysis = analysed.get(id)?.analysis;
  const before = made.get(asset);
  if (before !== undefined && before.analysis === analysis) return before.columns;
  const fresh = node.kind === "source" || node.task.kind !== "sql" ? declaredOnly(asset) : ofQuery(asset, analysis);
  const columns = sameColumns(before?.columns, fresh) ? before?.columns : fresh;
  made.set(asset, { analysis, columns });
  return columns;
}

const made = new WeakMap<Source | Task, { analysis: SqlAnalysis | undefined; columns: readonly CatalogColumn[] | undefined }>();

/** Whether a query that reads them cannot tell two lists apart. */
export function sameColumns(a: readonly CatalogColumn[] | undefined, b: readonly CatalogColumn[] | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined || a.length !== b.length) return false;
  return a.every(({ name, type, nullable }, i) => name === b[i]?.name && type === b[i].type && nullable === b[i].nullable);
}

function declaredOnly({ columns, key }: Source | Task): CatalogColumn[] | undefined {
  return columns.length === 0 ? undefined : columns.map((column) => fromContract(column, key));
}

function ofQuery({ columns, key }: Source | Task, analysis: SqlAnalysis | undefined): CatalogColumn[] | undefined {
  if (analysis === undefined || !analysis.complete) return undefined;
  const contract = new Map(columns.map((column) => [column.name.toLowerCase(), column]));
  return analysis.output.map(({ name, type, nullable }) => {
    const promised = contract.get(name.toLowerCase());
    if (promised === undefined) return { name, type, nullable };
    const { type: promisedType, nullable: promisedNullable } = fromContract(promised, key);
    return { name, type: promisedType ?? type, nullable: promisedNullable === false ? false : nullable };
  });
}

function fromContract(column: Column, key: readonly string[]): CatalogColumn {
  return { name: column.name, type: column.type, nullable: !(column.notNull || key.includes(column.name)) };
}
