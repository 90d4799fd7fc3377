import type { NodeId, Node } from "../graph/graph.ts";
import type { Workspace } from "../graph/workspace.ts";
import { withoutPositions } from "./without-positions.ts";

/** What has a counterpart. */
export type Followed = Exclude<Node, { kind: "exposure" }>;

/** What a node keeps when it is called otherwise, or stands elsewhere; undefined: nothing to follow it by. */
type KeyOf = (node: Followed, workspace: Workspace) => string | undefined;

/**
 * For each source and task of the head: what it was in the base. A node that moved to another pipeline is followed when its name tells, a
 * source of another name when what it reads tells.
 */
export function counterparts(base: Workspace, head: Workspace): Map<NodeId, NodeId> {
  const found = new Map(followable(head).flatMap(({ id, kind }) => (base.graph.nodes.get(id)?.kind === kind ? [[id, id] as const] : [])));
  follow(found, base, head, (node) => locationOf(node, node.pipeline.name), true);
  follow(found, base, head, (node) => `${node.kind}\0${nameOf(node)}`, false);
  follow(found, base, head, (node) => locationOf(node, ""), true);
  return found;
}

/** Adds those that have one key with exactly one that is gone; `alone`: and that no other new one has. */
export function follow(found: Map<NodeId, NodeId>, base: Workspace, head: Workspace, keyOf: KeyOf, alone: boolean): void {
  const taken = new Set(found.values());
  const gone = Map.groupBy(followable(base).filter(({ id }) => !taken.has(id)), (node) => keyOf(node, base));
  const come = Map.groupBy(followable(head).filter(({ id }) => !found.has(id)), (node) => keyOf(node, head));
  for (const [key, nodes] of come) {
    const [was, ...others] = gone.get(key) ?? [];
    if (key === undefined || was === undefined || others.length > 0 || (alone && nodes.length > 1)) continue;
    for (const { id } of nodes) found.set(id, was.id);
  }
}

function followable({ graph }: Workspace): Followed[] {
  return [...graph.nodes.values()].filter((node) => node.kind !== "exposure");
}

function nameOf(node: Followed): string {
  return node.kind === "source" ? node.source.name : node.task.name;
}

function locationOf(node: Followed, pipeline: string): string | undefined {
  return node.kind === "source" ? JSON.stringify([pipeline, withoutPositions(node.source.location)]) : undefined;
}
