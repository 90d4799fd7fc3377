import type { NodeId } from "../graph/graph.ts";
import type { Workspace } from "../graph/workspace.ts";
import { columnsOf, isEffect, type Effect } from "./effect.ts";

const SHOWN = 3;

/** Why a task is not affected: nothing that it reads changed, or only columns that it does not use. */
export function skippedReason({ graph, sql }: Workspace, id: NodeId, effectOf: (id: NodeId) => Effect): string {
  const input = graph.inputs(id).find((each) => isEffect(effectOf(each)));
  if (input === undefined) return "neither it nor anything that it reads changed";
  const columns = columnsOf(effectOf(input));
  const task = sql.get(id);
  const used = task === undefined ? [] : [...new Set(task.analysis.uses.flatMap(({ table, column }) => (task.tables[table] === input ? [column] : [])))];
  const reads = used.length === 0 ? `reads ${input}` : `reads only ${list(used)} of ${input}`;
  return columns === undefined ? `${reads}, in a way that the change does not reach` : `${reads}; only ${list(columns)} changed there`;
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, SHOWN).map((name) => `\`${name}\``).join(", ");
  return names.length > SHOWN ? `${shown} and ${names.length - SHOWN} more` : shown;
}
