import { argsort } from "../statistics/argsort.ts";

/** Rows that are chosen, and positives among them, at each threshold: every different score, from high to low. */
export interface ThresholdCounts {
  chosen: Int32Array;
  found: Int32Array;
  rows: number;
  positives: number;
}

export function thresholdCounts(score: Float64Array, isPositive: Uint8Array, order: Int32Array = argsort(score)): ThresholdCounts {
  const [chosen, found] = [new Int32Array(order.length), new Int32Array(order.length)];
  let thresholds = 0;
  let ones = 0;
  for (let place = order.length - 1; place >= 0; place--) {
    const row = order[place] ?? 0;
    ones += isPositive[row] ?? 0;
    // Rows with one score are chosen together.
    if (place > 0 && score[order[place - 1] ?? 0] === score[row]) continue;
    chosen[thresholds] = order.length - place;
    found[thresholds] = ones;
    thresholds++;
  }
  return { chosen: chosen.subarray(0, thresholds), found: found.subarray(0, thresholds), rows: order.length, positives: ones };
}
