import type { Task } from "../pipeline/model.ts";
import { withoutPositions } from "./without-positions.ts";

/** What of a task must be tested again although its data is the same; undefined: nothing. */
export function retestReason(before: Task, after: Task, filesChanged: boolean): string | undefined {
  if (before === after && !filesChanged) return undefined;
  const changed = (of: (task: Task) => unknown): boolean => JSON.stringify(withoutPositions(of(before))) !== JSON.stringify(withoutPositions(of(after)));
  const parts = [
    ...(changed((task) => [task.columns.map(({ name, type, notNull, unique, references }) => ({ name, type, notNull, unique, references })), task.key]) ? ["contract"] : []),
    ...(changed((task) => task.checks.filter(({ origin }) => origin === "check")) ? ["checks"] : []),
    ...(changed((task) => task.unitTests) ? ["unit tests"] : []),
    ...(filesChanged ? ["files of its checks or unit tests"] : []),
    ...(changed((task) => task.model ?? null) ? ["model declaration"] : []),
    ...(changed((task) => task.diff ?? null) ? ["limits on the difference"] : []),
    ...(before.materialized.kind !== after.materialized.kind ? ["materialization"] : []),
  ];
  if (parts.length === 0) return undefined;
  return `${filesChanged && parts.length === 1 ? "" : "its "}${parts.join(" and ")} changed; its data is the same`;
}
