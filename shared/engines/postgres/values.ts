import type { Row } from "../engine.ts";
import { parseArray } from "./parse-array.ts";

/** What is needed of a column of a result. */
export interface ResultField {
  name: string;
  dataTypeID: number;
}

const BOOL = 16;
const BYTEA = 17;
const NUMBERS = new Set([20, 21, 23, 26, 700, 701]);
const TIMESTAMPTZ = 1184;
/** Types of arrays, and the type of their items. */
const ARRAYS: Readonly<Record<number, number>> = {
  1000: BOOL, 1001: BYTEA, 1002: 18, 1003: 19, 1005: 21, 1007: 23, 1009: 25, 1014: 1042, 1015: 1043, 1016: 20, 1021: 700, 1022: 701, 1028: 26,
  1115: 1114, 1182: 1082, 1183: 1083, 1185: TIMESTAMPTZ, 1187: 1186, 1231: 1700, 199: 114, 2951: 2950, 3807: 3802,
};

/** A value as the server writes it, as plain data: see `Engine.query`. Decimals, dates, times, JSON, UUIDs and types of the database's own stay text. */
export function plainValue(text: string | null, type: number): unknown {
  if (text === null) return null;
  if (NUMBERS.has(type)) return plainNumber(text, type);
  if (type === BOOL) return text === "t";
  if (type === TIMESTAMPTZ) return inUtc(text);
  if (type === BYTEA) return text.startsWith("\\x") ? text.slice(2) : text;
  const items = ARRAYS[type];
  return items === undefined ? text : plainItems(parseArray(text), items);
}

function plainNumber(text: string, type: number): number | string {
  const number = Number(text);
  return type === 20 && !Number.isSafeInteger(number) ? text : number;
}

function plainItems(value: unknown, type: number): unknown {
  if (Array.isArray(value)) return value.map((each) => plainItems(each, type));
  return typeof value === "string" ? plainValue(value, type) : null;
}

const INSTANT = /^(\d{4,6})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)(\.\d+)?([+-])(\d\d)(?::(\d\d))?(?::(\d\d))?$/;

/** An instant as DuckDB writes it: the server writes it in the zone of the session. */
function inUtc(text: string): string {
  if (text.endsWith("+00")) return text;
  const [, year, month, day, hour, minute, second, fraction = "", sign, ...offset] = INSTANT.exec(text) ?? [];
  if (year === undefined) return text;
  const [hours, minutes, seconds] = offset.map((part) => Number(part ?? 0));
  const behind = ((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)) * (sign === "-" ? -1 : 1);
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  date.setUTCHours(Number(hour), Number(minute), Number(second) - behind);
  const [whole = ""] = date.toISOString().replace("T", " ").replace(/^\+0*(?=\d{5})/, "").split(".");
  return `${whole}${fraction}+00`;
}

/** The rows of a result as plain objects; columns of one name are told apart as DuckDB does. */
export function plainRows(fields: readonly ResultField[], rows: readonly (readonly (string | null)[])[]): Row[] {
  const names = uniqueNames(fields);
  return rows.map((row) => Object.fromEntries(fields.map(({ dataTypeID }, index) => [names[index], plainValue(row[index] ?? null, dataTypeID)])));
}

/** `a`, `a:1`, `a:2`. */
export function uniqueNames(fields: readonly Pick<ResultField, "name">[]): string[] {
  const seen = new Map<string, number>();
  return fields.map(({ name }) => {
    const times = seen.get(name) ?? 0;
    seen.set(name, times + 1);
    return times === 0 ? name : `${name}:${times}`;
  });
}
