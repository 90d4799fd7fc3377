import { defined, entries, field, flag, isRecord, items, number, text } from "../cursor.ts";
import type { Cursor } from "../cursor.ts";
import type { Rows, UnitTest } from "../model.ts";

/** Unit tests of a task; one without a name or without expected rows is left out (the schema has said so). */
export function unitTests(cursor: Cursor): UnitTest[] {
  return items(cursor).flatMap((test) => {
    const name = text(field(test, "name"));
    const expect = rows(field(test, "expect"));
    if (name === undefined || expect === undefined) return [];
    const given = entries(field(test, "given")).flatMap(([input, each]) => {
      const value = rows(each);
      return value === undefined ? [] : [[input, value] as const];
    });
    return defined({
      at: test.at, name, given: Object.fromEntries(given), expect, ordered: flag(field(test, "ordered")),
      tolerance: number(field(test, "tolerance")) ?? 1e-9, asOf: text(field(test, "as_of")),
    });
  });
}

function rows(cursor: Cursor): Rows | undefined {
  const file = text(cursor);
  if (file !== undefined) return { at: cursor.at, file };
  if (!Array.isArray(cursor.value)) return undefined;
  return { at: cursor.at, rows: cursor.value.filter(isRecord) };
}
