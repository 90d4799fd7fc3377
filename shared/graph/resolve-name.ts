import type { Node, NodeId } from "./graph.ts";

/** Finds the node that a name in SQL, `inputs` or `reads` means, seen from a pipeline. */
export type ResolveName = (pipeline: string, parts: readonly string[]) => NodeId | undefined;

/**
 * First the pipeline's own sources and tasks, then `pipeline.task` of the project, then a source declared with that very table name
 * (`table: raw.orders` is read as `raw.orders` too). Names compare without case, as in SQL.
 */
export function nameResolver(nodes: ReadonlyMap<NodeId, Node>): ResolveName {
  const byId = new Map<string, NodeId>();
  const byTable = new Map<string, NodeId>();
  for (const node of nodes.values()) {
    if (node.kind === "exposure") continue;
    byId.set(node.id.toLowerCase(), node.id);
    if (node.kind === "source" && node.source.location.kind === "table") {
      const key = `${node.pipeline.name}\0${node.source.location.table}`.toLowerCase();
      byTable.set(key, node.id);
    }
  }
  return (pipeline, parts) => {
    const name = parts.join(".");
    const own = byId.get(`${pipeline}.${name}`.toLowerCase());
    if (own !== undefined) return own;
    if (parts.length === 2) {
      const other = byId.get(name.toLowerCase());
      if (other !== undefined) return other;
    }
    return byTable.get(`${pipeline}\0${name}`.toLowerCase());
  };
}
