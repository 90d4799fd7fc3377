import type { Row } from "../../shared/engines/engine.ts";

export interface NaiveCounts {
  added: number;
  removed: number;
  changed: number;
  byColumn: Record<string, number>;
}

const TOLERANCE = 1e-9;

/** Equal as design.md says: floats within 1e-9 relative, NULL equals NULL, NaN equals NaN, −0 equals 0, everything else exactly. */
export function sameCell(one: unknown, two: unknown, float: boolean): boolean {
  if (one === null || two === null) return one === two;
  if (!float) return JSON.stringify(one) === JSON.stringify(two);
  const [a, b] = [Number(one), Number(two)];
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) && Number.isNaN(b);
  return a === b || (Number.isFinite(a) && Number.isFinite(b) && Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b)));
}

/** Whether the columns tell the rows apart and are never null. */
export function isKey(rows: readonly Row[], key: readonly string[]): boolean {
  const seen = rows.map((row) => JSON.stringify(key.map((name) => row[name])));
  return new Set(seen).size === rows.length && rows.every((row) => key.every((name) => row[name] !== null));
}

/** The difference by key, row by row, as one would do it on paper. */
export function naiveByKey(base: readonly Row[], head: readonly Row[], key: readonly string[], columns: readonly string[], floats: ReadonlySet<string>): NaiveCounts {
  const keyOf = (row: Row): string => JSON.stringify(key.map((name) => row[name]));
  const before = new Map(base.map((row) => [keyOf(row), row]));
  const after = new Set(head.map(keyOf));
  const byColumn: Record<string, number> = Object.fromEntries(columns.map((name) => [name, 0]));
  let [added, changed] = [0, 0];
  for (const row of head) {
    const old = before.get(keyOf(row));
    if (old === undefined) {
      added++;
      continue;
    }
    const differing = columns.filter((name) => !key.includes(name) && !sameCell(old[name], row[name], floats.has(name)));
    if (differing.length > 0) changed++;
    for (const name of differing) byColumn[name] = (byColumn[name] ?? 0) + 1;
  }
  return { added, removed: base.filter((row) => !after.has(keyOf(row))).length, changed, byColumn };
}

/** Rows of one side that have no partner left on the other. */
export function naiveMultisets(base: readonly Row[], head: readonly Row[], columns: readonly string[], floats: ReadonlySet<string>): { added: number; removed: number } {
  const left = [...base];
  let added = 0;
  for (const row of head) {
    const partner = left.findIndex((old) => columns.every((name) => sameCell(old[name], row[name], floats.has(name))));
    if (partner < 0) added++;
    else left.splice(partner, 1);
  }
  return { added, removed: left.length };
}
