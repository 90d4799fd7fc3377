import type { PointRecord } from "../../results/record.ts";
import { shown } from "./shown.ts";
import { thin } from "./thin.ts";
import type { ThresholdCounts } from "./threshold-counts.ts";

/** False-positive and true-positive rate from (0, 0) to (1, 1), in at most 100 points of the whole curve. Undefined when one class is missing. */
export function roc({ chosen, found, rows, positives }: ThresholdCounts, most?: number): PointRecord[] | undefined {
  const negatives = rows - positives;
  if (positives === 0 || negatives === 0) return undefined;
  // Before the first threshold nothing is chosen.
  const [chosenAt, foundAt] = [new Int32Array(chosen.length + 1), new Int32Array(found.length + 1)];
  chosenAt.set(chosen, 1);
  foundAt.set(found, 1);
  const x = (at: number): number => ((chosenAt[at] ?? 0) - (foundAt[at] ?? 0)) / negatives;
  const y = (at: number): number => (foundAt[at] ?? 0) / positives;
  const way = Float64Array.from(chosenAt, (_, at) => x(at) + y(at));
  return thin(way, chosenAt, most).map((at) => ({ x: shown(x(at)), y: shown(y(at)) }));
}
