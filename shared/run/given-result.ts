import type { NodeId } from "../graph/graph.ts";
import { hasTable } from "./build-task.ts";
import type { Built } from "./environment-state.ts";
import type { RunContext } from "./run-context.ts";

/** The result of a task that another run made or found: it stands for the task without being built again. */
export interface GivenResult {
  fingerprint: string;
  /** Its physical object, when it has a table. */
  table?: { hidden: string; physical: string; kind: "table" | "view" };
  /** Its object as it was found, when this is older than the run. */
  built?: Built;
}

/** What a finished run has of each task that it planned. */
export function givenResults(context: RunContext): Map<NodeId, GivenResult> {
  const found = new Map<NodeId, GivenResult>();
  for (const planned of context.plan.tasks) {
    if (!context.built.has(planned.id)) continue;
    const kind = planned.task.kind === "sql" && planned.task.materialized.kind === "view" ? "view" : "table";
    found.set(planned.id, {
      fingerprint: planned.fingerprint,
      ...(hasTable(planned) ? { table: { hidden: planned.lent ?? context.state.hidden, physical: planned.physical, kind } } : {}),
      ...(planned.reused === undefined ? {} : { built: planned.reused }),
    });
  }
  return found;
}
