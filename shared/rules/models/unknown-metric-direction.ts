import { tasksOf } from "../nodes.ts";
import type { Rule } from "../rule.ts";
import { modelExample } from "./example.ts";
import { knownMetric } from "../../models/known-metrics.ts";

export const unknownMetricDirection: Rule = {
  meta: {
    id: "models/unknown-metric-direction",
    recommended: "error",
    strict: "error",
    why: "For a metric that nobody knows, a drop may be good or bad: without a direction the gate would let the worse model through.",
    fixable: false,
    failing: modelExample("      metrics: metrics.json\n      gates: [{ metric: ⟦saved_euros⟧, max_drop: 1000 }]\n"),
    passing: modelExample("      metrics: metrics.json\n      gates: [{ metric: saved_euros, direction: higher, max_drop: 1000 }]\n"),
  },
  *check({ workspace, locate }) {
    for (const { pipeline, task } of tasksOf(workspace)) {
      for (const { at, metric, direction, maxDrop, min, max } of task.model?.gates ?? []) {
        // A bound says by itself which side is bad; only a drop needs to know.
        const told = direction !== undefined || maxDrop === undefined || (min === undefined) !== (max === undefined);
        if (told || knownMetric(metric) !== undefined) continue;
        yield { args: { metric }, place: locate(at, "/metric"), pipeline: pipeline.name, task: task.name };
      }
    }
  },
};
