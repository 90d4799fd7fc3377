import type { DialectSql } from "../engines/dialect-sql.ts";
import { dialectSql } from "../engines/dialect-sql.ts";
import { closest } from "../pipeline/did-you-mean.ts";
import type { Check } from "../pipeline/model.ts";
import type { CheckRequest } from "./check-request.ts";
import { bracket, conditionProblem } from "./condition.ts";
import { CheckProblem } from "./figures.ts";
import type { Measure } from "./passes.ts";

/** What a kind sees of the table that it checks: columns, and aggregates that are already restricted to the check's `where`. */
export interface Table {
  readonly request: CheckRequest;
  readonly sql: DialectSql;
  /** The rows that are checked: the relation, or a subquery with the `where`. For passes of their own. */
  readonly rows: string;
  readonly restricted: boolean;
  /** A column as SQL. Throws a {@link CheckProblem} that names candidates. */
  column(name: string): TableColumn;
  /** A column as it is compared with literals and grouped: types that only the database knows, as text. */
  comparable(column: TableColumn): string;
  /** Number of rows in the fused scan for which the condition is true. */
  count(condition?: string): Measure;
  /** Number of non-null values. */
  filled(column: TableColumn): Measure;
  /** An aggregate over a column in the fused scan. */
  aggregate(call: (column: string) => string, column: TableColumn): Measure;
  /** An aggregate over another FROM: a scan of its own, shared by all that ask the same. */
  pass(from: string, aggregate: string): Measure;
  literal(value: string | number | boolean | null): string;
}

export interface TableColumn {
  name: string;
  type: string;
  sql: string;
  /** Values may be named. */
  samples: boolean;
  /** Only counts may be shown. */
  sensitive: boolean;
}

type Ask = (from: string, aggregate: string) => Measure;

/** The table for one check. */
export function tableFor(check: Check, request: CheckRequest, ask: Ask): Table {
  const sql = dialectSql(request.engine.dialect);
  const where = check.where === undefined ? undefined : wherePart(check.where);
  const both = (condition: string | undefined) => [where, condition].filter((part) => part !== undefined).join(" AND ");
  const count = (condition?: string) => {
    const all = both(condition === undefined ? undefined : bracket(condition));
    return ask(request.relation, all === "" ? "count(*)" : sql.countIf(all));
  };
  return {
    request,
    sql,
    restricted: where !== undefined,
    rows: where === undefined ? request.relation : `(SELECT * FROM ${request.relation} WHERE ${where}) checked_rows`,
    column: (name) => findColumn(name, request),
    comparable: ({ sql: column, type }) => (sql.comparedAs(type) === undefined ? column : sql.text(column)),
    count,
    filled: (column) => (where === undefined ? ask(request.relation, `count(${column.sql})`) : count(`${column.sql} IS NOT NULL`)),
    aggregate: (call, column) => ask(request.relation, call(where === undefined ? column.sql : `CASE WHEN ${where} THEN ${column.sql} END`)),
    pass: ask,
    literal: (value) => request.engine.literal(value),
  };
}

function wherePart(where: string): string {
  const problem = conditionProblem(where);
  if (problem !== undefined) throw new CheckProblem(`The condition in "where" cannot be used: ${problem}.`);
  return bracket(where);
}

function findColumn(name: string, { columns, engine, declared, sensitiveTags }: CheckRequest): TableColumn {
  const found = columns.find((column) => column.name === name) ?? columns.find((column) => column.name.toLowerCase() === name.toLowerCase());
  if (found === undefined) throw new CheckProblem(unknownColumn(name, columns.map((column) => column.name)));
  const contract = declared?.find((column) => column.name.toLowerCase() === found.name.toLowerCase());
  const sensitive = contract !== undefined && contract.tags.some((tag) => sensitiveTags === undefined || sensitiveTags.includes(tag));
  return { name: found.name, type: found.type, sql: engine.quote(found.name), samples: contract?.samples === true && !sensitive, sensitive };
}

const MOST_NAMED = 12;

function unknownColumn(name: string, names: readonly string[]): string {
  const near = closest(name, names);
  const more = names.length > MOST_NAMED ? `, and ${names.length - MOST_NAMED} more` : "";
  return `There is no column "${name}".${near === undefined ? "" : ` Did you mean "${near}"?`} Columns: ${names.slice(0, MOST_NAMED).join(", ")}${more}.`;
}
