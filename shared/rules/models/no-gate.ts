import { tasksOf } from "../nodes.ts";
import type { Rule } from "../rule.ts";
import { modelExample } from "./example.ts";

export const noGate: Rule = {
  meta: {
    id: "models/no-gate",
    recommended: "warning",
    strict: "error",
    why: "A model without a gate goes to production however bad it has become.",
    fixable: false,
    failing: (() => {
      const example = modelExample("      artifact: churn.onnx\n      metrics: metrics.json\n");
      return { ...example, "shop.pipeline.yml": (example["shop.pipeline.yml"] ?? "").replace("model:", "⟦model⟧:") };
    })(),
    passing: modelExample("      artifact: churn.onnx\n      metrics: metrics.json\n      gates: [{ metric: auc, min: 0.7, max_drop: 0.01 }]\n"),
  },
  *check({ workspace, locate }) {
    for (const { pipeline, task } of tasksOf(workspace)) {
      if (task.model === undefined || task.model.gates.length > 0) continue;
      yield { args: { task: task.name }, place: locate(task.model.at, "", "key"), pipeline: pipeline.name, task: task.name };
    }
  },
};
