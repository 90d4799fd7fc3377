import { argsort } from "../statistics/argsort.ts";
import { FEWEST_ROWS } from "./fewest-rows.ts";

/**
 * Rows in bins of about equal size by their value, ascending; equal values are never parted. The edges are those of scikit-learn's
 * `calibration_curve(strategy="quantile")`, but a bin with fewer than five rows is joined with its neighbour.
 * @param order rows by value, where it is known already: sorting takes most of the time
 */
export function quantileBins(values: Float64Array, wanted: number, order: Int32Array = argsort(values)): Int32Array[] {
  const at = (place: number): number => values[order[place] ?? 0] ?? 0;
  const edges = Array.from({ length: wanted - 1 }, (_, bin) => percentile(at, values.length, (bin + 1) * (1 / wanted)));
  const bins: Int32Array[] = [];
  let from = 0;
  for (const edge of [...edges, Infinity]) {
    let to = from;
    while (to < order.length && at(to) <= edge) to++;
    if (to > from) bins.push(order.subarray(from, to));
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
    if (last !== undefined && (last.length < FEWEST_ROWS || bin.length < FEWEST_ROWS)) joined[joined.length - 1] = concatenated(last, bin);
    else joined.push(bin);
  }
  return joined.filter(({ length }) => length >= FEWEST_ROWS);
}

function concatenated(a: Int32Array, b: Int32Array): Int32Array {
  const both = new Int32Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
