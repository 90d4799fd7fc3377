import type { NodeId, Node } from "../graph/graph.ts";
import type { Workspace } from "../graph/workspace.ts";

/** For each source and task of the head: what it was in the base. A node that moved to another pipeline is followed when its name tells. */
export function counterparts(base: Workspace, head: Workspace): Map<NodeId, NodeId> {
  const found = new Map<NodeId, NodeId>();
  const gone = new Map<string, NodeId[]>();
  for (const node of base.graph.nodes.values()) {
    if (node.kind === "exposure" || head.graph.nodes.get(node.id)?.kind === node.kind) continue;
    const key = `${node.kind}\0${nameOf(node)}`;
    gone.set(key, [...(gone.get(key) ?? []), node.id]);
  }
  for (const node of head.graph.nodes.values()) {
    if (node.kind === "exposure") continue;
    if (base.graph.nodes.get(node.id)?.kind === node.kind) {
      found.set(node.id, node.id);
      continue;
    }
    const moved = gone.get(`${node.kind}\0${nameOf(node)}`);
    if (moved?.length === 1 && moved[0] !== undefined) found.set(node.id, moved[0]);
  }
  return found;
}

function nameOf(node: Node): string {
  return node.kind === "source" ? node.source.name : node.kind === "task" ? node.task.name : node.exposure.name;
}
