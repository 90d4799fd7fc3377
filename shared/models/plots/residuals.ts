import type { ResidualBinRecord, ResidualsRecord } from "../../results/record.ts";
import { argsort } from "../statistics/argsort.ts";
import { FEWEST_ROWS } from "./fewest-rows.ts";
import { quantileBins } from "./quantile-bins.ts";
import { shown } from "./shown.ts";

const BARS = 20;
const BINS = 10;
/** The rest lies in the first and the last bar: one row far out must not press all others into one bar. */
const TAIL = 0.005;

/** Truth minus prediction. */
export function residualsOf(label: Float64Array, predicted: Float64Array): Float64Array {
  return label.map((truth, row) => truth - (predicted[row] ?? 0));
}

/**
 * Histogram of the residuals of one or two models over the same bars. Edges are round numbers, so they tell no row; a bar has no row, or
 * at least five on each side. Undefined when there is no spread, or there are too few rows.
 */
export function residualHistogram(sides: readonly Float64Array[]): Pick<ResidualsRecord, "edges"> & { counts: number[][] } | undefined {
  const all = Float64Array.from(sides.flatMap((side) => [...side]));
  const order = argsort(all);
  const at = (share: number): number => all[order[Math.round(share * (order.length - 1))] ?? 0] ?? 0;
  const [low, high] = [at(TAIL), at(1 - TAIL)];
  if (!(high > low) || sides.some(({ length }) => length < FEWEST_ROWS)) return undefined;
  const width = roundWidth((high - low) / BARS);
  const first = Math.floor(low / width);
  const bars = Math.max(1, Math.ceil(high / width) - first);
  const counts = sides.map((side) => {
    const found = Array<number>(bars).fill(0);
    for (const value of side) {
      const bar = Math.min(bars - 1, Math.max(0, Math.floor(value / width) - first));
      found[bar] = (found[bar] ?? 0) + 1;
    }
    return found;
  });
  return joinBars(Array.from({ length: bars + 1 }, (_, bar) => shown((first + bar) * width)), counts);
}

/** 1, 2 or 5 times a power of ten. */
function roundWidth(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width));
  const scaled = width / power;
  return (scaled <= 1 ? 1 : scaled <= 2 ? 2 : scaled <= 5 ? 5 : 10) * power;
}

/** Joins a bar that would tell of one to four rows with the next one, the last with the one before. */
function joinBars(edges: readonly number[], counts: readonly (readonly number[])[]): { edges: number[]; counts: number[][] } {
  const bars = edges.slice(0, -1).map((from, bar) => ({ from, counts: counts.map((side) => side[bar] ?? 0) }));
  const joined: typeof bars = [];
  for (const bar of bars) {
    const last = joined.at(-1);
    if (last !== undefined && (tells(last.counts) || (bar === bars.at(-1) && tells(bar.counts)))) joined[joined.length - 1] = { from: last.from, counts: add(last.counts, bar.counts) };
    else joined.push(bar);
  }
  while (joined.length > 1 && tells(joined.at(-1)?.counts ?? [])) {
    const [before, last] = joined.splice(-2);
    if (before !== undefined && last !== undefined) joined.push({ from: before.from, counts: add(before.counts, last.counts) });
  }
  return { edges: [...joined.map(({ from }) => from), edges.at(-1) ?? 0], counts: counts.map((_, side) => joined.map((bar) => bar.counts[side] ?? 0)) };
}

function tells(counts: readonly number[]): boolean {
  return counts.some((count) => count > 0 && count < FEWEST_ROWS);
}

function add(a: readonly number[], b: readonly number[]): number[] {
  return a.map((count, side) => count + (b[side] ?? 0));
}

/** Mean and standard deviation of the residual, by bins of about equal size of the prediction: whether the model is off where it predicts much or little. */
export function residualBins(predicted: Float64Array, residuals: Float64Array, bins = BINS): ResidualBinRecord[] {
  return quantileBins(predicted, bins).map((rows) => {
    let [sum, predictions] = [0, 0];
    for (const row of rows) {
      sum += residuals[row] ?? 0;
      predictions += predicted[row] ?? 0;
    }
    const mean = sum / rows.length;
    let squares = 0;
    for (const row of rows) squares += ((residuals[row] ?? 0) - mean) ** 2;
    return { rows: rows.length, predicted: shown(predictions / rows.length), residual: shown(mean), deviation: shown(Math.sqrt(squares / (rows.length - 1))) };
  });
}
