import { argsort } from "../statistics/argsort.ts";
import { FEWEST_ROWS } from "./fewest-rows.ts";

/**
 * Rows in bins of about equal size by their value, ascending; equal values are never parted. The edges are those of scikit-learn's
 * `calibration_curve(strategy="quantile")`, but a bin with fewer than five rows is joined with its neighbour.
 */
export function quantileBins(values: Float64Array, wanted: number): Int32Array[] {
  const order = argsort(values);
  const at = (place: number): number => values[order[place] ?? 0] ?? 0;
  const edges = Array.from({ length: wanted - 1 }, (_, bin) => percentile(at, values.length, (bin + 1) * (1 / wanted)));
  const bins: Int32Array[] = [];
  let from = 0;
  for (const edge of [...edges, Infinity]) {
    let to = from;
    while (to < order.length && at(to) <= edge) to++;
    if (to > from) bins.push(order.slice(from, to));
    from = to;
  }
  return joinSmall(bins);
}

/** NumPy's linear percentile, with its very roundings: an edge that is one bit off moves tied rows into another bin. */
function percentile(at: (place: number) => number, rows: number, share: number): number {
  const place = ((share * 100) / 100) * (rows - 1);
  const below = Math.floor(place);
  const [a, b, t] = [at(below), at(Math.min(below + 1, rows - 1)), place - below];
  return t >= 0.5 ? b - (b - a) * (1 - t) : a + (b - a) * t;
}

function joinSmall(bins: readonly Int32Array[]): Int32Array[] {
  const joined: Int32Array[] = [];
  for (const bin of bins) {
    const last = joined.at(-1);
    if (last !== undefined && (last.length < FEWEST_ROWS || bin.length < FEWEST_ROWS)) joined[joined.length - 1] = Int32Array.of(...last, ...bin);
    else joined.push(bin);
  }
  return joined.filter(({ length }) => length >= FEWEST_ROWS);
}
