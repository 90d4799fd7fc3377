import type { Row } from "../engines/engine.ts";
import type { TestRecord } from "../results/record.ts";
import type { ComparedRows } from "./compare-rows.ts";

const MOST_ROWS = 20;
const LONGEST_CELL = 60;
type DiffRow = { mark: "=" | "-" | "+"; cells: string[] };

interface Diff {
  expected: readonly Record<string, unknown>[];
  actual: readonly Row[];
  columns: readonly string[];
  nameOf: (column: string) => string;
  /** Number of columns in which an expected and an actual row differ. */
  distance: (expected: Record<string, unknown>, actual: Row) => number;
}

/** A small aligned table of a difference: every missing row beside the unexpected one that is most like it, same rows as far as there is room. */
export function diffTable({ matched, missing, unexpected }: ComparedRows, diff: Diff): NonNullable<TestRecord["diff"]> {
  const { expected, actual, columns, nameOf } = diff;
  // A cell that the row does not mention shows what nobody compares: nothing.
  const before = (row: Record<string, unknown>): DiffRow => ({ mark: "-", cells: columns.map((column) => cell(row, (name) => nameOf(name) === column)) });
  const after = (row: Row, mark: "=" | "+"): DiffRow => ({ mark, cells: columns.map((column) => text(row[column])) });
  const left = new Set(unexpected);
  const rows: DiffRow[] = [];
  for (const index of missing) {
    const row = expected[index] ?? {};
    rows.push(before(row));
    const nearest = nearestOf(row, left, diff);
    if (nearest === undefined) continue;
    left.delete(nearest);
    rows.push(after(actual[nearest] ?? {}, "+"));
  }
  for (const index of left) rows.push(after(actual[index] ?? {}, "+"));
  const room = Math.max(0, MOST_ROWS - rows.length);
  const same = [...matched.values()].slice(0, room).map((index) => after(actual[index] ?? {}, "="));
  return { columns: [...columns], rows: [...same, ...rows].slice(0, MOST_ROWS) };
}

function nearestOf(row: Record<string, unknown>, candidates: Iterable<number>, { actual, distance }: Diff): number | undefined {
  let nearest: number | undefined;
  let best = Object.keys(row).length;
  for (const index of candidates) {
    const apart = distance(row, actual[index] ?? {});
    if (apart < best) [nearest, best] = [index, apart];
  }
  return nearest;
}

function cell(row: Record<string, unknown>, isColumn: (name: string) => boolean): string {
  const entry = Object.entries(row).find(([name]) => isColumn(name));
  return entry === undefined ? "" : text(entry[1]);
}

function text(value: unknown): string {
  if (value === null || value === undefined) return "null";
  const whole = typeof value === "object" ? JSON.stringify(value) : String(value);
  return whole.length <= LONGEST_CELL ? whole : `${whole.slice(0, LONGEST_CELL - 1)}…`;
}
