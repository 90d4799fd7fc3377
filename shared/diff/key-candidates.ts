import { dialectSql } from "../engines/dialect-sql.ts";
import type { Engine, QueryOptions } from "../engines/engine.ts";
import { typeFamily } from "../sql/type-family.ts";
import type { ComparedPair } from "./column-pair.ts";
import { estimateDistinct } from "./estimate-distinct.ts";
import { countOf } from "./figure.ts";
import { columnSql, sideQuery } from "./side-sql.ts";

/** Bounded effort: so many columns are looked at, so many keys are tried. */
const MOST_COLUMNS = 24;
const MOST_IN_PAIRS = 6;
const MOST_KEYS = 6;
/** The engine's approximate counts of distinct values are off by up to a quarter. */
const APPROXIMATION = 0.7;

/** Keys worth trying, best first: single columns, then pairs, without nulls and with about as many values as there are rows. */
export async function keyCandidates(engine: Engine, base: string, head: string, compared: readonly ComparedPair[], options: QueryOptions): Promise<ComparedPair[][]> {
  const usable = compared.filter(({ comparison, head }) => comparison.kind === "exact" && canBeKey(head.type)).toSorted((a, b) => rank(a, compared) - rank(b, compared)).slice(0, MOST_COLUMNS);
  if (usable.length === 0) return [];
  const [before, after] = [await estimate(engine, base, usable, "base", options), await estimate(engine, head, usable, "head", options)];
  if (before.rows === 0 || after.rows === 0) return [];
  const filled = usable.map((pair, at) => ({ pair, base: (before.distinct[at] ?? 0) / before.rows, head: (after.distinct[at] ?? 0) / after.rows, nulls: (before.nulls[at] ?? 0) + (after.nulls[at] ?? 0) })).filter(({ nulls }) => nulls === 0);
  const singles = filled.filter((each) => each.base >= APPROXIMATION && each.head >= APPROXIMATION).map(({ pair }) => [pair]);
  const parts = filled.filter(({ pair }) => !singles.some(([single]) => single === pair)).toSorted((a, b) => b.head - a.head).slice(0, MOST_IN_PAIRS);
  // Two columns are no key when even all their combinations are fewer than the rows.
  const enough = (one: (typeof parts)[number], two: (typeof parts)[number]): boolean => one.base * two.base * before.rows >= APPROXIMATION ** 2 && one.head * two.head * after.rows >= APPROXIMATION ** 2;
  const pairs = parts.flatMap((one, at) => parts.slice(at + 1).filter((two) => enough(one, two)).map((two) => [one.pair, two.pair]));
  return [...singles.slice(0, MOST_KEYS), ...pairs.toSorted((a, b) => named(b) - named(a)).slice(0, MOST_KEYS)];
}

async function estimate(engine: Engine, relation: string, pairs: readonly ComparedPair[], side: "base" | "head", options: QueryOptions): Promise<{ rows: number; distinct: number[]; nulls: number[] }> {
  const columns = pairs.map((pair, at) => ({ as: `c${at}`, sql: columnSql(engine, pair[side]) }));
  const { approximateDistinct, countIf } = dialectSql(engine.dialect);
  const query = sideQuery(engine, relation, columns);
  const figures = columns.flatMap(({ as }) => [...(approximateDistinct === undefined ? [] : [`${approximateDistinct(as)} AS d${as}`]), `${countIf(`${as} IS NULL`)} AS m${as}`]);
  const [row] = await engine.query(`SELECT count(*) AS n, ${figures.join(", ")} FROM (${query}) AS side`, options);
  const distinct = approximateDistinct === undefined ? await estimateDistinct(engine, query, columns.map(({ as }) => as), countOf(row?.["n"]), options) : columns.map(({ as }) => countOf(row?.[`d${as}`]));
  return { rows: countOf(row?.["n"]), distinct, nulls: columns.map(({ as }) => countOf(row?.[`m${as}`])) };
}

function canBeKey(type: string): boolean {
  const family = typeFamily(type);
  return family === "number" || family === "text" || family === "uuid" || family === "date" || family === "timestamp";
}

/** Lower is better: a name that speaks of identity, a place in front, a type that keys have. */
function rank(pair: ComparedPair, all: readonly ComparedPair[]): number {
  const type = typeFamily(pair.head.type);
  const byType = type === "uuid" || (type === "number" && !/^(decimal|numeric)/i.test(pair.head.type)) ? 0 : type === "text" ? 5 : 20;
  return (NAME.test(pair.name) ? 0 : 30) + byType + Math.min(all.indexOf(pair), 25);
}

/** Of a pair: how many of its names speak of identity. */
function named(pairs: readonly ComparedPair[]): number {
  return pairs.filter(({ name }) => NAME.test(name)).length;
}

const NAME = /(^|[^a-z])(id|key|uuid|guid|code|nr|no|number|sku|iata|date|day)$|[a-z]Id$|^(id|key)/i;
