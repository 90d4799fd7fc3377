import { dialectSql } from "../engines/dialect-sql.ts";
import type { Engine } from "../engines/engine.ts";
import { arrayText } from "../engines/postgres/array-text.ts";
import { closest } from "../pipeline/did-you-mean.ts";
import { conditionProblem } from "./condition.ts";
import { CheckProblem } from "./figures.ts";
import { inferType } from "./infer-type.ts";
import { canonicalType } from "./same-type.ts";

/** What is known of an input without its data. */
export interface TestInput {
  columns: readonly { name: string; type?: string | undefined }[];
  /** True when it can have no other columns. */
  complete: boolean;
}

/** Rows that a test gives: written inline or read from a file, or a relation over a file with the columns it has. `guessed` are types for columns that nobody has typed. */
export type GivenRows = { rows: readonly Record<string, unknown>[]; guessed?: readonly { name: string; type: string }[] } | { relation: string; columns: readonly { name: string; type: string }[] };

type Sql = Pick<Engine, "quote" | "literal" | "dialect">;

/**
 * A query for the rows of one input, with the columns and types of its contract: what the test leaves out is null, what nobody has
 * typed gets the type of its values.
 */
export function givenQuery(name: string, input: TestInput, given: GivenRows, sql: Sql): string {
  const written = "rows" in given ? [...new Set(given.rows.flatMap((row) => Object.keys(row)))] : given.columns.map(({ name }) => name);
  const known = new Map(input.columns.map((column) => [column.name.toLowerCase(), column]));
  const extra = written.filter((column) => !known.has(column.toLowerCase()));
  if (input.complete && extra[0] !== undefined) throw new CheckProblem(unknown(name, extra[0], input));
  const columns = [...input.columns, ...extra.map((name) => ({ name, type: undefined }))];
  if (columns.length === 0) throw new CheckProblem(`Nothing is known of the columns of ${name}: declare them, or give at least one row.`);
  const writtenAs = new Map(written.map((column) => [column.toLowerCase(), column]));
  const typed = columns.map((column) => ({ name: column.name, written: writtenAs.get(column.name.toLowerCase()), type: typeOf(column, writtenAs.get(column.name.toLowerCase()), given, sql.dialect) }));
  return "rows" in given ? inlineQuery(typed, given.rows, sql) : fileQuery(typed, given.relation, sql);
}

interface TypedColumn {
  name: string;
  /** Its name in the given rows, when it is there. */
  written: string | undefined;
  type: string;
}

function inlineQuery(columns: readonly TypedColumn[], rows: readonly Record<string, unknown>[], { quote, literal, dialect }: Sql): string {
  const casts = columns.map(({ name, type }) => `CAST(${quote(name)} AS ${type}) AS ${quote(name)}`).join(", ");
  const names = columns.map(({ name }) => quote(name)).join(", ");
  // Every value travels as text and is cast once: mixed values of a column cannot disturb each other's type.
  const cell = (value: unknown, type: string) => (value === null || value === undefined ? "CAST(NULL AS VARCHAR)" : literal(textOf(value, type, dialect)));
  const values = (rows.length === 0 ? [{}] : rows).map((row: Record<string, unknown>) => `(${columns.map(({ written, type }) => cell(written === undefined ? null : row[written], type)).join(", ")})`);
  return `SELECT ${casts} FROM (VALUES ${values.join(", ")}) given(${names})${rows.length === 0 ? " WHERE false" : ""}`;
}

function fileQuery(columns: readonly TypedColumn[], relation: string, { quote }: Sql): string {
  const casts = columns.map(({ name, written, type }) => `CAST(${written === undefined ? "NULL" : quote(written)} AS ${type}) AS ${quote(name)}`);
  return `SELECT ${casts.join(", ")} FROM ${relation}`;
}

function typeOf(column: { name: string; type?: string | undefined }, written: string | undefined, given: GivenRows, dialect: string): string {
  if (column.type !== undefined) {
    const problem = conditionProblem(column.type);
    if (problem !== undefined) throw new CheckProblem(`The type "${column.type}" of column ${column.name} cannot be used: ${problem}.`);
    return dialectSql(dialect).type(canonicalType(column.type, dialect));
  }
  if (written === undefined) return "VARCHAR";
  const type = "rows" in given ? given.guessed?.find(({ name }) => name === written)?.type ?? inferType(given.rows.map((row) => row[written])) : undefined;
  // In Postgres, plain JSON can be neither compared nor grouped.
  if (type !== undefined) return dialectSql(dialect).type(type === "JSON" && dialect === "postgres" ? "jsonb" : type);
  return "rows" in given ? "VARCHAR" : given.columns.find(({ name }) => name === written)?.type ?? "VARCHAR";
}

function textOf(value: unknown, type: string, dialect: string): string {
  if (dialect === "postgres" && Array.isArray(value) && type.endsWith("]")) return arrayText(value);
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function unknown(name: string, column: string, { columns }: TestInput): string {
  const names = columns.map(({ name }) => name);
  const near = closest(column, names);
  return `The input ${name} has no column "${column}".${near === undefined ? "" : ` Did you mean "${near}"?`} Columns: ${names.join(", ")}.`;
}
