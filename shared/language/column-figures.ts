import type { TaskRecord } from "../results/record.ts";

/** What was measured of a column: its share of nulls, and how many values it has. */
export interface ColumnFigures {
  nullRate?: number;
  distinct?: number;
}

/** Figures of a task's columns by lower-case name, each from the newest run that has measured it: the comparison with another version, or a check of every row. */
export function columnFigures(newestFirst: readonly TaskRecord[]): Record<string, ColumnFigures> {
  const found: Record<string, ColumnFigures> = {};
  for (const task of newestFirst) for (const [column, figures] of measuredIn(task)) found[column] = { ...figures, ...found[column] };
  return found;
}

function* measuredIn({ diff, checks, rows }: TaskRecord): Generator<[string, ColumnFigures]> {
  for (const { name, head } of diff?.columns ?? []) {
    if (head !== undefined) yield [name.toLowerCase(), { ...(head.nulls === undefined ? {} : { nullRate: head.nulls }), ...(head.distinct === undefined ? {} : { distinct: head.distinct }) }];
  }
  for (const { kind, column, rows: checked, failing } of checks) {
    // A check with a condition has seen some rows only, and its share is not that of the column.
    if (column === undefined || checked === undefined || failing === undefined || checked === 0) continue;
    if (kind === "not_null" && checked === rows) yield [column.toLowerCase(), { nullRate: failing / checked }];
    if (kind === "unique" && failing === 0 && checked === rows) yield [column.toLowerCase(), { distinct: checked }];
  }
}
