import type { Engine, QueryOptions } from "../engines/engine.ts";
import { countOf } from "./figure.ts";

/** Keys grouped in one statement; Postgres tells at most 31 apart. */
const AT_ONCE = 24;

/** What is asked of one column: how many values lie in each bin, or how many different ones there are. */
export interface GroupKey {
  kind: "bins" | "distinct";
  /** The number of the bin, or the value. */
  sql: string;
}

/** Numbers of values by bin, or of different values, of all keys in one scan, grouped inside the engine. `query` gives the columns that the keys speak of. */
export async function groupBins(engine: Engine, query: string, keys: readonly GroupKey[], options: QueryOptions): Promise<Map<number, number>[]> {
  const result: Map<number, number>[] = [];
  for (let from = 0; from < keys.length; from += AT_ONCE) result.push(...(await groupSome(engine, query, keys.slice(from, from + AT_ONCE), options)));
  return result;
}

/** Of a key for bins: bin → values. Of one for different values: 0 → their number. */
async function groupSome(engine: Engine, query: string, keys: readonly GroupKey[], options: QueryOptions): Promise<Map<number, number>[]> {
  const names = keys.map((_, at) => `k${at}`);
  const bins = names.filter((_, at) => keys[at]?.kind === "bins");
  const filled = names.map((name) => `${name} IS NOT NULL`).join(" OR ");
  const groups = `SELECT grouping(${names.join(", ")}) AS g, ${bins.length === 0 ? "CAST(NULL AS integer)" : `coalesce(${bins.join(", ")})`} AS bin, count(*) AS n
    FROM (SELECT ${keys.map(({ sql }, at) => `${sql} AS k${at}`).join(", ")} FROM (${query}) AS side) AS keys GROUP BY GROUPING SETS (${names.map((name) => `(${name})`).join(", ")}) HAVING ${filled}`;
  const found = await engine.query(`SELECT g, bin, count(*) AS different, sum(n) AS n FROM (${groups}) AS groups GROUP BY g, bin`, options);
  const all = 2 ** names.length - 1;
  return keys.map(({ kind }, at) => {
    // One bit a key, the first being the highest; 0 where it is grouped by.
    const own = found.filter((row) => countOf(row["g"]) === all - 2 ** (names.length - 1 - at));
    return new Map(own.map((row) => (kind === "bins" ? [countOf(row["bin"]), countOf(row["n"])] : [0, countOf(row["different"])])));
  });
}
