import type { NodeId } from "./graph.ts";
import type { Workspace } from "./workspace.ts";

/** A workspace in which there are only these nodes. What they read must be among them, or it counts as unknown. */
export function partOf(workspace: Workspace, ids: ReadonlySet<NodeId>): Workspace {
  const { graph } = workspace;
  const nodes = new Map([...graph.nodes].filter(([id]) => ids.has(id)));
  return { ...workspace, graph: { ...graph, nodes, order: graph.order.filter((id) => ids.has(id)) } };
}
