import type { Engine, QueryOptions } from "../engines/engine.ts";
import type { Materialization } from "../pipeline/model.ts";

type Incremental = Extract<Materialization, { kind: "incremental" }>;

export interface IncrementalBuild {
  engine: Engine;
  materialized: Incremental;
  /** The task's own query, all of its time. */
  query: string;
  /** Quoted name of the table that is published now. */
  previous: string;
  /** `--from/--to`: `from` included, `to` excluded. */
  window?: { from?: string | undefined; to?: string | undefined } | undefined;
  options: QueryOptions;
}

/**
 * The query whose rows are the new table: what the published one holds outside the window or under other keys, and the new rows.
 * The published table itself is never touched, so consumers stay on it until the checks of the new one have passed.
 * Undefined when the columns differ: then everything is built again.
 */
export async function incrementalQuery(build: IncrementalBuild): Promise<string | undefined> {
  const { engine, materialized, query, previous, options } = build;
  const [before, now] = await Promise.all([engine.describe(`SELECT * FROM ${previous}`, options), engine.describe(query, options)]);
  if (JSON.stringify(before) !== JSON.stringify(now)) return undefined;
  const columns = now.map(({ name }) => engine.quote(name)).join(", ");
  const inWindow = await windowCondition(build, now);
  if (inWindow === undefined && materialized.time !== undefined) return undefined;

  const fresh = `SELECT ${columns} FROM (\n${query}\n) AS fresh${inWindow === undefined ? "" : ` WHERE ${inWindow}`}`;
  const replaced = [inWindow === undefined ? "" : `(${inWindow}) IS TRUE`, sameKey(engine, materialized.key)].filter(Boolean);
  // Rows with the key of a fresh one give way wherever they stand in time; by time alone the window gives way.
  return `WITH fresh_rows AS (${fresh}\n)\nSELECT ${columns} FROM ${previous} AS past WHERE NOT (${replaced.join(" OR ")})\nUNION ALL SELECT ${columns} FROM fresh_rows`;
}

/** The query without what lies outside a window of its time; as it is when there is no window. */
export async function windowedQuery({ engine, materialized, query, window, options }: Omit<IncrementalBuild, "previous">): Promise<string> {
  const condition = window?.from === undefined && window?.to === undefined ? undefined : await windowCondition({ engine, materialized, query, window, options, previous: "" }, await engine.describe(query, options));
  return condition === undefined ? query : `SELECT * FROM (\n${query}\n) AS fresh WHERE ${condition}`;
}

function sameKey(engine: Engine, key: readonly string[] | undefined): string {
  if (key === undefined || key.length === 0) return "";
  const column = (side: string, name: string): string => `${side}.${engine.quote(name)}`;
  const same = key.map((name) => `${column("fresh_rows", name)} IS NOT DISTINCT FROM ${column("past", name)}`).join(" AND ");
  if (engine.dialect !== "postgres") return `EXISTS (SELECT 1 FROM fresh_rows WHERE ${same})`;
  // Postgres hashes only plain equality; the other comparison would go through all fresh rows for each row of the past.
  const equal = key.map((name) => `${column("fresh_rows", name)} = ${column("past", name)}`).join(" AND ");
  const noKey = key.map((name) => `${column("past", name)} IS NULL`).join(" OR ");
  return `EXISTS (SELECT 1 FROM fresh_rows WHERE ${equal}) OR (${noKey}) AND EXISTS (SELECT 1 FROM fresh_rows WHERE ${same})`;
}

/** From the newest time that is there, less the lookback, up to the end; or the window that was asked for. */
async function windowCondition({ engine, materialized, previous, window, options }: IncrementalBuild, columns: readonly { name: string; type: string }[]): Promise<string | undefined> {
  const { time, lookbackMs = 0 } = materialized;
  if (time === undefined) return undefined;
  const column = engine.quote(time);
  const type = columns.find(({ name }) => name.toLowerCase() === time.toLowerCase())?.type ?? "TIMESTAMP";
  const literal = (value: string): string => `CAST(${engine.literal(value)} AS ${type})`;
  if (window?.from !== undefined || window?.to !== undefined) {
    const bounds = [window.from === undefined ? "" : `${column} >= ${literal(window.from)}`, window.to === undefined ? "" : `${column} < ${literal(exclusiveEnd(window.to))}`];
    return bounds.filter(Boolean).join(" AND ");
  }
  const since = lookbackMs === 0 ? `max(${column})` : `max(${column}) - INTERVAL '${Math.round(lookbackMs / 1000)}' SECOND`;
  const [row] = await engine.query(`SELECT CAST(CAST(${since} AS ${type}) AS VARCHAR) AS since FROM ${previous}`, options);
  const value = row?.["since"];
  // An empty table has no newest time: everything is fresh.
  return typeof value === "string" ? `${column} >= ${literal(value)}` : undefined;
}

/** `--to 2026-01-31` means the whole day; an instant is excluded itself. */
function exclusiveEnd(to: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(to)) return to;
  return new Date(Date.parse(to) + 86_400_000).toISOString().slice(0, 10);
}
