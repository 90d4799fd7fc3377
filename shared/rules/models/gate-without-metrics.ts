import { tasksOf } from "../nodes.ts";
import type { Rule } from "../rule.ts";
import { modelExample } from "./example.ts";

export const gateWithoutMetrics: Rule = {
  meta: {
    id: "models/gate-without-metrics",
    recommended: "error",
    strict: "error",
    why: "A gate on a model that reports neither metrics nor predictions has nothing to look at.",
    fixable: false,
    failing: modelExample("      artifact: churn.onnx\n      ⟦gates⟧: [{ metric: auc, min: 0.7 }]\n"),
    passing: modelExample("      artifact: churn.onnx\n      metrics: metrics.json\n      gates: [{ metric: auc, min: 0.7 }]\n"),
  },
  *check({ workspace, locate }) {
    for (const { pipeline, task } of tasksOf(workspace)) {
      const { model } = task;
      if (model === undefined || model.gates.length === 0 || model.metrics !== undefined || model.predictions !== undefined) continue;
      yield { args: { task: task.name }, place: locate(model.at, "/gates", "key"), pipeline: pipeline.name, task: task.name };
    }
  },
};
