import { tasksOf } from "../nodes.ts";
import type { Rule } from "../rule.ts";
import { modelExample } from "./example.ts";

const GATES = "      gates: [{ metric: auc, min: 0.7, max_drop: 0.01 }]\n";

export const noPredictions: Rule = {
  meta: {
    id: "models/no-predictions",
    recommended: "off",
    strict: "info",
    why: "With one figure per model nobody can tell a real loss of quality from chance; predictions allow a paired comparison row by row.",
    fixable: false,
    failing: (() => {
      const example = modelExample(`      metrics: metrics.json\n${GATES}`);
      return { ...example, "shop.pipeline.yml": (example["shop.pipeline.yml"] ?? "").replace("model:", "⟦model⟧:") };
    })(),
    passing: modelExample(`      metrics: metrics.json\n      predictions: { file: predictions.parquet, id: customer_id, label: churned, score: p_churn }\n${GATES}`),
  },
  *check({ workspace, locate }) {
    for (const { pipeline, task } of tasksOf(workspace)) {
      const { model } = task;
      if (model === undefined || model.predictions !== undefined || !model.gates.some(({ maxDrop }) => maxDrop !== undefined)) continue;
      yield { args: { task: task.name }, place: locate(model.at, "", "key"), pipeline: pipeline.name, task: task.name };
    }
  },
};
