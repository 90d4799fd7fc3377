/** What a row costs a model. Metrics that are means of it can be resampled by weights, tested pairwise and summed over slices. */
export type RowLoss = (truth: number, predicted: number) => number;

/** Losses of a probability, the truth being 0 or 1. */
export const scoreLosses: Readonly<Record<string, RowLoss>> = {
  log_loss: (truth, score) => {
    // As scikit-learn: a certain and wrong prediction costs 36, not infinity.
    const p = Math.min(1 - Number.EPSILON, Math.max(Number.EPSILON, score));
    return truth === 1 ? -Math.log(p) : -Math.log1p(-p);
  },
  brier: (truth, score) => (score - truth) ** 2,
};

/** Losses of a predicted value; `bias` is signed, and judged by its distance from 0. */
export const valueLosses: Readonly<Record<string, RowLoss>> = {
  mae: (truth, predicted) => Math.abs(predicted - truth),
  mse: (truth, predicted) => (predicted - truth) ** 2,
  mape: (truth, predicted) => Math.abs(predicted - truth) / Math.max(Math.abs(truth), Number.EPSILON),
  bias: (truth, predicted) => predicted - truth,
};

export function lossOfRows(truth: Float64Array, predicted: Float64Array, loss: RowLoss): Float64Array {
  const losses = new Float64Array(truth.length);
  for (let row = 0; row < truth.length; row++) losses[row] = loss(truth[row] ?? 0, predicted[row] ?? 0);
  return losses;
}

/** Weighted sum in one pass; four sums side by side, so that no addition waits for the one before. */
export function weightedSum(values: Float64Array, weights: Uint8Array): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  const even = values.length & ~3;
  for (let row = 0; row < even; row += 4) {
    a += (values[row] ?? 0) * (weights[row] ?? 0);
    b += (values[row + 1] ?? 0) * (weights[row + 1] ?? 0);
    c += (values[row + 2] ?? 0) * (weights[row + 2] ?? 0);
    d += (values[row + 3] ?? 0) * (weights[row + 3] ?? 0);
  }
  for (let row = even; row < values.length; row++) a += (values[row] ?? 0) * (weights[row] ?? 0);
  return a + b + (c + d);
}

/** Mean in pairs, so that a million rows do not lose digits. */
export function mean(values: Float64Array, from = 0, to = values.length): number {
  return sumOf(values, from, to) / (to - from);
}

export function sumOf(values: Float64Array, from = 0, to = values.length): number {
  if (to - from > 1024) {
    const middle = (from + to) >> 1;
    return sumOf(values, from, middle) + sumOf(values, middle, to);
  }
  let sum = 0;
  for (let row = from; row < to; row++) sum += values[row] ?? 0;
  return sum;
}
