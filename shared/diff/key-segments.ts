import { dialectSql } from "../engines/dialect-sql.ts";
import type { Engine, QueryOptions } from "../engines/engine.ts";
import type { KeyedSides } from "./count-by-key.ts";
import { comparedSql, sideQuery, type Side } from "./side-sql.ts";

/** Below this a join is over before a second scan pays. */
const WORTH_ROWS = 100_000;
/** Rows that a segment of 64 keys has to hold on average; fewer, and there are as many sums as rows. */
const LEAST_FILLED = 8;

/** Which rows have to be joined, as SQL over columns that are named `k0`, `c0`…. */
export interface KeySegments {
  /** To stand behind WITH: `open` holds the segments that differ (`s`) and how many rows each side has there (`nb`, `nh`). */
  ctes: string;
  /** A condition on the rows of a side. */
  isOpen: string;
}

/**
 * Two tables that are compared differ in few rows. Where the key is one whole number, the rows of each range of 64 keys are summed up to a hash on both
 * sides, and only ranges that differ are joined. Equal sums of row hashes are taken for equal rows, as everywhere; that no key stands twice is seen exactly, by one
 * bit for each key: a range where one does counts as different, so that the join tells. Undefined where it would not pay: few rows, a key with wide gaps, another
 * type of key, an engine without the words.
 */
export async function keySegments(engine: Engine, sides: KeyedSides, options: QueryOptions): Promise<KeySegments | undefined> {
  const { segments, rowHash } = dialectSql(engine.dialect);
  const [key, ...more] = sides.key;
  if (segments === undefined || key === undefined || more.length > 0 || key.comparison.cast !== undefined || Math.min(sides.rows.base, sides.rows.head) < WORTH_ROWS) return undefined;
  if (![key.base.type, key.head.type].every((type) => segments.keys.has(type))) return undefined;
  const hashed = (which: Side): (string | undefined)[] => sides.compared.map((pair, at) => (pair.comparison.cast === undefined ? segments.hashed(pair[which].type, `c${at}`) : undefined));
  const [base, head] = [hashed("base"), hashed("head")];
  if ([...base, ...head].includes(undefined)) return undefined;
  if (!(await isDense(engine, sides, options))) return undefined;
  const sums = (which: Side): string => {
    const columns = [{ as: "k0", sql: comparedSql(engine, key, which) }, ...sides.compared.map((pair, at) => ({ as: `c${at}`, sql: comparedSql(engine, pair, which) }))];
    const values = ["k0", ...(which === "base" ? base : head).map((sql) => sql ?? "NULL")];
    return `SELECT ${segments.of("k0")} AS s, count(*) AS n, sum(${rowHash(values)}) AS h, ${segments.bits("k0")} AS bits FROM (${sideQuery(engine, sides[which], columns)}) AS side GROUP BY s`;
  };
  return {
    ctes: `sums_base AS MATERIALIZED (${sums("base")}), sums_head AS MATERIALIZED (${sums("head")}),
      open AS MATERIALIZED (SELECT coalesce(b.s, h.s) AS s, coalesce(b.n, 0) AS nb, coalesce(h.n, 0) AS nh FROM sums_base AS b FULL OUTER JOIN sums_head AS h ON b.s = h.s
        WHERE b.h IS DISTINCT FROM h.h OR b.n IS DISTINCT FROM h.n OR b.bits <> b.n OR h.bits <> h.n)`,
    isOpen: `${segments.of("k0")} IN (SELECT s FROM open)`,
  };
}

async function isDense(engine: Engine, { base, head, key, rows }: KeyedSides, options: QueryOptions): Promise<boolean> {
  const [only] = key;
  if (only === undefined) return false;
  const ends = (relation: string, which: Side): string => `SELECT min(k0) AS low, max(k0) AS high FROM (${sideQuery(engine, relation, [{ as: "k0", sql: comparedSql(engine, only, which) }])}) AS side`;
  const [row] = await engine.query(`SELECT CAST(max(high) AS DOUBLE PRECISION) - CAST(min(low) AS DOUBLE PRECISION) AS width FROM (${ends(base, "base")} UNION ALL ${ends(head, "head")}) AS both_sides`, options);
  const width = row?.["width"];
  return typeof width === "number" && (width / 64) * LEAST_FILLED <= Math.max(rows.base, rows.head);
}
