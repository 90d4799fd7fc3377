import { FEWEST_ROWS } from "./fewest-rows.ts";

/** Points of a curve that are kept. */
const MOST_POINTS = 100;

/**
 * Which points of a curve are kept: the first one, the last one, and between them one for each equal step along `way`, so that what is left
 * out lies between two neighbours that are close. Neighbours are at least five rows apart.
 * @param way how far along the curve each point is, ascending
 * @param rows how many rows lie before each point, ascending
 */
export function thin(way: ArrayLike<number>, rows: ArrayLike<number>, most: number = MOST_POINTS): number[] {
  const last = way.length - 1;
  const length = way[last] ?? 0;
  const step = length / Math.max(1, most - 2);
  const kept: number[] = [];
  let [nextWay, lastRows] = [way[0] ?? 0, -Infinity];
  for (let at = 0; at < last; at++) {
    const here = rows[at] ?? 0;
    if ((way[at] ?? 0) < nextWay || here - lastRows < FEWEST_ROWS || (rows[last] ?? 0) - here < FEWEST_ROWS) continue;
    kept.push(at);
    lastRows = here;
    nextWay = (way[at] ?? 0) + step;
  }
  return last < 0 ? [] : [...kept, last];
}
