import type { DuckDBResultReader } from "@duckdb/node-api";
import { DuckDBBlobValue, DuckDBListValue, DuckDBArrayValue, DuckDBStructValue, DuckDBMapValue, DuckDBTimestampTZValue, DuckDBTimestampValue, DuckDBUnionValue } from "@duckdb/node-api";
import type { Row } from "../engine.ts";

/** A value of DuckDB as plain data: see `Engine.query`. */
export function plainValue(value: unknown): unknown {
  switch (typeof value) {
    case "bigint": {
      const number = Number(value);
      return Number.isSafeInteger(number) ? number : value.toString();
    }
    case "object":
      return value === null ? null : plainObject(value);
    case "undefined":
      return null;
    default:
      return value;
  }
}

function plainObject(value: object): unknown {
  if (Array.isArray(value)) return value.map(plainValue);
  if (value instanceof DuckDBListValue || value instanceof DuckDBArrayValue) return value.items.map(plainValue);
  if (value instanceof DuckDBStructValue) return plainEntries(Object.entries(value.entries));
  if (value instanceof DuckDBMapValue) return value.entries.map(({ key, value }) => ({ key: plainValue(key), value: plainValue(value) }));
  if (value instanceof DuckDBUnionValue) return plainValue(value.value);
  // Its own text depends on the zone of this process.
  if (value instanceof DuckDBTimestampTZValue) return `${new DuckDBTimestampValue(value.micros).toString()}+00`;
  if (value instanceof DuckDBBlobValue) return Buffer.from(value.bytes).toString("hex");
  // Decimals, dates, times, intervals, UUIDs and bits know their own SQL text.
  return String(value);
}

/** `fromEntries` defines own properties, so that a column named `__proto__` is only a column. */
function plainEntries(entries: [string, unknown][]): Row {
  return Object.fromEntries(entries.map(([name, value]) => [name, plainValue(value)]));
}

/** All rows of a result as plain objects. */
export function plainRows(result: DuckDBResultReader): Row[] {
  const names = result.deduplicatedColumnNames();
  return result.getRows().map((row) => Object.fromEntries(names.map((name, index) => [name, plainValue(row[index])])));
}

/** Names and types of a result's columns. */
export function resultColumns(result: DuckDBResultReader): { name: string; type: string }[] {
  const types = result.columnTypes();
  return result.deduplicatedColumnNames().map((name, index) => ({ name, type: String(types[index]) }));
}
