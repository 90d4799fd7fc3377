import { tasksOf } from "../nodes.ts";
import type { Rule } from "../rule.ts";
import { modelExample } from "./example.ts";

const GATE = (by: string): string => `      gates: [{ metric: recall, by: ${by}, min: 0.6 }]\n`;

export const sliceWithoutPredictions: Rule = {
  meta: {
    id: "models/slice-without-predictions",
    recommended: "error",
    strict: "error",
    why: "A gate by group is computed from the predictions row by row; without them it can never be met, and the model is stopped or waved through blindly.",
    fixable: false,
    failing: modelExample(`      metrics: metrics.json\n${GATE("⟦country⟧")}`),
    passing: modelExample(`      metrics: metrics.json\n      predictions: { file: predictions.parquet, id: customer_id, label: churned, score: p_churn }\n${GATE("country")}`),
  },
  *check({ workspace, locate }) {
    for (const { pipeline, task } of tasksOf(workspace)) {
      if (task.model === undefined || task.model.predictions?.label !== undefined) continue;
      for (const { at, metric, by } of task.model.gates) {
        if (by === undefined) continue;
        const variant = task.model.predictions === undefined ? {} : { variant: "label" };
        yield { ...variant, args: { metric, by }, place: locate(at, "/by"), pipeline: pipeline.name, task: task.name };
      }
    }
  },
};
