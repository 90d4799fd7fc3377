import type { NodeId } from "../graph/graph.ts";
import { isEffect, type Effect } from "./effect.ts";
import type { CheckedTable, CheckedWith } from "./side.ts";

/** Why the checks of a source or task may say something else although its own data is the same, and the table that is the cause. */
export interface CheckedAgain {
  reason: string;
  cause?: NodeId;
}

/** Looks at what checks read beside their own table. Undefined: all of that is the same. `before` names the base's nodes. */
export function checkedAgain(before: CheckedWith | undefined, after: CheckedWith | undefined, counterpart: ReadonlyMap<NodeId, NodeId>, effectOf: (id: NodeId) => Effect | undefined): CheckedAgain | undefined {
  if (after?.unknown !== undefined) return { reason: `nobody can tell whether what its checks read by ${after.unknown} is still the same` };
  const hit = after?.tables.find((table) => reaches(effectOf(table.id), table));
  if (hit !== undefined) return { reason: `its checks read ${hit.column === undefined ? hit.id : `\`${hit.id}.${hit.column}\``}, which may have changed; its own data is the same`, cause: hit.id };
  const then = (before?.tables ?? []).map(({ id }) => id);
  const now = (after?.tables ?? []).map(({ id }) => counterpart.get(id) ?? id);
  return before?.unknown !== after?.unknown || then.join() !== now.join() ? { reason: "a name in its checks means another table now" } : undefined;
}

function reaches(effect: Effect | undefined, { column }: CheckedTable): boolean {
  // What was not judged is not known to be the same.
  if (effect === undefined) return true;
  // Which rows a query keeps may hang on their order.
  if (column === undefined) return isEffect(effect) || effect.shuffled;
  const { unknown, code, rows, columns, added, removed, retyped } = effect;
  return unknown || code || rows || [columns, added, removed, retyped].some((names) => names.has(column.toLowerCase()));
}
