import type { SideMeasure } from "../measures.ts";
import { argsort } from "../statistics/argsort.ts";
import { lossOfRows, mean, sumOf, valueLosses, weightedSum } from "./losses.ts";
import type { RowLoss } from "./losses.ts";

/** A metric of predicted values. */
export function valueMeasure(metric: string, truth: Float64Array, predicted: Float64Array): SideMeasure {
  const loss = (name: string): Float64Array => lossOfRows(truth, predicted, valueLosses[name] ?? unknown);
  if (metric === "rmse") return rootMean(loss("mse"));
  if (metric === "r2") return determination(truth, loss("mse"));
  if (metric === "median_ae") return middle(loss("mae"));
  const losses = loss(metric);
  return { value: mean(losses), weighted: (weights) => weightedSum(losses, weights) / losses.length, losses };
}

const unknown: RowLoss = () => Number.NaN;

function rootMean(squares: Float64Array): SideMeasure {
  return { value: Math.sqrt(mean(squares)), weighted: (weights) => Math.sqrt(weightedSum(squares, weights) / squares.length) };
}

/** 1 is perfect, 0 is as good as always saying the mean. Of a truth that never varies: 1 when it is met, else 0, as scikit-learn has it. */
function determination(truth: Float64Array, squares: Float64Array): SideMeasure {
  const center = mean(truth);
  const off = Float64Array.from(truth, (value) => value - center);
  const offSquares = Float64Array.from(off, (value) => value * value);
  return {
    value: share(sumOf(squares), sumOf(offSquares)),
    weighted: (weights) => share(weightedSum(squares, weights), weightedSum(offSquares, weights) - weightedSum(off, weights) ** 2 / truth.length),
  };
}

function share(error: number, spread: number): number {
  if (spread > 0) return 1 - error / spread;
  return error === 0 ? 1 : 0;
}

function middle(errors: Float64Array): SideMeasure {
  const order = argsort(errors);
  const half = errors.length / 2;
  const weighted = (weights: Uint8Array): number => {
    let seen = 0;
    for (let place = 0; place < order.length; place++) {
      const row = order[place] ?? 0;
      seen += weights[row] ?? 0;
      if (seen > half) return errors[row] ?? Number.NaN;
      if (seen === half) return ((errors[row] ?? 0) + nextWeighted(place + 1, weights)) / 2;
    }
    return Number.NaN;
  };
  const nextWeighted = (from: number, weights: Uint8Array): number => {
    for (let place = from; place < order.length; place++) {
      const row = order[place] ?? 0;
      if ((weights[row] ?? 0) > 0) return errors[row] ?? Number.NaN;
    }
    return Number.NaN;
  };
  return { value: weighted(new Uint8Array(errors.length).fill(1)), weighted };
}
