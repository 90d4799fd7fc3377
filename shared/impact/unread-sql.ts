import type { NodeId } from "../graph/graph.ts";
import { isEffect, NO_EFFECT } from "./effect.ts";
import { both, ownSource, ownTask, type Own } from "./own-effect.ts";
import type { Side } from "./side.ts";

/** Tasks whose SQL is not understood: nobody can tell what they read, so they are affected as soon as anything is. */
export function unreadSql(base: Side, head: Side, counterpart: ReadonlyMap<NodeId, NodeId>): ReadonlySet<NodeId> {
  const unread = [...head.workspace.sql].filter(([, { facts }]) => facts.problems.length > 0).map(([id]) => id);
  return new Set(unread.length > 0 && anythingChanged(base, head, counterpart) ? unread : []);
}

/** What changed in such a task, with the rest of the project taken for read. */
export function withUnread(own: Own): Own {
  return both(own, { effect: { ...NO_EFFECT, unknown: true }, reason: "its SQL is not understood, so it may read what changed" });
}

function anythingChanged(base: Side, head: Side, counterpart: ReadonlyMap<NodeId, NodeId>): boolean {
  const followed = new Set(counterpart.values());
  const gone = [...base.workspace.graph.nodes.values()].some(({ id, kind }) => kind !== "exposure" && !followed.has(id));
  return gone || [...head.workspace.graph.nodes.values()].some((node) => {
    const baseId = counterpart.get(node.id);
    const before = baseId === undefined ? undefined : base.workspace.graph.nodes.get(baseId);
    if (node.kind === "exposure") return false;
    // What is called otherwise is gone for who still says the old name.
    if (baseId !== node.id || before === undefined) return true;
    if (node.kind === "source") return before.kind !== "source" || isEffect(ownSource(base, head, [baseId, node.id], [before.source, node.source]).effect);
    return before.kind !== "task" || isEffect(ownTask(base, head, [baseId, node.id], [before.task, node.task], counterpart).effect);
  });
}
