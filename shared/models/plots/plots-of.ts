import type { ModelPlotsRecord } from "../../results/record.ts";
import { positives } from "../measures.ts";
import type { ClassPairs, ClassSide, Pairs, ValuePairs } from "../predictions.ts";
import { argsort } from "../statistics/argsort.ts";
import { calibration } from "./calibration.ts";
import { precisionRecall } from "./precision-recall.ts";
import { residualBins, residualHistogram, residualsOf } from "./residuals.ts";
import { roc } from "./roc.ts";
import { thresholdCounts } from "./threshold-counts.ts";

/** Fewer rows make no curve that says anything. */
const MIN_ROWS = 30;

/**
 * Plots of a model as aggregates: calibration, ROC and precision-recall of two classes with scores, residuals of a regression.
 * @param both false: only the head's, because there is no base or it is the same
 */
export function plotsOf(pairs: Pairs, both: boolean): ModelPlotsRecord | undefined {
  if (pairs.label.length < MIN_ROWS) return undefined;
  return pairs.task === "regression" ? ofValues(pairs, both) : ofScores(pairs, both);
}

function ofScores(pairs: ClassPairs, both: boolean): ModelPlotsRecord | undefined {
  if (pairs.task !== "binary" || pairs.head.score === undefined) return undefined;
  const ones = positives(pairs);
  const share = ones.reduce((sum, one) => sum + one, 0) / ones.length;
  const [head, base] = [curves(pairs.head, ones), both ? curves(pairs.base, ones) : {}];
  const plots: ModelPlotsRecord = { rows: ones.length, positives: Number(share.toPrecision(6)) };
  for (const key of ["calibration", "roc", "precisionRecall"] as const) {
    const [ours, theirs] = [head[key], base[key]];
    if (ours !== undefined) Object.assign(plots, { [key]: { head: ours, ...(theirs && { base: theirs }) } });
  }
  return plots.roc === undefined && plots.calibration === undefined ? undefined : plots;
}

type Curves = { [Key in "calibration" | "roc" | "precisionRecall"]?: NonNullable<ModelPlotsRecord[Key]>["head"] | undefined };

function curves({ score }: ClassSide, ones: Uint8Array): Curves {
  if (score === undefined) return {};
  const order = argsort(score);
  const counts = thresholdCounts(score, ones, order);
  const probable = score.every((value) => value >= 0 && value <= 1);
  return { roc: roc(counts), precisionRecall: precisionRecall(counts), ...(probable && { calibration: calibration(score, ones, order) }) };
}

function ofValues({ label, base, head }: ValuePairs, both: boolean): ModelPlotsRecord | undefined {
  const [ours, theirs] = [residualsOf(label, head), residualsOf(label, base)];
  const histogram = residualHistogram(both ? [ours, theirs] : [ours]);
  if (histogram === undefined) return undefined;
  const { edges, counts: [ofHead = [], ofBase] } = histogram;
  return {
    rows: label.length,
    residuals: { edges, head: { counts: ofHead, bins: residualBins(head, ours) }, ...(ofBase && { base: { counts: ofBase, bins: residualBins(base, theirs) } }) },
  };
}
