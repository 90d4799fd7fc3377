import type { Graph, NodeId } from "./graph.ts";
import { nameOf } from "./select.ts";

export interface GraphDocument {
  version: 1;
  nodes: { id: NodeId; kind: string; name: string; pipeline: string; file: string; inputs: readonly NodeId[] }[];
  order: readonly NodeId[];
  cycles: readonly (readonly NodeId[])[];
}

/** The graph as data, for other tools. */
export function graphDocument(graph: Graph, only?: ReadonlySet<NodeId>): GraphDocument {
  const nodes = [...graph.nodes.values()].filter(({ id }) => only === undefined || only.has(id));
  return {
    version: 1,
    nodes: nodes.map((node) => ({
      id: node.id,
      kind: node.kind === "task" ? node.task.kind : node.kind,
      name: nameOf(node),
      pipeline: node.pipeline.name,
      file: node.pipeline.at.file,
      inputs: graph.inputs(node.id),
    })),
    order: graph.order.filter((id) => only === undefined || only.has(id)),
    cycles: graph.cycles,
  };
}
