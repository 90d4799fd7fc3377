import { dialectSql } from "../engines/dialect-sql.ts";
import type { Engine, QueryOptions } from "../engines/engine.ts";
import type { ComparedPair } from "./column-pair.ts";
import { differsSql } from "./differs-sql.ts";
import { countOf } from "./figure.ts";
import { keySegments, type KeySegments } from "./key-segments.ts";
import { comparedSql, sideQuery, type Side } from "./side-sql.ts";

export interface KeyedCounts {
  added: number;
  removed: number;
  changed: number;
  /** Changed rows by compared column, in the order given. */
  byColumn: number[];
}

export interface KeyedSides {
  base: string;
  head: string;
  key: readonly ComparedPair[];
  compared: readonly ComparedPair[];
  /** Rows of each side, from an earlier look: more in the join means that the key is not unique. */
  rows: Record<Side, number>;
  tolerance?: number | undefined;
}

/** Rows added, removed and changed, and changes by column, in one full outer join of what may differ. Undefined when the join shows that the key is not unique on both sides. */
export async function countByKey(engine: Engine, sides: KeyedSides, options: QueryOptions): Promise<KeyedCounts | undefined> {
  const segments = await keySegments(engine, sides, options);
  const [row] = await engine.query(keyedSql(engine, sides, segments), options);
  const figures = (name: string): number => countOf(row?.[name]);
  const [onlyBase, onlyHead, inBase, inHead] = [figures("only_base"), figures("only_head"), figures("in_base"), figures("in_head")];
  const joined = segments === undefined ? sides.rows : { base: figures("open_base"), head: figures("open_head") };
  const unique = inBase === joined.base && inHead === joined.head && figures("keys_base") === onlyBase && figures("keys_head") === onlyHead;
  if (!unique) return undefined;
  return { added: onlyHead, removed: onlyBase, changed: figures("changed"), byColumn: sides.compared.map((_, at) => figures(`n${at}`)) };
}

function keyedSql(engine: Engine, { base, head, key, compared, tolerance }: KeyedSides, segments: KeySegments | undefined): string {
  const dialect = dialectSql(engine.dialect);
  const whole = (relation: string, which: Side): string =>
    sideQuery(engine, relation, [...key.map((pair, at) => ({ as: `k${at}`, sql: comparedSql(engine, pair, which) })), ...compared.map((pair, at) => ({ as: `c${at}`, sql: comparedSql(engine, pair, which) }))]);
  const side = (relation: string, which: Side): string => (segments === undefined ? whole(relation, which) : `SELECT * FROM (${whole(relation, which)}) AS whole WHERE ${segments.isOpen}`);
  const open = segments === undefined ? "" : "(SELECT coalesce(sum(nb), 0) FROM open) AS open_base, (SELECT coalesce(sum(nh), 0) FROM open) AS open_head, ";
  const names = key.map((_, at) => `k${at}`);
  const keyOf = (alias: string): string => (names.length === 1 ? `${alias}.k0` : `CASE WHEN ${alias}.k0 IS NOT NULL THEN row(${names.map((name) => `${alias}.${name}`).join(", ")}) END`);
  const differs = compared.map((pair, at) => `${differsSql(dialect, pair.comparison.kind, `b.c${at}`, `h.c${at}`, tolerance)} AS d${at}`);
  const any = compared.map((_, at) => `d${at}`).join(" OR ");
  // Keys of both sides that occur twice make more rows than the side has; those of one side only are counted, which is cheap while they are few.
  return `${segments === undefined ? "" : `WITH ${segments.ctes} `}SELECT ${open}count(kb) AS in_base, count(kh) AS in_head, ${dialect.countIf("kh IS NULL")} AS only_base, ${dialect.countIf("kb IS NULL")} AS only_head,
    count(DISTINCT kb) FILTER (WHERE kh IS NULL) AS keys_base, count(DISTINCT kh) FILTER (WHERE kb IS NULL) AS keys_head,
    ${compared.length === 0 ? "0" : dialect.countIf(`matched AND (${any})`)} AS changed${compared.map((_, at) => `, ${dialect.countIf(`matched AND d${at}`)} AS n${at}`).join("")}
    FROM (SELECT ${keyOf("b")} AS kb, ${keyOf("h")} AS kh, b.k0 IS NOT NULL AND h.k0 IS NOT NULL AS matched${differs.map((sql) => `, ${sql}`).join("")}
      FROM (${side(base, "base")}) AS b FULL OUTER JOIN (${side(head, "head")}) AS h ON ${names.map((name) => `b.${name} = h.${name}`).join(" AND ")}) AS joined`;
}
