import { positives } from "./measures.ts";
import type { Pairs } from "./predictions.ts";

/** What each model loses in each row; smaller is better. The groups search adds these up. */
export interface RowLosses {
  /** Metric that is the mean of the losses, or 1 minus it. */
  metric: "brier" | "accuracy" | "mae";
  base: Float64Array;
  head: Float64Array;
}

/** Squared distance of probabilities, wrong or right for other classifications, absolute error for numbers. */
export function rowLosses(pairs: Pairs): RowLosses {
  const { label } = pairs;
  if (pairs.task === "regression") {
    const { base, head } = pairs;
    return { metric: "mae", base: base.map((value, row) => Math.abs(value - (label[row] ?? 0))), head: head.map((value, row) => Math.abs(value - (label[row] ?? 0))) };
  }
  const { base, head } = pairs;
  if (isProbability(base.score) && isProbability(head.score)) {
    const truth = positives(pairs);
    return { metric: "brier", base: base.score.map((value, row) => (value - (truth[row] ?? 0)) ** 2), head: head.score.map((value, row) => (value - (truth[row] ?? 0)) ** 2) };
  }
  const wrong = (predicted: Int32Array): Float64Array => Float64Array.from(predicted, (value, row) => (value === label[row] ? 0 : 1));
  return { metric: "accuracy", base: wrong(base.predicted), head: wrong(head.predicted) };
}

function isProbability(score: Float64Array | undefined): score is Float64Array {
  return score?.every((value) => value >= 0 && value <= 1) === true;
}
