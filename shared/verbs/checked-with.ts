import type { NodeId } from "../graph/graph.ts";
import { nameResolver } from "../graph/resolve-name.ts";
import type { Workspace } from "../graph/workspace.ts";
import { asksOtherData } from "../checks/asks-other-data.ts";
import type { CheckedTable, CheckedWith } from "../impact/side.ts";
import type { Check } from "../pipeline/model.ts";
import { checksOf, type CheckReads } from "../run/check-reads.ts";
import { isSteadyCondition } from "../run/steady-condition.ts";
import { ownReads } from "../sql/own-reads.ts";

/** What the checks of each source and task read beside its own table, as a comparison needs it. */
export function checkedWith({ graph }: Workspace, { queries }: Pick<CheckReads, "queries">): Map<NodeId, CheckedWith> {
  const resolve = nameResolver(graph.nodes);
  const found = new Map<NodeId, CheckedWith>();
  for (const node of graph.nodes.values()) {
    const each = node.kind === "exposure" ? [] : checksOf(node).map((check) => ofCheck(check, queries, (parts) => resolve(node.pipeline.name, parts)));
    const tables = each.flatMap((one) => one.tables).filter(({ id }) => id !== node.id);
    const unknown = each.find((one) => one.unknown !== undefined)?.unknown;
    const clock = each.some((one) => one.clock === true);
    if (tables.length > 0 || unknown !== undefined || clock) found.set(node.id, { tables, ...(unknown === undefined ? {} : { unknown }), ...(clock ? { clock } : {}) });
  }
  return found;
}

function ofCheck(check: Check, queries: CheckReads["queries"], resolve: (parts: readonly string[]) => NodeId | undefined): CheckedWith {
  const { to, expression } = check.options;
  const query = queries.get(check);
  const tables = query?.tables.flatMap((id): CheckedTable[] => (id === undefined ? [] : [{ id }])) ?? [];
  const parts = check.kind === "references" && typeof to === "string" ? to.split(".") : [];
  const column = parts.pop();
  const id = column === undefined ? undefined : resolve(parts);
  if (id !== undefined && column !== undefined) tables.push({ id, column });
  // A condition is not taken apart: one with a query in it may read anything.
  const conditions = [check.where, expression].filter((each) => typeof each === "string");
  const asks = conditions.some(asksOtherData);
  const clock = !conditions.every(isSteadyCondition) || query?.facts.shapes.some((shape) => shape.kind === "non-deterministic" && shape.clock) === true;
  const [unknown] = [...(asks || (query?.facts.problems.length ?? 0) > 0 ? [`\`${check.id}\``] : []), ...ownReads(query?.facts ?? {}).unknown];
  return { tables, ...(unknown === undefined ? {} : { unknown }), ...(clock ? { clock } : {}) };
}
