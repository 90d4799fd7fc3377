import { dialectSql } from "../engines/dialect-sql.ts";
import type { Engine, QueryOptions } from "../engines/engine.ts";
import type { ColumnPair } from "./column-pair.ts";
import { estimateDistinct } from "./estimate-distinct.ts";
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

const SHARES = [0.05, 0.25, 0.5, 0.75, 0.95];

/** Counts, means and percentiles of all columns of a side, in one scan; in two where different values cannot be counted with the rest. */
export async function profileSide(engine: Engine, relation: string, side: Side, pairs: readonly ColumnPair[], options: QueryOptions): Promise<(SideFigures | undefined)[]> {
  const columns = pairs.flatMap((pair, at) => (pair[side] === undefined ? [] : [{ as: `c${at}`, sql: columnSql(engine, pair[side]) }]));
  if (columns.length === 0) return pairs.map(() => undefined);
  const dialect = dialectSql(engine.dialect);
  const approximate = dialect.approximateDistinct;
  const figures = pairs.flatMap((pair, at) => {
    if (pair[side] === undefined) return [];
    const scale = scaleSql(engine, pair, side, `c${at}`);
    return [`count(c${at}) AS f${at}`, ...(approximate === undefined ? [] : [`${approximate(`c${at}`)} AS d${at}`]), ...(scale === undefined ? [] : [...(pair.family === "number" ? [`${dialect.mean(scale)} AS m${at}`] : []), `${dialect.quantiles(scale, SHARES)} AS q${at}`])];
  });
  const query = sideQuery(engine, relation, columns);
  const [row] = await engine.query(`SELECT count(*) AS n, ${figures.join(", ")} FROM (${query}) AS side`, options);
  const estimated = approximate === undefined ? await estimateDistinct(engine, query, columns.map(({ as }) => as), countOf(row?.["n"]), options) : [];
  const distinct = new Map(columns.map(({ as }, index) => [as, estimated[index]]));
  return pairs.map((pair, at) => {
    if (pair[side] === undefined) return undefined;
    const mean = figure(row?.[`m${at}`]);
    const quantiles = numbers(row?.[`q${at}`]);
    return { rows: countOf(row?.["n"]), filled: countOf(row?.[`f${at}`]), distinct: distinct.get(`c${at}`) ?? countOf(row?.[`d${at}`]), ...(mean === undefined ? {} : { mean }), ...(quantiles === undefined ? {} : { quantiles }) };
  });
}

/** A column as a number for means, percentiles and bins; what is infinite or not a number is left out. Undefined for all that has no scale, or a tag. */
export function scaleSql(engine: Engine, pair: ColumnPair, side: Side, name: string): string | undefined {
  if (pair.tagged) return undefined;
  const dialect = dialectSql(engine.dialect);
  if (pair.family === "time") return dialect.epochSeconds(name);
  return pair.family === "number" ? dialect.double(name, pair[side]?.type ?? "") : undefined;
}

function numbers(value: unknown): number[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const all = value.flatMap((each: unknown) => figure(each) ?? []);
  return all.length === value.length && all.length > 0 ? all : undefined;
}
