import type { PointRecord } from "../../results/record.ts";
import { FEWEST_ROWS } from "./fewest-rows.ts";
import { shown } from "./shown.ts";
import { thin } from "./thin.ts";
import type { ThresholdCounts } from "./threshold-counts.ts";

/**
 * Recall and precision from the highest threshold with at least five chosen rows to the one that chooses all, in at most 100 points. The
 * precision 1 at recall 0, which scikit-learn adds, is no measurement and is left out. Undefined without positives.
 */
export function precisionRecall({ chosen, found, positives }: ThresholdCounts, most?: number): PointRecord[] | undefined {
  const first = chosen.findIndex((count) => count >= FEWEST_ROWS);
  if (positives === 0 || first < 0) return undefined;
  const rows = chosen.subarray(first);
  const ones = found.subarray(first);
  const recall = Float64Array.from(ones, (each) => each / positives);
  return thin(recall, rows, most).map((at) => ({ x: shown(recall[at] ?? 0), y: shown((ones[at] ?? 0) / (rows[at] ?? 1)) }));
}
