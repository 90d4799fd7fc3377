import type { Graph, Node, NodeId } from "./graph.ts";
import { nameOf } from "./select.ts";

export interface GraphDocument {
  version: 1;
  nodes: { id: NodeId; kind: string; name: string; pipeline: string; file: string; inputs: readonly NodeId[] }[];
  order: readonly NodeId[];
  cycles: readonly (readonly NodeId[])[];
}

/** What a picture of a selection shows: the selected, and the exposures that read some of it. */
export function shownNodes(graph: Graph, only?: ReadonlySet<NodeId>): Node[] {
  return [...graph.nodes.values()].filter(({ id, kind }) => only === undefined || only.has(id) || (kind === "exposure" && graph.inputs(id).some((input) => only.has(input))));
}

/** The graph as data, for other tools. */
export function graphDocument(graph: Graph, only?: ReadonlySet<NodeId>): GraphDocument {
  const nodes = shownNodes(graph, only);
  const shown = new Set(nodes.map(({ id }) => id));
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
    order: graph.order.filter((id) => shown.has(id)),
    cycles: graph.cycles,
  };
}
