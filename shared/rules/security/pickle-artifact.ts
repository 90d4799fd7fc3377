import { tasksOf } from "../nodes.ts";
import type { Rule } from "../rule.ts";

const PIPELINE = (artifact: string): string =>
  `version: 1\npipeline: shop\ntasks:\n  churn:\n    python: churn.py\n    model:\n      artifact: ${artifact}\n      metrics: metrics.json\n      gates: [{ metric: auc, min: 0.7 }]\n`;

export const pickleArtifact: Rule = {
  meta: {
    id: "security/pickle-artifact",
    recommended: "warning",
    strict: "error",
    why: "Loading a pickle runs whatever code is inside it, and it cannot be read any more after an upgrade of the library that wrote it.",
    fixable: false,
    failing: { "shop.pipeline.yml": PIPELINE("⟦churn.pkl⟧"), "churn.py": "print('train')\n" },
    passing: { "shop.pipeline.yml": PIPELINE("churn.onnx"), "churn.py": "print('train')\n" },
  },
  *check({ workspace, locate }) {
    for (const { pipeline, task } of tasksOf(workspace)) {
      const about = { pipeline: pipeline.name, task: task.name };
      const artifact = task.model?.artifact;
      if (task.model !== undefined && artifact !== undefined && isPickle(artifact)) yield { args: { file: artifact }, place: locate(task.model.at, "/artifact"), ...about };
      for (const { file, at } of task.outputs) {
        if (file !== artifact && isPickle(file)) yield { args: { file }, place: locate(at), ...about };
      }
    }
  },
};

function isPickle(file: string): boolean {
  return /\.(pkl|pickle|joblib|dill)(\.(gz|bz2|xz|zst))?$/iu.test(file);
}
