import type { CheckOptions } from "../check-options.ts";
import { defined, duration, entries, field, flag, items, number, text, texts } from "../cursor.ts";
import type { Cursor } from "../cursor.ts";
import type { CheckKind } from "../model.ts";
import { parseShare } from "../percent.ts";
import { inlineSql } from "./sql-text.ts";

export const checkKinds = [
  "not_null", "unique", "key", "references", "schema", "accepted_values", "accepted_range", "pattern",
  "row_count", "freshness", "volume_change", "mean", "quantile", "distribution", "expression", "sql",
] as const satisfies readonly CheckKind[];

/** Options of a check in their normal form; undefined when what is needed is missing or malformed (the schema has said so). */
export function checkOptions<K extends CheckKind>(kind: K, cursor: Cursor, assetKey: string[]): CheckOptions[K] | undefined {
  return readers[kind](cursor, assetKey);
}

type Reader<K extends CheckKind> = (cursor: Cursor, assetKey: string[]) => CheckOptions[K] | undefined;
const get = (cursor: Cursor, key: string): string | undefined => text(field(cursor, key));
const share = (cursor: Cursor, key: string): number | undefined => parseShare(field(cursor, key).value);

function someColumns(cursor: Cursor): { columns: string[]; column?: string } | undefined {
  const short = texts(cursor);
  const columns = short.length > 0 ? short : [...texts(field(cursor, "column")), ...texts(field(cursor, "columns"))];
  const [column] = columns;
  if (column === undefined) return undefined;
  return columns.length === 1 ? { columns, column } : { columns };
}

function bounds(cursor: Cursor): { min?: number; max?: number } {
  return defined({ min: number(field(cursor, "min")), max: number(field(cursor, "max")) });
}

function withColumn<T extends object>(cursor: Cursor, rest: () => T | undefined): ({ column: string } & T) | undefined {
  const column = get(cursor, "column");
  const more = rest();
  return column === undefined || more === undefined ? undefined : { column, ...more };
}

const readers: { [K in CheckKind]: Reader<K> } = {
  not_null: someColumns,
  unique: someColumns,
  key: (cursor, assetKey) => {
    const columns = someColumns(cursor)?.columns ?? assetKey;
    return columns.length > 0 ? { columns } : undefined;
  },
  references: (cursor) => withColumn(cursor, () => {
    const to = get(cursor, "to");
    return to === undefined ? undefined : { to };
  }),
  schema: (cursor) => ({ allow_extra: field(cursor, "allow_extra").value !== false }),
  accepted_values: (cursor) => withColumn(cursor, () => {
    const values = items(field(cursor, "values")).flatMap(({ value }) => (typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? [value] : []));
    return values.length > 0 ? { values } : undefined;
  }),
  accepted_range: (cursor) => withColumn(cursor, () => {
    const bound = (key: string): number | string | undefined => number(field(cursor, key)) ?? get(cursor, key);
    return defined({ min: bound("min"), max: bound("max"), exclusive: flag(field(cursor, "exclusive")) });
  }),
  pattern: (cursor) => withColumn(cursor, () => {
    const regex = get(cursor, "regex");
    return regex === undefined ? undefined : { regex };
  }),
  row_count: (cursor) => {
    const given = bounds(cursor);
    return given.min === undefined && given.max === undefined ? { min: 1 } : given;
  },
  freshness: (cursor) => withColumn(cursor, () => defined({ warn_after: duration(field(cursor, "warn_after")), error_after: duration(field(cursor, "error_after")) })),
  volume_change: (cursor) => defined({ max_drop: share(cursor, "max_drop"), max_rise: share(cursor, "max_rise"), window: number(field(cursor, "window")) ?? 7 }),
  mean: (cursor) => withColumn(cursor, () => bounds(cursor)),
  quantile: (cursor) => withColumn(cursor, () => {
    const q = number(field(cursor, "q"));
    return q === undefined ? undefined : { q, ...bounds(cursor) };
  }),
  distribution: (cursor) => withColumn(cursor, () => {
    const values = entries(field(cursor, "values")).flatMap(([name, each]) => {
      const value = parseShare(each.value);
      return value === undefined ? [] : [[name, value] as const];
    });
    return defined({ values: Object.fromEntries(values), tolerance: share(cursor, "tolerance") ?? 0.05, max_other: share(cursor, "max_other") });
  }),
  expression: (cursor) => {
    const expression = text(cursor) ?? get(cursor, "expression");
    return expression === undefined ? undefined : { expression };
  },
  sql: (cursor) => {
    const short = text(cursor);
    if (short !== undefined) return inlineSql(short) ? { query: short } : { file: short.trim() };
    const file = get(cursor, "file");
    const query = get(cursor, "query");
    return file === undefined && query === undefined ? undefined : defined({ file, query });
  },
};
