import type { NodeId } from "../graph/graph.ts";
import type { Task } from "../pipeline/model.ts";
import { NO_EFFECT, type Effect } from "./effect.ts";
import type { Side } from "./side.ts";

/** What changed settings of the project do to a task's data; undefined: nothing. */
export function changedSettings({ workspace: base }: Side, { workspace: head }: Side, id: NodeId, task: Task): { effect: Effect; reason: string } | undefined {
  const unknown = { ...NO_EFFECT, unknown: true };
  const [{ timezone: zone }, { timezone: zoneNow }] = [base.project, head.project];
  // Days of an instant, casts, texts without an offset: too many places to look for.
  if (zone !== zoneNow && task.kind === "sql") return { effect: unknown, reason: `it is SQL, and the project's timezone changed from ${zone} to ${zoneNow}` };
  // Both stand in the context that the code is given.
  if (zone !== zoneNow) return { effect: unknown, reason: `the project's timezone changed from ${zone} to ${zoneNow}, and its code may read it` };
  if (base.project.asOf === head.project.asOf) return undefined;
  if (task.kind !== "sql") return { effect: unknown, reason: "the project's as_of changed, and its code may read it" };
  const readsClock = head.sql.get(id)?.facts.shapes.some((shape) => shape.kind === "non-deterministic" && shape.clock) === true;
  return readsClock ? { effect: unknown, reason: "the project's as_of changed, and it reads the clock" } : undefined;
}

/** Why checks say something else under other settings though the data is the same. */
export function settingsOfChecks({ workspace: base }: Side, { workspace: head, checked }: Side, id: NodeId): string | undefined {
  const node = head.graph.nodes.get(id);
  if (node === undefined || node.kind === "exposure") return undefined;
  const { checks } = node.kind === "source" ? node.source : node.task;
  if (checks.length === 0) return undefined;
  if (base.project.timezone !== head.project.timezone) return "the project's timezone changed, and its checks may depend on it; its own data is the same";
  if (base.project.asOf === head.project.asOf) return undefined;
  return checks.some(({ kind }) => kind === "freshness") || checked?.get(id)?.clock === true ? "the project's as_of changed, and its checks read the clock; its own data is the same" : undefined;
}
