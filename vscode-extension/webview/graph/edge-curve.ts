interface Point {
  x: number;
  y: number;
}

/** Control points relative to the straight line between both ends: how far along it, and how far beside it. */
export interface EdgeCurve {
  weights: number[];
  distances: number[];
}

/** A curve that leaves and arrives level, and passes level through the points between. */
export function edgeCurve(start: Point, between: readonly Point[], end: Point): EdgeCurve {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const stops = [start, ...between, end];
  const controls = stops.slice(1).flatMap((to, index) => {
    const from = stops[index] ?? start;
    const middle = (from.x + to.x) / 2;
    return [{ x: middle, y: from.y }, { x: middle, y: to.y }];
  });
  return {
    weights: controls.map(({ x, y }) => ((x - start.x) * ux + (y - start.y) * uy) / length),
    distances: controls.map(({ x, y }) => (y - start.y) * ux - (x - start.x) * uy),
  };
}
