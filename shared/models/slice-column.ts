/** A column as small whole numbers, so that groups are places in an array. */
export interface SliceColumn {
  name: string;
  codes: Uint16Array;
  /** Name of each code. */
  values: string[];
}

const MOST_VALUES = 200;
const BINS = 10;

/**
 * Codes of the values in the given rows. Numbers of many values become ten groups of equal size; of other columns with more than 200 values the
 * rarest are put together, because groups that small show nothing.
 */
export function sliceColumn(name: string, all: readonly unknown[], rows: Int32Array): SliceColumn {
  const counts = new Map<unknown, number>();
  for (const row of rows) {
    const value = all[row] ?? null;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const numeric = counts.size > 20 && [...counts.keys()].every((value) => value === null || typeof value === "number");
  return numeric ? binned(name, all, rows) : named(name, all, rows, counts);
}

function named(name: string, all: readonly unknown[], rows: Int32Array, counts: ReadonlyMap<unknown, number>): SliceColumn {
  const common = [...counts].toSorted(([, a], [, b]) => b - a).slice(0, MOST_VALUES).map(([value]) => value);
  const codes = new Map(common.map((value, code) => [value, code]));
  const values = common.map((value) => (value === null ? "(none)" : String(value)));
  if (counts.size > common.length) values.push("(others)");
  return { name, values, codes: Uint16Array.from(rows, (row) => codes.get(all[row] ?? null) ?? common.length) };
}

function binned(name: string, all: readonly unknown[], rows: Int32Array): SliceColumn {
  const numbers = Float64Array.from(rows, (row) => (typeof all[row] === "number" ? all[row] : Number.NaN));
  const sorted = numbers.filter((value) => !Number.isNaN(value)).toSorted();
  const bounds = [...new Set(Array.from({ length: BINS - 1 }, (_, bin) => sorted[Math.floor(((bin + 1) * sorted.length) / BINS)] ?? 0))];
  const values = [...bounds.map((bound, bin) => (bin === 0 ? `below ${bound}` : `${bounds[bin - 1] ?? ""} to ${bound}`)), `${bounds.at(-1) ?? ""} and more`, "(none)"];
  const codeOf = (value: number): number => {
    if (Number.isNaN(value)) return bounds.length + 1;
    let code = 0;
    while (code < bounds.length && value >= (bounds[code] ?? 0)) code++;
    return code;
  };
  return { name, values, codes: Uint16Array.from(numbers, codeOf) };
}
