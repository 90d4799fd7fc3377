import { dialectSql, type DialectSql } from "../engines/dialect-sql.ts";
import type { Engine, QueryOptions } from "../engines/engine.ts";
import type { ComparedPair } from "./column-pair.ts";
import { countOf } from "./figure.ts";
import { comparedSql, sideQuery, type Side } from "./side-sql.ts";
import { DEFAULT_TOLERANCE } from "./tolerance.ts";

export interface MultisetSides {
  base: string;
  head: string;
  compared: readonly ComparedPair[];
  tolerance?: number | undefined;
}

/** Rows that only one side has, each as often as it occurs there more often. Floats within the tolerance count as the same. */
export async function countMultisets(engine: Engine, sides: MultisetSides, options: QueryOptions): Promise<{ added: number; removed: number }> {
  const floats = sides.tolerance === 0 ? [] : sides.compared.filter(({ comparison }) => comparison.kind === "float");
  const exact = sides.compared.filter((pair) => !floats.includes(pair));
  const [row] = await engine.query(multisetSql(engine, sides, exact, floats), options);
  return { added: countOf(row?.["added"]), removed: countOf(row?.["removed"]) };
}

const SUMS = "SELECT coalesce(sum(greatest(n, 0)), 0) AS removed, coalesce(sum(greatest(-n, 0)), 0) AS added FROM";

function multisetSql(engine: Engine, { base, head, tolerance }: MultisetSides, exact: readonly ComparedPair[], floats: readonly ComparedPair[]): string {
  const e = exact.map((_, at) => `e${at}`);
  const f = floats.map((_, at) => `f${at}`);
  const side = (relation: string, which: Side): string =>
    sideQuery(engine, relation, [...exact.map((pair, at) => ({ as: `e${at}`, sql: comparedSql(engine, pair, which) })), ...floats.map((pair, at) => ({ as: `f${at}`, sql: comparedSql(engine, pair, which) })), { as: "side", sql: which === "base" ? "1" : "-1" }]);
  const net = `net AS (SELECT ${[...e, ...f].join(", ")}, sum(side) AS n FROM (${side(base, "base")} UNION ALL ${side(head, "head")}) AS sides GROUP BY ${[...e, ...f].join(", ")} HAVING sum(side) <> 0)`;
  if (floats.length === 0) return `WITH ${net} ${SUMS} net`;
  const cluster = clusterSql(dialectSql(engine.dialect), e, f, tolerance ?? DEFAULT_TOLERANCE);
  return `WITH ${net}, ${cluster.ctes} ${SUMS} (SELECT sum(n) AS n FROM narrow GROUP BY ${[...e, ...cluster.names].join(", ")}) AS sums`;
}

/**
 * What is left after exactly equal rows cancelled out is put together by neighbourhood: within equal other columns, each float column is
 * sorted and cut where the next value is further than the tolerance. A neighbourhood that is wider than the tolerance (a chain of close
 * values) is taken apart into exact values again: rows are never called equal that are not.
 */
function clusterSql(dialect: DialectSql, e: readonly string[], f: readonly string[], tolerance: number): { ctes: string; names: string[] } {
  const within = (order?: string): string => {
    const partition = e.length === 0 ? "" : `PARTITION BY ${e.join(", ")}`;
    return order === undefined ? partition : `${partition} ORDER BY ${order} NULLS LAST`;
  };
  const all = [...e, ...f].join(", ");
  const before = f.map((name) => `lag(${name}) OVER (${within(name)}) AS p_${name}`).join(", ");
  const ids = f.map((name) => `sum(CASE WHEN ${dialect.isClose(name, `p_${name}`, tolerance)} THEN 0 ELSE 1 END) OVER (${within(name)}) AS q_${name}`).join(", ");
  const wide = f.map((name) => {
    const group = `PARTITION BY ${[...e, `q_${name}`].join(", ")}`;
    return `CASE WHEN ${dialect.isClose(`min(${name}) OVER (${group})`, `max(${name}) OVER (${group})`, tolerance)} THEN NULL ELSE ${name} END AS w_${name}`;
  }).join(", ");
  return {
    ctes: `gaps AS (SELECT ${all}, n, ${before} FROM net), clusters AS (SELECT ${all}, n, ${ids} FROM gaps), narrow AS (SELECT ${all}, n, ${f.map((name) => `q_${name}`).join(", ")}, ${wide} FROM clusters)`,
    names: f.flatMap((name) => [`q_${name}`, `w_${name}`]),
  };
}
