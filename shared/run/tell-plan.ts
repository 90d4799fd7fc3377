import type { PlannedItem } from "./event.ts";
import type { RunContext } from "./run-context.ts";

/** The first event of a run: what it will touch, and why. */
export function tellPlan({ workspace, plan, options, runId, tell }: RunContext): void {
  const sources = plan.sources.flatMap((id): PlannedItem[] => {
    const node = workspace.graph.nodes.get(id);
    if (node?.kind !== "source") return [];
    return [{ id, pipeline: node.pipeline.name, name: node.source.name, kind: "source", inputs: [], action: "check", reason: "read by tasks of this run" }];
  });
  const tasks = plan.tasks.map(({ id, pipeline, task, inputs, action, reason }): PlannedItem => ({
    id, pipeline: pipeline.name, name: task.name, kind: task.kind, materialized: task.materialized.kind, inputs: [...inputs], action, reason,
  }));
  tell({ type: "plan", runId, mode: options.mode === "run" ? "run" : "test", environment: options.environment, tasks: [...sources, ...tasks] });
}
