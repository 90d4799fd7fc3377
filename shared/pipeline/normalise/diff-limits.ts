import { defined, field, isRecord, number, texts } from "../cursor.ts";
import type { Cursor } from "../cursor.ts";
import type { DiffLimits, RowLimit } from "../model.ts";
import { parseShare } from "../percent.ts";

/** `diff:` of a task in its normal form; undefined when there is none. */
export function diffLimits(cursor: Cursor): DiffLimits | undefined {
  if (!isRecord(cursor.value)) return undefined;
  return defined({
    at: cursor.at,
    maxChangedRows: rowLimit(field(cursor, "max_changed_rows")),
    maxAddedRows: rowLimit(field(cursor, "max_added_rows")),
    maxRemovedRows: rowLimit(field(cursor, "max_removed_rows")),
    ignoreColumns: texts(field(cursor, "ignore_columns")),
    tolerance: number(field(cursor, "tolerance")),
  });
}

function rowLimit({ value, at }: Cursor): RowLimit | undefined {
  const amount = parseShare(value);
  return amount === undefined ? undefined : { at, amount, share: typeof value === "string" };
}
