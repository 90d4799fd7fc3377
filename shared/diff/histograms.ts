import { dialectSql } from "../engines/dialect-sql.ts";
import type { Engine, QueryOptions } from "../engines/engine.ts";
import type { ColumnPair } from "./column-pair.ts";
import { countOf } from "./figure.ts";
import { groupBins } from "./group-bins.ts";
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

interface Wanted {
  at: number;
  /** The column on a scale, and the edges of its bins. */
  scale: string | undefined;
  edges: readonly number[] | undefined;
  exact: boolean;
}

/** Bins of scaled columns, and exact numbers of distinct values of those that have few: the second and last scan of a side. */
export async function binSide(engine: Engine, relation: string, side: Side, pairs: readonly ColumnPair[], wanted: { edges: readonly (number[] | undefined)[]; exact: readonly boolean[] }, options: QueryOptions): Promise<{ bins?: Bins; distinct?: number }[]> {
  const parts = pairs.map((pair, at): Wanted => {
    const scale = wanted.edges[at] === undefined || pair[side] === undefined ? undefined : scaleSql(engine, pair, side, `c${at}`);
    return { at, scale, edges: scale === undefined ? undefined : wanted.edges[at], exact: wanted.exact[at] === true && pair[side] !== undefined };
  });
  const used = parts.filter(({ edges, exact }) => edges !== undefined || exact);
  if (used.length === 0) return pairs.map(() => ({}));
  const columns = used.flatMap(({ at }) => (pairs[at]?.[side] === undefined ? [] : [{ as: `c${at}`, sql: columnSql(engine, pairs[at][side]) }]));
  const found = await figuresOf(engine, sideQuery(engine, relation, columns), used, options);
  return pairs.map((_, at) => found.get(at) ?? {});
}

type Figures = Map<number, { bins?: Bins; distinct?: number }>;

async function figuresOf(engine: Engine, query: string, used: readonly Wanted[], options: QueryOptions): Promise<Figures> {
  const { bins } = dialectSql(engine.dialect);
  if ("number" in bins) return byGroups(engine, query, used, bins.number, options);
  const figures = used.flatMap(({ at, scale, edges, exact }) => [...(scale === undefined || edges === undefined ? [] : [`${bins.counts(scale, edges)} AS h${at}`]), ...(exact ? [`count(DISTINCT c${at}) AS d${at}`] : [])]);
  const [row] = await engine.query(`SELECT ${figures.join(", ")} FROM (${query}) AS side`, options);
  return new Map(used.map(({ at, edges, exact }) => [at, { ...(edges === undefined ? {} : { bins: { counts: binsOf(row?.[`h${at}`]) } }), ...(exact ? { distinct: countOf(row?.[`d${at}`]) } : {}) }]));
}

async function byGroups(engine: Engine, query: string, used: readonly Wanted[], binOf: (double: string, edges: readonly number[]) => string, options: QueryOptions): Promise<Figures> {
  const keys = used.flatMap(({ at, scale, edges, exact }) => [...(scale === undefined || edges === undefined ? [] : [{ at, kind: "bins" as const, sql: binOf(scale, edges) }]), ...(exact ? [{ at, kind: "distinct" as const, sql: `c${at}` }] : [])]);
  const groups = await groupBins(engine, query, keys, options);
  const found: Figures = new Map();
  for (const [index, { at, kind }] of keys.entries()) {
    const counts = groups[index] ?? new Map<number, number>();
    const own = kind === "bins" ? { bins: { counts: Array.from({ length: BINS + 2 }, (_, bin) => counts.get(bin) ?? 0) } } : { distinct: counts.get(0) ?? 0 };
    found.set(at, { ...found.get(at), ...own });
  }
  return found;
}

/** The engine leaves out what is above the last edge when nothing is, and everything of a column without values. */
function binsOf(value: unknown): number[] {
  const counts: number[] = Array.from({ length: BINS + 2 }, () => 0);
  if (!Array.isArray(value)) return counts;
  value.forEach((entry: unknown, at) => {
    if (typeof entry === "object" && entry !== null && "value" in entry && at < counts.length) counts[at] = countOf(entry.value);
  });
  return counts;
}
