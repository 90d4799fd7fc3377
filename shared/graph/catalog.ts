import type { Column } from "../pipeline/model.ts";
import type { Catalog, CatalogColumn } from "../sql/analysis.ts";
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

/** Columns of a source or task, or undefined when they are unknown. */
export function columnsOf(id: NodeId, nodes: ReadonlyMap<NodeId, Node>, analysed: ReadonlyMap<NodeId, TaskSql>): CatalogColumn[] | undefined {
  const node = nodes.get(id);
  if (node === undefined || node.kind === "exposure") return undefined;
  const declared = node.kind === "source" ? node.source.columns : node.task.columns;
  const key = node.kind === "source" ? node.source.key : node.task.key;
  if (node.kind === "source" || node.task.kind !== "sql") {
    return declared.length === 0 ? undefined : declared.map((column) => fromContract(column, key));
  }
  const analysis = analysed.get(id)?.analysis;
  if (analysis === undefined || !analysis.complete) return undefined;
  const contract = new Map(declared.map((column) => [column.name.toLowerCase(), column]));
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
