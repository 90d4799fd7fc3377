import type { NodeId } from "../graph/graph.ts";
import type { RunContext } from "./run-context.ts";
import type { Records } from "./run-project.ts";

/** Whether a check keeps consumers from seeing the asset. */
export function isBlocking({ status, severity }: { status: string; severity: string }): boolean {
  return severity === "error" && (status === "fail" || status === "error");
}

/** Planned tasks that consumers must not see: those that did not pass, and those that read, directly or not, what did not pass. */
export function heldBack({ plan }: RunContext, records: Records): Set<NodeId> {
  const held = new Set<NodeId>();
  const passed = (id: NodeId): boolean => {
    const source = records.sources.get(id);
    if (source !== undefined) return !source.checks.some((check) => isBlocking(check));
    const status = records.tasks.get(id)?.status;
    return status === "success" || status === "reused";
  };
  const planned = new Set(plan.tasks.map(({ id }) => id));
  // Topological order: what an input is held back for holds back its readers too. Inputs outside the plan are read as published.
  for (const { id, inputs } of plan.tasks) {
    const fine = passed(id) && inputs.every((input) => (planned.has(input) ? !held.has(input) : !records.sources.has(input) || passed(input)));
    if (!fine) held.add(id);
  }
  return held;
}
