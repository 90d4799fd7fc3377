import { tasksOf } from "../nodes.ts";
import type { Rule } from "../rule.ts";
import { modelExample } from "./example.ts";
import { knownMetric } from "../../models/known-metrics.ts";

export const impossibleGate: Rule = {
  meta: {
    id: "models/impossible-gate",
    recommended: "error",
    strict: "error",
    why: "A bound outside of what the metric can be (percent instead of share) stops every model, or none.",
    fixable: false,
    failing: modelExample("      metrics: metrics.json\n      gates: [{ metric: auc, ⟦min: 70⟧ }]\n"),
    passing: modelExample("      metrics: metrics.json\n      gates: [{ metric: auc, min: 0.7 }]\n"),
  },
  *check({ workspace, locate }) {
    for (const { pipeline, task } of tasksOf(workspace)) {
      for (const gate of task.model?.gates ?? []) {
        const [low, high] = knownMetric(gate.metric)?.range ?? [];
        if (low === undefined || high === undefined) continue;
        for (const bound of ["min", "max"] as const) {
          const value = gate[bound];
          if (value === undefined || (value >= low && value <= high)) continue;
          yield { args: { metric: gate.metric, bound, value, low, high }, place: locate(gate.at, `/${bound}`, "pair"), pipeline: pipeline.name, task: task.name };
        }
      }
    }
  },
};
