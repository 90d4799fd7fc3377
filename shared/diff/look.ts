import { dialectSql } from "../engines/dialect-sql.ts";
import type { Engine, QueryOptions } from "../engines/engine.ts";
import { columnSql, sideQuery } from "./side-sql.ts";
import type { EngineColumn } from "./column-pair.ts";
import { countOf } from "./figure.ts";

/** What one scan tells of a side. */
export interface Look {
  rows: number;
  /** Sum of a hash of each row: equal for equal rows in any order. Undefined when nothing was hashed. */
  hash?: string;
  /** Whether the key can be unique: it has no null, and a join by it cannot explode. Undefined when no key was asked for. */
  keyMayBeUnique?: boolean;
}

/** Rows are thrown into so many buckets by the hash of their key. */
const BUCKETS = 65_536;

/**
 * One scan of a side: how many rows, the hash of all rows, and whether the key may be unique. The sum of the squared bucket sizes
 * estimates the second moment of the key, which bounds the rows that a join by it makes; so a join that would never end is not begun,
 * without the price of counting distinct keys. That the key is unique is proven by the join itself.
 */
export async function lookAtSide(engine: Engine, relation: string, what: { key?: readonly EngineColumn[]; hash?: readonly EngineColumn[] }, options: QueryOptions): Promise<Look> {
  const key = what.key ?? [];
  const hashed = what.hash ?? [];
  if (key.length === 0 && hashed.length === 0) return { rows: countOf((await engine.query(`SELECT count(*) AS n FROM ${relation} AS side`, options))[0]?.["n"]) };
  const columns = [...key.map((column, at) => ({ as: `k${at}`, sql: columnSql(engine, column) })), ...hashed.map((column, at) => ({ as: `c${at}`, sql: columnSql(engine, column) }))];
  const dialect = dialectSql(engine.dialect);
  const rowHash = hashed.length === 0 ? "" : `, sum(${dialect.rowHash(hashed.map(({ type }, at) => dialect.hashed(type, `c${at}`) ?? `c${at}`))}) AS s`;
  const names = key.map((_, at) => `k${at}`);
  const bucket = names.length === 0 ? "0" : `${dialect.hash(names)} & ${BUCKETS - 1}`;
  const nulls = names.length === 0 ? "0" : dialect.countIf(names.map((name) => `${name} IS NULL`).join(" OR "));
  const [row] = await engine.query(
    `SELECT sum(n) AS n, sum(CAST(n AS DOUBLE PRECISION) * n) AS squares, sum(nulls) AS nulls${hashed.length === 0 ? "" : ", CAST(sum(s) AS VARCHAR) AS s"} FROM (SELECT ${bucket} AS bucket, count(*) AS n, ${nulls} AS nulls${rowHash} FROM (${sideQuery(engine, relation, columns)}) AS side GROUP BY bucket) AS buckets`,
    options,
  );
  const rows = countOf(row?.["n"]);
  const hash = row?.["s"];
  return {
    rows,
    ...(hashed.length === 0 ? {} : { hash: typeof hash === "string" ? hash : "" }),
    ...(key.length === 0 ? {} : { keyMayBeUnique: countOf(row?.["nulls"]) === 0 && mayBeUnique(rows, countOf(row?.["squares"])) }),
  };
}

/** Unique keys give n + n(n−1)/B, with a spread of n√(2/B). What passes joins to at most about twice as many rows. */
function mayBeUnique(rows: number, squares: number): boolean {
  return squares <= rows + (rows * (rows - 1)) / BUCKETS + 6 * rows * Math.sqrt(2 / BUCKETS) + 0.5 * rows + 16;
}
