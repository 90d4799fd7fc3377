import { duckdbSql } from "./duckdb/dialect-sql.ts";
import { postgresSql } from "./postgres/dialect-sql.ts";

/**
 * What the engines spell differently: the one place for it. Everything else that Towpath writes is SQL which all of them read. Arguments are SQL
 * expressions unless they say otherwise; a `double` is one that is neither NaN nor infinite.
 */
export interface DialectSql {
  /** Number of rows for which a condition is true. */
  countIf(condition: string): string;
  /** Whether a text contains a match, in the engine's own regular expressions. */
  matches(text: string, regex: string): string;
  /** Why a regular expression would mean something else here than its writer thinks. */
  regexProblem(regex: string): string | undefined;
  text(value: string): string;
  /** A type as this engine calls it; `canonical` is DuckDB's name or one that everybody knows. */
  type(canonical: string): string;

  /** Exact and interpolated. */
  quantile(column: string, share: number): string;
  /** The same of several shares at once, as a list. */
  quantiles(double: string, shares: readonly number[]): string;
  /** Mean of doubles; null when it is beyond what a double holds. */
  mean(double: string): string;
  /**
   * Bins of doubles: the first ends with the first edge, each of the others with its own, the last has all that is above. `counts`: an aggregate that gives a list of
   * `{ value: count }`. `number`: for engines without one, the number of a double's bin.
   */
  bins: { counts(double: string, edges: readonly number[]): string } | { number(double: string, edges: readonly number[]): string };
  /** About how many different values there are. Undefined: the engine has no such aggregate. */
  approximateDistinct: ((value: string) => string) | undefined;

  /** Whether a column of this type may hold NaN where nobody expects it. */
  mayBeNan(type: string): boolean;
  isNan(number: string): string;
  /** Whether a float is neither NaN nor infinite. */
  isFinite(float: string): string;
  /** Whether two floats are within a relative tolerance of the greater one; infinite ones and NaN never are. Null when one of them is. */
  isClose(one: string, two: string, tolerance: number): string;
  /** A number of this type as a double: null for what is infinite or no number. Undefined when the type has no such cast. */
  double(number: string, type: string): string | undefined;

  /** Milliseconds since the epoch of a date or timestamp; naive ones in the session's time zone. */
  epochMs(instant: string): string;
  /** Seconds since the epoch as a double; null for what is infinite. */
  epochSeconds(instant: string): string;
  instant(literal: string): string;
  /** When the statement began, or its transaction. */
  now: string;
  /** The present moment, also late in a transaction. */
  clock: string;

  /** A type as which columns of this one are compared and grouped; undefined: they are, as they stand. */
  comparedAs(type: string): string | undefined;
  /** What to hash of a column, so that other values have another hash; undefined for types where equal hashes prove nothing. */
  hashed(type: string, column: string): string | undefined;
  /** A whole number of 64 bits that spreads evenly. */
  hash(values: readonly string[]): string;
  /** The same of a row, of which hashes are added up. */
  rowHash(values: readonly string[]): string;
  /**
   * Ranges of 64 whole numbers: types of keys that have them, which range a key lies in, and an aggregate of how many different keys there are in one. `hashed`
   * is what to hash of a column so that equal hashes are equal values. Undefined: the engine is no faster by it.
   */
  segments: { keys: ReadonlySet<string>; of(key: string): string; bits(key: string): string; hashed(type: string, column: string): string | undefined } | undefined;
  /** A query for settings, as `name` and `value`, that can make the same query give other results. */
  settings: string;
  /** Values of a column that are in no row of another: a FROM of its own, and the aggregate that counts them. */
  orphans(child: { column: string; from: string }, parent: { column: string; from: string }): { from: string; aggregate: string };
}

const dialects: Record<string, DialectSql> = { duckdb: duckdbSql, postgres: postgresSql };

/** How a dialect spells what is not the same everywhere. */
export function dialectSql(dialect: string): DialectSql {
  const found = dialects[dialect];
  if (found === undefined) throw new Error(`Towpath does not write SQL for "${dialect}" yet: choose one of ${Object.keys(dialects).join(", ")}.`);
  return found;
}
