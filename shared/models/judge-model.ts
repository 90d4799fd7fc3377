import { bootstrapGains } from "./bootstrap.ts";
import type { BootstrapOptions, Difference } from "./bootstrap.ts";
import { combine } from "./combine.ts";
import { judgeValue } from "./judge-values.ts";
import type { MetricValues } from "./judge-values.ts";
import { knownMetric } from "./known-metrics.ts";
import { measurable, positives } from "./measures.ts";
import { judgeDifference } from "./outcome.ts";
import type { Paired } from "./pair-by-id.ts";
import type { ClassPairs, Pairs } from "./predictions.ts";
import { rowsOf } from "./predictions.ts";
import { delong } from "./statistics/delong.ts";
import { mcnemar } from "./statistics/mcnemar.ts";
import type { McNemar } from "./statistics/mcnemar.ts";
import { missing, unjudged } from "./unjudged.ts";
import type { MetricGate, MetricVerdict, ModelVerdict } from "./verdict.ts";

export interface JudgeOptions extends BootstrapOptions {
  /** Below so many pairs, or so many of either of two classes, nothing is concluded. */
  minRows?: number;
  minOfClass?: number;
  /** Below this share of all ids the pairs are no longer the evaluation set. Default 0.9. */
  minPaired?: number;
  /** Standard deviation of a metric from run to run, where it is known. */
  noise?: Readonly<Record<string, number>>;
  /** Values of metrics files, for gates on what predictions do not give. */
  values?: MetricValues;
}

const LEVEL = 0.95;

/** The verdict from paired predictions: what the gates ask for, or the usual metrics of the task when there is no gate. Never passes on nothing. */
export function judgeModel({ pairs, problem, report }: Paired, gates: readonly MetricGate[], options: JudgeOptions = {}): ModelVerdict {
  if (pairs === undefined) return unjudged(gates, problem ?? "there is no pair of rows", { rows: report });
  const asked = gates.length > 0 ? gates : usualMetrics(pairs).map((metric): MetricGate => ({ metric }));
  const gains = bootstrapGains(pairs, [...new Set(asked.map(({ metric }) => metric))], options);
  const doubt = tooLittle(pairs, report, options);
  const disagreement = pairs.task === "regression" ? undefined : disagreements(pairs);
  const metrics = asked.map((gate) => {
    const difference = gains.get(gate.metric);
    if (difference === undefined && options.values?.head[gate.metric] !== undefined) return judgeValue(gate, options.values, options.noise);
    if (difference === undefined) return missing(gate, `these predictions do not give ${gate.metric}; they give ${measurable(pairs).join(", ")}`);
    const test = ownTest(pairs, difference, disagreement);
    const noise = options.noise?.[gate.metric];
    const verdict = judgeDifference(gate, { difference, rows: rowsOf(pairs), level: options.level ?? LEVEL, ...(test && { test }), ...(noise !== undefined && { noise }) });
    return doubt === undefined ? verdict : doubted(verdict, doubt);
  });
  return { ...combine(metrics), evidence: "paired", rows: report, metrics, ...(disagreement && { disagreement }) };
}

/** Metrics that are shown of every model of this kind. */
export function usualMetrics(pairs: Pairs): string[] {
  const wanted = pairs.task === "regression" ? ["rmse", "mae", "r2"] : pairs.task === "binary" ? ["auc", "log_loss", "accuracy", "f1"] : ["accuracy", "f1_macro"];
  return measurable(pairs).filter((metric) => wanted.includes(metric));
}

/** Why so few rows, or so odd ones, prove nothing; undefined when they are enough. */
function tooLittle(pairs: Pairs, report: Paired["report"], { minRows = 30, minOfClass = 10, minPaired = 0.9 }: JudgeOptions): string | undefined {
  const rows = rowsOf(pairs);
  if (rows < minRows) return `only ${rows} ${rows === 1 ? "row" : "rows"}: at least ${minRows} are needed`;
  const all = rows + report.onlyBase + report.onlyHead + report.relabelled + report.incomplete + Math.max(report.repeated.base, report.repeated.head);
  if (rows < minPaired * all) return `only ${rows} of ${all} rows could be paired: is it still the same evaluation set?`;
  if (pairs.task !== "binary") return undefined;
  const ofPositive = positives(pairs).reduce((sum, one) => sum + one, 0);
  const fewer = Math.min(ofPositive, rows - ofPositive);
  return fewer < minOfClass ? `only ${fewer} ${fewer === 1 ? "row" : "rows"} of one class: at least ${minOfClass} of each are needed` : undefined;
}

/** Too little evidence takes away a pass, never a fail: a broken bound stays broken. */
function doubted(verdict: MetricVerdict, doubt: string): MetricVerdict {
  return { ...verdict, outcome: "inconclusive", status: verdict.status === "fail" && verdict.outcome !== "worse" ? "fail" : "inconclusive", sentence: `${doubt}; ${verdict.sentence}` };
}

function disagreements({ label, base, head }: ClassPairs): McNemar {
  let onlyBase = 0;
  let onlyHead = 0;
  for (let row = 0; row < label.length; row++) {
    const baseRight = base.predicted[row] === label[row];
    const headRight = head.predicted[row] === label[row];
    if (baseRight && !headRight) onlyBase++;
    if (headRight && !baseRight) onlyHead++;
  }
  return mcnemar(onlyBase, onlyHead);
}

function ownTest(pairs: Pairs, { metric }: Difference, disagreement: McNemar | undefined): MetricVerdict["test"] {
  if (metric === "accuracy" && disagreement !== undefined) return { method: "mcnemar", p: disagreement.p };
  if (knownMetric(metric)?.computed !== "auc" || pairs.task !== "binary" || pairs.base.score === undefined || pairs.head.score === undefined) return undefined;
  const found = delong(positives(pairs), pairs.base.score, pairs.head.score);
  return found && { method: "delong", p: found.p };
}
