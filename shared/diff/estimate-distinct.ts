import { dialectSql } from "../engines/dialect-sql.ts";
import type { Engine, QueryOptions } from "../engines/engine.ts";
import { countOf } from "./figure.ts";

/** Values are thrown into so many buckets by their hash: the estimate is off by about 2 %. */
const BUCKETS = 2048;
const BUCKET_BITS = 11;
/** Bits of the hash that are left, as many as a double holds. */
const REST = 2 ** 52;

/**
 * About how many different values each column has, in one scan, for an engine without such an aggregate. The smallest hash of n even ones is about
 * 1/n of the way from 0 to the greatest; that is taken for each bucket. `query` gives the columns by their names.
 */
export async function estimateDistinct(engine: Engine, query: string, columns: readonly string[], options: QueryOptions): Promise<number[]> {
  const dialect = dialectSql(engine.dialect);
  const hashes = columns.map((name, at) => `(${at}, CASE WHEN ${name} IS NOT NULL THEN ${dialect.hash([name])} END)`).join(", ");
  const buckets = `SELECT c, h & ${BUCKETS - 1} AS bucket, min((h >> ${BUCKET_BITS}) & ${REST - 1}) AS smallest
    FROM (${query}) AS side CROSS JOIN LATERAL (VALUES ${hashes}) AS hashed(c, h) WHERE h IS NOT NULL GROUP BY c, h & ${BUCKETS - 1}`;
  const rows = await engine.query(`SELECT c, count(*) AS used, CAST(sum(smallest) AS DOUBLE PRECISION) AS spread FROM (${buckets}) AS buckets GROUP BY c`, options);
  const byColumn = new Map(rows.map((row) => [countOf(row["c"]), row]));
  return columns.map((_, at) => estimate(countOf(byColumn.get(at)?.["used"]), countOf(byColumn.get(at)?.["spread"]) / REST));
}

/** An empty bucket counts as one whose smallest hash is the greatest; while many are empty, their number tells more. */
function estimate(used: number, spread: number): number {
  const many = (BUCKETS * (BUCKETS - 1)) / (spread + BUCKETS - used);
  const few = used < BUCKETS ? -BUCKETS * Math.log(1 - used / BUCKETS) : many;
  return Math.round(used < BUCKETS && few < 2.5 * BUCKETS ? few : many);
}
