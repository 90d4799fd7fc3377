import { dialectSql } from "../engines/dialect-sql.ts";
import type { Engine, QueryOptions } from "../engines/engine.ts";
import type { ColumnPair } from "./column-pair.ts";
import { countOf } from "./figure.ts";
import { scaleSql } from "./profile-side.ts";
import { columnSql, sideQuery, type Side } from "./side-sql.ts";

/** Bins of a histogram: enough for a shape, few enough for a line of a report. */
export const BINS = 12;
/** Up to here distinct values are counted exactly. */
export const MOST_EXACT = 10_000;

export interface Bins {
  /** Below, the bins, above. */
  counts: number[];
}

/** Upper edges: the first takes what is below the range, each of the others is the end of a bin. */
export function edgesOver(quantiles: readonly (readonly number[] | undefined)[]): number[] | undefined {
  const known = quantiles.flatMap((each) => (each === undefined ? [] : [each]));
  const low = Math.min(...known.flatMap((each) => each[0] ?? []));
  const high = Math.max(...known.flatMap((each) => each.at(-1) ?? []));
  if (!Number.isFinite(low) || !Number.isFinite(high) || !Number.isFinite(high - low)) return undefined;
  const width = high > low ? high - low : Math.max(Math.abs(low), 1);
  // The lowest value belongs to the first bin, and rounding must not push the highest out of the last.
  const start = high > low ? low - width * 1e-9 : low - width / 2;
  const end = high > low ? high + width * 1e-9 : high + width / 2;
  const edges = Array.from({ length: BINS + 1 }, (_, at) => start + ((end - start) * at) / BINS);
  return new Set(edges).size === edges.length ? edges : undefined;
}

/** Bins of scaled columns, and exact numbers of distinct values of those that have few: the second and last scan of a side. */
export async function binSide(engine: Engine, relation: string, side: Side, pairs: readonly ColumnPair[], wanted: { edges: readonly (number[] | undefined)[]; exact: readonly boolean[] }, options: QueryOptions): Promise<{ bins?: Bins; distinct?: number }[]> {
  const parts = pairs.map((pair, at) => {
    const edges = wanted.edges[at];
    const scale = edges === undefined || pair[side] === undefined ? undefined : scaleSql(engine, pair, side, `c${at}`);
    return {
      at,
      edges: scale === undefined ? undefined : edges,
      sql: [...(scale === undefined || edges === undefined ? [] : [`${dialectSql(engine.dialect).binCounts(scale, edges)} AS h${at}`]), ...(wanted.exact[at] === true && pair[side] !== undefined ? [`count(DISTINCT c${at}) AS d${at}`] : [])],
    };
  });
  const used = parts.filter(({ sql }) => sql.length > 0);
  if (used.length === 0) return pairs.map(() => ({}));
  const columns = used.flatMap(({ at }) => (pairs[at]?.[side] === undefined ? [] : [{ as: `c${at}`, sql: columnSql(engine, pairs[at][side]) }]));
  const [row] = await engine.query(`SELECT ${used.flatMap(({ sql }) => sql).join(", ")} FROM (${sideQuery(engine, relation, columns)}) AS side`, options);
  return parts.map(({ at, edges }) => ({
    ...(edges === undefined ? {} : { bins: { counts: binsOf(row?.[`h${at}`]) } }),
    ...(row?.[`d${at}`] === undefined ? {} : { distinct: countOf(row[`d${at}`]) }),
  }));
}

/** The engine leaves out what is above the last edge when nothing is, and everything of a column without values. */
function binsOf(value: unknown): number[] {
  const counts: number[] = Array.from({ length: BINS + 2 }, () => 0);
  if (!Array.isArray(value)) return counts;
  value.forEach((entry: unknown, at) => {
    if (at < counts.length) counts[at] = countOf(typeof entry === "object" && entry !== null && "value" in entry ? entry.value : entry);
  });
  return counts;
}
