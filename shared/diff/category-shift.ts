import { dialectSql } from "../engines/dialect-sql.ts";
import type { Engine, QueryOptions } from "../engines/engine.ts";
import type { ComparedPair } from "./column-pair.ts";
import { countOf, figure } from "./figure.ts";
import { comparedSql, sideQuery, type Side } from "./side-sql.ts";

/** Columns grouped in one statement; the engine numbers the groupings in an integer of 63 bits. */
const AT_ONCE = 24;

export interface CategoryFigures {
  shift: number;
  distinct: { base: number; head: number };
}

/**
 * Total variation distance of columns with few values, nulls being a value, and their exact numbers of values: all columns in one scan of both
 * sides, grouped by value inside the engine, so that no value comes out.
 */
export async function categoryShifts(engine: Engine, relations: Record<Side, string>, pairs: readonly ComparedPair[], rows: Record<Side, number>, options: QueryOptions): Promise<CategoryFigures[]> {
  if (rows.base === 0 || rows.head === 0) return [];
  const result: CategoryFigures[] = [];
  for (let from = 0; from < pairs.length; from += AT_ONCE) result.push(...(await shiftsOf(engine, relations, pairs.slice(from, from + AT_ONCE), rows, options)));
  return result;
}

async function shiftsOf(engine: Engine, relations: Record<Side, string>, pairs: readonly ComparedPair[], rows: Record<Side, number>, options: QueryOptions): Promise<CategoryFigures[]> {
  const { countIf } = dialectSql(engine.dialect);
  const names = pairs.map((_, at) => `c${at}`);
  const side = (which: Side): string => sideQuery(engine, relations[which], [...pairs.map((pair, at) => ({ as: `c${at}`, sql: comparedSql(engine, pair, which) })), { as: "in_base", sql: String(which === "base") }]);
  const groups = `SELECT grouping(${names.join(", ")}) AS g, coalesce(${names.map((name) => `CAST(${name} AS VARCHAR)`).join(", ")}) IS NOT NULL AS filled, ${countIf("in_base")} AS b, ${countIf("NOT in_base")} AS h
    FROM (${side("base")} UNION ALL ${side("head")}) AS sides GROUP BY GROUPING SETS (${names.map((name) => `(${name})`).join(", ")})`;
  const found = await engine.query(`SELECT CAST(g AS BIGINT) AS g, sum(abs(b / CAST(${rows.base} AS DOUBLE PRECISION) - h / CAST(${rows.head} AS DOUBLE PRECISION))) / 2 AS shift, ${countIf("filled AND b > 0")} AS b, ${countIf("filled AND h > 0")} AS h FROM (${groups}) AS categories GROUP BY g`, options);
  const byGroup = new Map(found.map((row) => [countOf(row["g"]), row]));
  const all = 2 ** names.length - 1;
  return names.map((_, at) => {
    // One bit a column, the first being the highest; 0 where the column is grouped by.
    const row = byGroup.get(all - 2 ** (names.length - 1 - at));
    return { shift: Math.min(1, figure(row?.["shift"]) ?? 0), distinct: { base: countOf(row?.["b"]), head: countOf(row?.["h"]) } };
  });
}
