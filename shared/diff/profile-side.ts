import type { Engine, QueryOptions } from "../engines/engine.ts";
import type { ColumnPair } from "./column-pair.ts";
import { isFloat } from "./common-type.ts";
import { countOf, figure } from "./figure.ts";
import { columnSql, sideQuery, type Side } from "./side-sql.ts";

/** Figures of one column on one side, before anything is held back. */
export interface SideFigures {
  rows: number;
  filled: number;
  /** Approximate. */
  distinct: number;
  mean?: number;
  /** 5th, 25th, 50th, 75th, 95th percentile; of times in seconds since 1970. */
  quantiles?: number[];
}

const SHARES = "[0.05, 0.25, 0.5, 0.75, 0.95]";

/** Counts, means and percentiles of all columns of a side, in one scan. */
export async function profileSide(engine: Engine, relation: string, side: Side, pairs: readonly ColumnPair[], options: QueryOptions): Promise<(SideFigures | undefined)[]> {
  const columns = pairs.flatMap((pair, at) => (pair[side] === undefined ? [] : [{ as: `c${at}`, sql: columnSql(engine, pair[side]) }]));
  if (columns.length === 0) return pairs.map(() => undefined);
  const figures = pairs.flatMap((pair, at) => {
    if (pair[side] === undefined) return [];
    const scale = scaleSql(pair, side, `c${at}`);
    return [`count(c${at}) AS f${at}`, `approx_count_distinct(c${at}) AS d${at}`, ...(scale === undefined ? [] : [...(pair.family === "number" ? [`avg(${scale}) AS m${at}`] : []), `quantile_cont(${scale}, ${SHARES}) AS q${at}`])];
  });
  const [row] = await engine.query(`SELECT count(*) AS n, ${figures.join(", ")} FROM (${sideQuery(engine, relation, columns)})`, options);
  return pairs.map((pair, at) => {
    if (pair[side] === undefined) return undefined;
    const mean = figure(row?.[`m${at}`]);
    const quantiles = numbers(row?.[`q${at}`]);
    return { rows: countOf(row?.["n"]), filled: countOf(row?.[`f${at}`]), distinct: countOf(row?.[`d${at}`]), ...(mean === undefined ? {} : { mean }), ...(quantiles === undefined ? {} : { quantiles }) };
  });
}

/** A column as a number for means, percentiles and bins; what is infinite or not a number is left out. Undefined for all that has no scale, or a tag. */
export function scaleSql(pair: ColumnPair, side: Side, name: string): string | undefined {
  if (pair.tagged) return undefined;
  if (pair.family === "time") return `CASE WHEN isfinite(${name}) THEN epoch(${name}) END`;
  if (pair.family !== "number") return undefined;
  return isFloat(pair[side]?.type ?? "") ? `CASE WHEN isfinite(${name}) THEN ${name}::DOUBLE END` : `${name}::DOUBLE`;
}

function numbers(value: unknown): number[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const all = value.flatMap((each: unknown) => figure(each) ?? []);
  return all.length === value.length && all.length > 0 ? all : undefined;
}
