import type { PointRecord } from "../results/record.ts";

/** How high a curve is at `x`: straight between its points; undefined outside of them. */
export function curveAt(points: readonly PointRecord[], x: number): number | undefined {
  const above = points.findIndex((point) => point.x >= x);
  const [after, before] = [points[above], points[above - 1]];
  if (after === undefined) return undefined;
  if (before === undefined) return after.x === x ? after.y : undefined;
  return before.y + ((after.y - before.y) * (x - before.x)) / (after.x - before.x);
}
