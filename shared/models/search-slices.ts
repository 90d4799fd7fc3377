import type { ModelSliceRecord } from "../results/record.ts";
import type { RowLosses } from "./row-losses.ts";
import type { SliceColumn } from "./slice-column.ts";
import { benjaminiHochberg } from "./statistics/adjust.ts";
import { normalQuantile, twoSided } from "./statistics/normal.ts";

export interface SearchOptions {
  /** 2: pairs of columns as well. */
  depth: 1 | 2;
  minRows: number;
}

interface Group {
  where: { column: string; value: string }[];
  rows: number;
  base: number;
  /** Mean gain and its standard error. */
  gain: number;
  error: number;
}

const LEVEL = 0.05;
const MOST = 10;
/** A pair of conditions is only told when it is that much worse than each of them alone. */
const MORE_THAN_PARENT = 1.3;

/**
 * Groups of rows on which the head is worse, over one and two columns: the mean gain of each against its own spread (normal approximation,
 * hence a minimum size), corrected by Benjamini and Hochberg over every group that was looked at. Worst first.
 */
export function searchSlices(losses: RowLosses, columns: readonly SliceColumn[], { depth, minRows }: SearchOptions): { slices: ModelSliceRecord[]; looked: number } {
  const gains = losses.base.map((loss, row) => loss - (losses.head[row] ?? 0));
  const groups: Group[] = [];
  for (const [at, column] of columns.entries()) {
    groups.push(...groupsOf(losses, gains, column, undefined, minRows));
    if (depth === 2) for (const other of columns.slice(at + 1)) groups.push(...groupsOf(losses, gains, column, other, minRows));
  }
  const adjusted = benjaminiHochberg(groups.map(({ gain, error }) => (error > 0 ? twoSided(gain / error) : gain === 0 ? 1 : 0)));
  const worse = groups.map((group, at) => ({ group, p: adjusted[at] ?? 1 })).filter(({ group, p }) => p < LEVEL && group.gain < 0);
  const single = worse.filter(({ group }) => group.where.length === 1);
  const told = worse.filter(({ group }) => group.where.length === 1 || single.every(({ group: parent }) => !isPart(group, parent) || group.gain < MORE_THAN_PARENT * parent.gain));
  return { slices: told.toSorted((a, b) => a.group.gain - b.group.gain).slice(0, MOST).map(({ group, p }) => asRecord(losses.metric, group, p)), looked: groups.length };
}

function* groupsOf(losses: RowLosses, gains: Float64Array, first: SliceColumn, second: SliceColumn | undefined, minRows: number): Generator<Group> {
  const width = second?.values.length ?? 1;
  const size = first.values.length * width;
  const rows = new Int32Array(size);
  const sums = new Float64Array(3 * size);
  const { base } = losses;
  for (let row = 0; row < gains.length; row++) {
    const code = (first.codes[row] ?? 0) * width + (second === undefined ? 0 : (second.codes[row] ?? 0));
    const gain = gains[row] ?? 0;
    rows[code] = (rows[code] ?? 0) + 1;
    const place = 3 * code;
    sums[place] = (sums[place] ?? 0) + gain;
    sums[place + 1] = (sums[place + 1] ?? 0) + gain * gain;
    sums[place + 2] = (sums[place + 2] ?? 0) + (base[row] ?? 0);
  }
  for (let code = 0; code < size; code++) {
    const n = rows[code] ?? 0;
    if (n < Math.max(5, minRows)) continue;
    const gain = (sums[3 * code] ?? 0) / n;
    const variance = Math.max(0, ((sums[3 * code + 1] ?? 0) - n * gain * gain) / (n - 1));
    const where = [{ column: first.name, value: first.values[Math.floor(code / width)] ?? "" }, ...(second === undefined ? [] : [{ column: second.name, value: second.values[code % width] ?? "" }])];
    yield { where, rows: n, base: (sums[3 * code + 2] ?? 0) / n, gain, error: Math.sqrt(variance / n) };
  }
}

function isPart({ where }: Group, parent: Group): boolean {
  return where.some(({ column, value }) => column === parent.where[0]?.column && value === parent.where[0].value);
}

function asRecord(metric: RowLosses["metric"], { where, rows, base, gain, error }: Group, p: number): ModelSliceRecord {
  const reach = normalQuantile(0.975) * error;
  const value = (loss: number): number => (metric === "accuracy" ? 1 - loss : loss);
  return { metric, where, from: "search", rows, outcome: "worse", base: value(base), head: value(base - gain), gain, lower: gain - reach, upper: gain + reach, p };
}
