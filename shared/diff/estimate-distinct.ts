import { dialectSql } from "../engines/dialect-sql.ts";
import type { Engine, QueryOptions } from "../engines/engine.ts";
import { countOf } from "./figure.ts";

/** Columns grouped in one statement; Postgres tells at most 31 apart. */
const AT_ONCE = 24;
/** About so many different values of a column are looked at: the estimate is off by about 1 %. */
const SAMPLE = 8192;
/** At most every so manyth: columns of few values must not look like columns of many. */
const SPARSEST = 1024;

/**
 * About how many different values each column has, in one scan, for an engine without such an aggregate: of a share of the hashes, every different one is
 * counted. Exact for small tables. `query` gives the columns by their names.
 */
export async function estimateDistinct(engine: Engine, query: string, columns: readonly string[], rows: number, options: QueryOptions): Promise<number[]> {
  const result: number[] = [];
  for (let from = 0; from < columns.length; from += AT_ONCE) result.push(...(await estimateSome(engine, query, columns.slice(from, from + AT_ONCE), rows, options)));
  return result;
}

async function estimateSome(engine: Engine, query: string, columns: readonly string[], rows: number, options: QueryOptions): Promise<number[]> {
  const { hash } = dialectSql(engine.dialect);
  const every = Math.min(SPARSEST, 2 ** Math.max(0, Math.ceil(Math.log2(rows / SAMPLE))));
  const names = columns.map((_, at) => `h${at}`);
  const hashes = columns.map((name, at) => `CASE WHEN ${hash([name])} & ${every - 1} = 0 THEN ${hash([name])} END AS h${at}`);
  const groups = `SELECT grouping(${names.join(", ")}) AS g FROM (SELECT ${hashes.join(", ")} FROM (${query}) AS side) AS hashed GROUP BY GROUPING SETS (${names.map((name) => `(${name})`).join(", ")}) HAVING coalesce(${names.join(", ")}) IS NOT NULL`;
  const found = await engine.query(`SELECT g, count(*) AS n FROM (${groups}) AS groups GROUP BY g`, options);
  const byGroup = new Map(found.map((row) => [countOf(row["g"]), countOf(row["n"])]));
  const all = 2 ** names.length - 1;
  // One bit a column, the first being the highest; 0 where the column is grouped by.
  return names.map((_, at) => (byGroup.get(all - 2 ** (names.length - 1 - at)) ?? 0) * every);
}
