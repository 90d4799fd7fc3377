import type { Built } from "./build-pipeline.ts";

const TOLERANCE = 1e-9;

/** Whether both have the same rows in these columns, as often; floats within 1e-9 of each other. */
export function sameRows(base: Built, head: Built, columns: readonly string[]): boolean {
  if (base.rows.length !== head.rows.length) return false;
  const floats = columns.filter((column) => base.floats.has(column) || head.floats.has(column));
  const exact = columns.filter((column) => !floats.includes(column));
  const sorted = ({ rows }: Built): Built["rows"] => rows.toSorted((a, b) => compare(a, b, exact, floats));
  const [left, right] = [sorted(base), sorted(head)];
  return left.every((row, i) => {
    const other = right[i] ?? {};
    return exact.every((column) => row[column] === other[column]) && floats.every((column) => near(row[column], other[column]));
  });
}

function compare(a: Built["rows"][number], b: Built["rows"][number], exact: readonly string[], floats: readonly string[]): number {
  for (const column of exact) {
    const [x, y] = [String(a[column]), String(b[column])];
    if (x !== y) return x < y ? -1 : 1;
  }
  for (const column of floats) {
    const [x, y] = [Number(a[column] ?? -1e300), Number(b[column] ?? -1e300)];
    if (!near(x, y)) return x - y;
  }
  return 0;
}

function near(a: unknown, b: unknown): boolean {
  if (typeof a !== "number" || typeof b !== "number") return a === b;
  return a === b || Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
}
