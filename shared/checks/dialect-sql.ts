/** The few expressions that the engines spell differently. Standard SQL stays in the kinds. */
export interface DialectSql {
  /** Number of rows for which a condition is true. */
  countIf(condition: string): string;
  /** Whether a text contains a match, in the engine's own regular expressions. */
  matches(text: string, regex: string): string;
  quantile(column: string, share: number): string;
  /** Milliseconds since the epoch of a date or timestamp; naive ones in the session's time zone. */
  epochMs(instant: string): string;
  instant(literal: string): string;
  now: string;
  text(column: string): string;
  isNan(column: string): string;
}

const standard: DialectSql = {
  countIf: (condition) => `count(CASE WHEN ${condition} THEN 1 END)`,
  matches: (text, regex) => `regexp_like(${text}, ${regex})`,
  quantile: (column, share) => `percentile_cont(${share}) WITHIN GROUP (ORDER BY ${column})`,
  epochMs: (instant) => `(EXTRACT(EPOCH FROM CAST(${instant} AS TIMESTAMP WITH TIME ZONE)) * 1000)`,
  instant: (literal) => `CAST(${literal} AS TIMESTAMP WITH TIME ZONE)`,
  now: "CURRENT_TIMESTAMP",
  text: (column) => `CAST(${column} AS VARCHAR)`,
  isNan: (column) => `${column} = CAST('NaN' AS DOUBLE PRECISION)`,
};

const dialects: Record<string, DialectSql> = {
  duckdb: {
    ...standard,
    countIf: (condition) => `count_if(${condition})`,
    matches: (text, regex) => `regexp_matches(${text}, ${regex})`,
    quantile: (column, share) => `quantile_cont(${column}, ${share})`,
    epochMs: (instant) => `epoch_ms(CAST(${instant} AS TIMESTAMPTZ))`,
    isNan: (column) => `isnan(${column})`,
  },
  postgres: { ...standard, countIf: (condition) => `count(*) FILTER (WHERE ${condition})`, matches: (text, regex) => `${text} ~ ${regex}` },
  bigquery: { ...standard, countIf: (condition) => `COUNTIF(${condition})`, matches: (text, regex) => `REGEXP_CONTAINS(${text}, ${regex})`, text: (column) => `CAST(${column} AS STRING)` },
};

/** How a dialect spells what is not standard. */
export function dialectSql(dialect: string): DialectSql {
  return dialects[dialect] ?? standard;
}
