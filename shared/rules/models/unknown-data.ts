import { closest } from "../../pipeline/did-you-mean.ts";
import { nameIn, tasksOf } from "../nodes.ts";
import type { Rule } from "../rule.ts";
import { modelExample } from "./example.ts";

const MODEL = "      metrics: metrics.json\n      predictions: { file: predictions.parquet, id: customer_id, label: churned, score: p_churn }\n      gates: [{ metric: auc, min: 0.7 }]\n";

export const unknownData: Rule = {
  meta: {
    id: "models/unknown-data",
    recommended: "error",
    strict: "error",
    why: "Training and test data that the task does not read have no fingerprint, and nobody can tell whether one leaks into the other.",
    fixable: false,
    failing: modelExample(`${MODEL}      training_data: ⟦feature⟧\n`),
    passing: modelExample(`${MODEL}      training_data: { input: features, where: country <> 'FR' }\n`),
  },
  *check({ workspace, locate }) {
    for (const { id, pipeline, task } of tasksOf(workspace)) {
      const { trainingData, testData } = task.model ?? {};
      const inputs = workspace.graph.inputs(id);
      const names = inputs.map((input) => nameIn(pipeline.name, workspace.graph.nodes.get(input), input));
      for (const data of [trainingData, testData]) {
        if (data?.input === undefined || names.includes(data.input) || inputs.includes(data.input)) continue;
        const near = closest(data.input, names);
        yield { ...(near === undefined ? {} : { variant: "near" }), args: { name: data.input, task: task.name, near: near ?? "" }, place: locate(data.at, "", "value"), pipeline: pipeline.name, task: task.name };
      }
    }
  },
};
