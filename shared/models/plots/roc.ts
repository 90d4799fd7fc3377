import type { PointRecord } from "../../results/record.ts";
import { shown } from "./shown.ts";
import { thin } from "./thin.ts";
import type { ThresholdCounts } from "./threshold-counts.ts";

/** False-positive and true-positive rate from (0, 0) to (1, 1), in at most 100 points of the whole curve. Undefined when one class is missing. */
export function roc({ chosen, found, rows, positives }: ThresholdCounts, most?: number): PointRecord[] | undefined {
  const negatives = rows - positives;
  if (positives === 0 || negatives === 0) return undefined;
  const points = Array.from(chosen, (count, at): PointRecord => ({ x: (count - (found[at] ?? 0)) / negatives, y: (found[at] ?? 0) / positives }));
  const all: PointRecord[] = [{ x: 0, y: 0 }, ...points];
  const kept = new Set(thin(all.map(({ x, y }) => x + y), [0, ...chosen], most));
  return all.filter((_, at) => kept.has(at)).map(({ x, y }) => ({ x: shown(x), y: shown(y) }));
}
