import type { DialectSql } from "../dialect-sql.ts";
import { hashedSql } from "./hashed-sql.ts";

/** DuckDB's words. */
export const duckdbSql: DialectSql = {
  countIf: (condition) => `count_if(${condition})`,
  matches: (text, regex) => `regexp_matches(${text}, ${regex})`,
  regexProblem: () => undefined,
  text: (value) => `CAST(${value} AS VARCHAR)`,
  type: (canonical) => canonical,

  quantile: (column, share) => `quantile_cont(${column}, ${share})`,
  quantiles: (double, shares) => `quantile_cont(${double}, [${shares.join(", ")}])`,
  mean: (double) => `avg(${double})`,
  bins: { counts: (double, edges) => `histogram(${double}, [${edges.map(floatLiteral).join(", ")}])` },
  approximateDistinct: (value) => `approx_count_distinct(${value})`,

  mayBeNan: (type) => /^(float|double|real)/i.test(type),
  isNan: (number) => `isnan(${number})`,
  isFinite: (float) => `isfinite(${float})`,
  isClose: (one, two, tolerance) => `(isfinite(${one}) AND isfinite(${two}) AND abs(${one} - ${two}) <= ${floatLiteral(tolerance)} * greatest(abs(${one}), abs(${two})))`,
  double: (number, type) => (type === "DOUBLE" || type === "FLOAT" ? `CASE WHEN isfinite(${number}) THEN ${number}::DOUBLE END` : `${number}::DOUBLE`),

  epochMs: (instant) => `epoch_ms(CAST(${instant} AS TIMESTAMPTZ))`,
  epochSeconds: (instant) => `CASE WHEN isfinite(${instant}) THEN epoch(${instant}) END`,
  instant: (literal) => `CAST(${literal} AS TIMESTAMP WITH TIME ZONE)`,
  now: "CURRENT_TIMESTAMP",
  clock: "now()",

  comparedAs: () => undefined,
  hashed: hashedSql,
  hash: (values) => `hash(${values.join(", ")})`,
  // Hashed twice: the hash of several values is their hashes combined bit by bit, which sums too evenly.
  rowHash: (values) => `hash(hash(${values.join(", ")}))`,
  segments: {
    keys: new Set(["TINYINT", "SMALLINT", "INTEGER", "BIGINT"]),
    of: (key) => `(${key}::BIGINT >> 6)`,
    bits: (key) => `bit_count(bit_or(1::UBIGINT << (${key}::BIGINT & 63)::UBIGINT))`,
    hashed: (type, column) => (type === "DOUBLE" || type === "FLOAT" ? column : hashedSql(type, column)),
  },
  settings: `SELECT name, value FROM duckdb_settings() WHERE name IN ('TimeZone', 'default_collation', 'default_null_order', 'default_order', 'integer_division', 'ieee_floating_point_ops', 'scalar_subquery_error_on_multiple_rows')`,
  // IN becomes one mark join: measured on 10 million rows, two to five times faster than NOT EXISTS. It is null, not false, when the parent has a null.
  orphans: (child, parent) => ({
    from: `(SELECT ${child.column} AS v, ${child.column} IN (SELECT ${parent.column} FROM ${parent.from}) AS found FROM ${child.from}) child`,
    aggregate: "count_if(v IS NOT NULL AND found IS NOT TRUE)",
  }),
};

/** A double in every dialect: without the exponent it would be a decimal. */
function floatLiteral(value: number): string {
  return value.toExponential();
}
