import { stringify } from "yaml";
import type { CardInput } from "./card-input.ts";
import { gatedMetrics } from "./gated-metrics.ts";

/** Names that Hugging Face has for metrics where ours is another. */
const METRICS: Readonly<Record<string, string>> = { auc: "roc_auc", log_loss: "log_loss", rmse: "rmse", r2: "r_squared", mcc: "matthews_correlation", f1_macro: "f1", f1_weighted: "f1", brier: "brier_score" };
const TASKS = { classification: "tabular-classification", regression: "tabular-regression" } as const;

/** The metadata of a card as Hugging Face reads it, in YAML between its two lines. Only gated numbers stand in `model-index`. */
export function frontMatter(input: CardInput): string {
  const { card, model, id, name, run } = input;
  const task = taskOf(input);
  const gated = gatedMetrics(model);
  const data = model.origin?.data[0];
  const commit = run.commit?.sha;
  const index = task === undefined || gated.length === 0 ? undefined : [{
    name,
    results: [{
      task: { type: task },
      dataset: { type: slug(data?.name ?? id), name: `predictions of ${id}`, ...(commit === undefined ? {} : { revision: commit }) },
      metrics: gated.map(({ metric, value }) => ({ type: METRICS[metric] ?? metric, value, name: metric })),
    }],
  }];
  const library = libraryOf(input);
  const metadata = {
    ...(card === undefined || card.language.length === 0 ? {} : { language: card.language }),
    ...(card?.license === undefined ? {} : { license: card.license }),
    ...(library === undefined ? {} : { library_name: library }),
    ...(task === undefined ? {} : { pipeline_tag: task }),
    tags: [...new Set(["towpath", ...(card?.tags ?? [])])],
    ...(gated.length === 0 ? {} : { metrics: [...new Set(gated.map(({ metric }) => METRICS[metric] ?? metric))] }),
    ...(index === undefined ? {} : { "model-index": index }),
  };
  return `---\n${stringify(metadata, { lineWidth: 0 })}---\n`;
}

function taskOf({ predictions, model: { plots, verdict } }: CardInput): string | undefined {
  const declared = predictions?.task;
  if (declared === "regression" || plots?.residuals !== undefined) return TASKS.regression;
  return declared !== undefined || plots?.roc !== undefined || plots?.calibration !== undefined || verdict?.disagreement !== undefined ? TASKS.classification : undefined;
}

/** Only where the file says it: that a library was installed does not mean that it made the model. */
function libraryOf({ model: { artifact, origin } }: CardInput): string | undefined {
  const packages = origin?.environment.packages ?? {};
  if (artifact?.path.endsWith(".skops") === true && packages["scikit-learn"] !== undefined) return "sklearn";
  return artifact?.path.endsWith(".onnx") === true ? "onnx" : undefined;
}

function slug(name: string): string {
  return name.replaceAll(/[^\w.-]+/gu, "-").replaceAll(/^-+|-+$/gu, "") || "data";
}
