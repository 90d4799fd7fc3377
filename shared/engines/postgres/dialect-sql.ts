import type { DialectSql } from "../dialect-sql.ts";
import { isPlainType } from "./plain-types.ts";
import { typeName } from "./type-name.ts";

const NOT_FINITE = "('NaN', 'Infinity', '-Infinity')";
/** Sums of values up to here stay within a double, whatever their number; Postgres refuses a sum that does not. */
const SUMMABLE = "1e290";
/** The smallest double with all its digits. */
const SMALLEST = 2.3e-308;

/** Words of Postgres 15 and later. Its arithmetic fails where others give infinity or zero, so nothing here may overflow or underflow. */
export const postgresSql: DialectSql = {
  countIf: (condition) => `count(*) FILTER (WHERE ${condition})`,
  matches: (text, regex) => `${text} ~ ${regex}`,
  regexProblem: (regex) => (/(?<!\\)(?:\\\\)*\\[bB]/.test(regex) ? "in Postgres \\b is a backspace and \\B a backslash; write \\y for the border of a word, and \\Y for what is none" : undefined),
  text: (value) => `CAST(${value} AS text)`,
  type: typeName,

  quantile: (column, share) => `percentile_cont(${share}) WITHIN GROUP (ORDER BY ${column})`,
  quantiles: (double, shares) => `percentile_cont(ARRAY[${shares.join(", ")}]::double precision[]) WITHIN GROUP (ORDER BY ${double})`,
  // avg() keeps squares, too, which overflow from 1e154 on.
  mean: (double) => `CASE WHEN max(abs(${double})) < 1e-300 THEN 0 WHEN max(abs(${double})) < ${SUMMABLE} THEN sum(CASE WHEN abs(${double}) < ${SUMMABLE} THEN ${double} END) / count(${double}) END`,
  // Its bins begin with their edge, ours end with it: turned around, they are the same. Grouping by their number takes a tenth of the time of a FILTER for each.
  bins: { number: (double, edges) => `${edges.length} - width_bucket(-(${double}), ARRAY[${edges.toReversed().map((edge) => floatLiteral(-edge)).join(", ")}])` },
  approximateDistinct: undefined,

  mayBeNan: (type) => /^(real|double|float|numeric|decimal)/i.test(type),
  isNan: (number) => `${number} = 'NaN'`,
  isFinite: (float) => `${float} NOT IN ${NOT_FINITE}`,
  isClose,
  double,

  epochMs: (instant) => `(EXTRACT(EPOCH FROM CAST(${instant} AS TIMESTAMP WITH TIME ZONE)) * 1000)`,
  epochSeconds: (instant) => `CASE WHEN isfinite(${instant}) THEN CAST(EXTRACT(EPOCH FROM ${instant}) AS double precision) END`,
  instant: (literal) => `CAST(${literal} AS TIMESTAMP WITH TIME ZONE)`,
  now: "CURRENT_TIMESTAMP",
  clock: "clock_timestamp()",

  // What has no equality (json, point), or another one than that of its text (enums and types of the user's own), is compared as text.
  comparedAs: (type) => (isPlainType(type) ? undefined : "text"),
  // 1.0 and 1.00 are equal; without a declared scale they may look different.
  hashed: (type, column) => (/^(real|double precision)$/.test(type) ? undefined : type === "numeric" ? `trim_scale(${column})` : column),
  hash: textHash,
  rowHash: textHash,
  // The hash of a row is one of its text here: summing up costs more than joining.
  segments: undefined,
  settings: `SELECT name, setting AS value FROM pg_catalog.pg_settings WHERE name IN ('TimeZone', 'search_path', 'default_text_search_config', 'array_nulls', 'transform_null_equals')`,
  // NOT EXISTS becomes a hash join; IN would be looked up row by row as soon as the parent does not fit into work_mem.
  orphans: (child, parent) => ({
    from: `(SELECT 1 FROM (SELECT ${child.column} AS v FROM ${child.from}) child WHERE v IS NOT NULL AND NOT EXISTS (SELECT 1 FROM (SELECT ${parent.column} AS p FROM ${parent.from}) parent WHERE parent.p = child.v)) orphans`,
    aggregate: "count(*)",
  }),
};

/** By their text: the hashes of most types leave something out (the sign of a numeric, half of a bigint or a timestamp, the shape of an array), which is right for an index and proves nothing. */
function textHash(values: readonly string[]): string {
  return `hashtextextended(CAST(${values.length === 1 ? values[0] : `ROW(${values.join(", ")})`} AS text), 0)`;
}

function floatLiteral(value: number): string {
  return `'${value.toExponential()}'::double precision`;
}

/** Values with other signs are never close, and those with the same sign always are from a tolerance of 1 on. */
function isClose(one: string, two: string, tolerance: number): string {
  const share = Math.min(tolerance, 1);
  const floor = Math.max(SMALLEST, 1e-322 / share);
  const greater = `greatest(abs(${one}), abs(${two}), ${floatLiteral(floor)})`;
  return `CASE WHEN ${one} IN ${NOT_FINITE} OR ${two} IN ${NOT_FINITE} OR (${one} < 0) <> (${two} < 0) THEN false ELSE abs(${one} - ${two}) <= ${floatLiteral(share)} * ${greater} END`;
}

function double(number: string, type: string): string | undefined {
  if (/^(smallint|integer|bigint)$/.test(type)) return `CAST(${number} AS double precision)`;
  if (/^(real|double precision)$/.test(type)) return `CASE WHEN ${number} NOT IN ${NOT_FINITE} THEN CAST(${number} AS double precision) END`;
  if (!/^(numeric|decimal)\b/.test(type)) return undefined;
  return `CASE WHEN ${number} IN ${NOT_FINITE} THEN NULL WHEN abs(${number}) < 1e-300 THEN 0 WHEN abs(${number}) < 1e300 THEN CAST(${number} AS double precision) END`;
}
