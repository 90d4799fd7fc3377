import type { CalibrationBinRecord } from "../../results/record.ts";
import { normalQuantile } from "../statistics/normal.ts";
import { wilson } from "../statistics/wilson.ts";
import { quantileBins } from "./quantile-bins.ts";
import { shown } from "./shown.ts";

const BINS = 10;
const Z = normalQuantile(0.975);

/** How often what is predicted comes true: bins of about equal size by score, each with the share that is positive and its Wilson interval. */
export function calibration(score: Float64Array, isPositive: Uint8Array, order?: Int32Array): CalibrationBinRecord[] {
  return quantileBins(score, BINS, order).map((rows) => {
    let [sum, ones] = [0, 0];
    for (const row of rows) {
      sum += score[row] ?? 0;
      ones += isPositive[row] ?? 0;
    }
    const { lower, upper } = wilson(ones, rows.length, Z);
    return { rows: rows.length, predicted: shown(sum / rows.length), observed: shown(ones / rows.length), lower: shown(lower), upper: shown(upper) };
  });
}
