import { dialectSql } from "../engines/dialect-sql.ts";
import type { Engine, QueryOptions } from "../engines/engine.ts";
import { EngineError } from "../engines/engine.ts";
import { pairColumns, type EngineColumn } from "./column-pair.ts";
import { countRows } from "./count-rows.ts";
import { lookAtSide } from "./look.ts";
import { wholeSide } from "./side-sql.ts";

export interface SameDataOptions {
  /** The declared key: floats are compared by it. */
  key?: readonly string[];
  tolerance?: number;
  signal?: AbortSignal;
}

/**
 * Whether two relations hold equal data (design.md "Equal"): the same columns in the same order and the same rows, floats within the tolerance. Whatever cannot
 * be told, an engine that fails included, is not equal: who is told "equal" skips work.
 */
export async function sameData(engine: Engine, base: string, head: string, { key = [], tolerance, signal }: SameDataOptions = {}): Promise<boolean> {
  const options: QueryOptions = signal === undefined ? {} : { signal };
  try {
    const [before, after] = [await engine.describe(wholeSide(engine, base), options), await engine.describe(wholeSide(engine, head), options)];
    if (!sameColumns(before, after)) return false;
    const exact = after.filter(({ type }) => dialectSql(engine.dialect).hashed(type, "c") !== undefined);
    const [one, two] = [await lookAtSide(engine, base, { hash: exact }, options), await lookAtSide(engine, head, { hash: exact }, options)];
    if (one.rows !== two.rows || one.hash !== two.hash) return false;
    if (exact.length === after.length) return true;
    const pairs = pairColumns(before, after, { dialect: engine.dialect, ignored: [], tagged: [] });
    const { rows } = await countRows(engine, { base, head, pairs, key, tolerance, findKey: false }, options);
    return rows.base === rows.head && rows.added === 0 && rows.removed === 0 && rows.changed === 0;
  } catch (error) {
    if (error instanceof EngineError && error.code !== "interrupted") return false;
    throw error;
  }
}

function sameColumns(before: readonly EngineColumn[], after: readonly EngineColumn[]): boolean {
  return before.length > 0 && before.length === after.length && before.every(({ name, type }, at) => after[at]?.name === name && after[at].type === type);
}
