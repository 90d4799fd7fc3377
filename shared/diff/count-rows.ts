import { dialectSql } from "../engines/dialect-sql.ts";
import type { Engine, QueryOptions } from "../engines/engine.ts";
import { isCompared, type ColumnPair, type ComparedPair } from "./column-pair.ts";
import { countByKey, type KeyedCounts } from "./count-by-key.ts";
import { countMultisets } from "./count-multisets.ts";
import { keyCandidates } from "./key-candidates.ts";
import { lookAtSide, type Look } from "./look.ts";

export interface RowCounts {
  key: string[];
  keyFrom?: "contract" | "found";
  rows: { base: number; head: number; added: number; removed: number; changed: number };
  /** Changed rows by name of the compared column; empty without a key. */
  changed: ReadonlyMap<string, number>;
}

export interface CountRequest {
  base: string;
  head: string;
  pairs: readonly ColumnPair[];
  /** The declared key. */
  key: readonly string[];
  tolerance?: number | undefined;
  /** Whether another key may be looked for. */
  findKey: boolean;
}

/** Counts how the rows of both sides differ, the cheapest way that is exact: by hash when all is equal, else by key, else as multisets. */
export async function countRows(engine: Engine, request: CountRequest, options: QueryOptions): Promise<RowCounts> {
  const compared = request.pairs.filter(isCompared);
  const declared = keyPairs(request);
  const looks = await lookAtBoth(engine, request, declared, compared, options);
  const sizes = { base: looks.base.rows, head: looks.head.rows };
  const counts = (found: Omit<KeyedCounts, "byColumn">, rest: Pick<RowCounts, "key" | "keyFrom" | "changed">): RowCounts => ({ ...rest, rows: { ...sizes, added: found.added, removed: found.removed, changed: found.changed } });
  if (looks.base.hash !== undefined && looks.base.hash === looks.head.hash && sizes.base === sizes.head) {
    const names = request.pairs.filter(isCompared).map(({ name }): [string, number] => [name, 0]);
    return counts({ added: 0, removed: 0, changed: 0 }, { key: declared.map(({ name }) => name), ...(declared.length === 0 ? {} : { keyFrom: "contract" as const }), changed: new Map(names) });
  }
  const keyed = async (key: readonly ComparedPair[], keyFrom: "contract" | "found"): Promise<RowCounts | undefined> => {
    const rest = compared.filter((pair) => !key.includes(pair));
    const found = await countByKey(engine, { base: request.base, head: request.head, key, compared: rest, rows: sizes, tolerance: request.tolerance }, options);
    if (found === undefined) return undefined;
    return counts(found, { key: key.map(({ name }) => name), keyFrom, changed: new Map([...key.map(({ name }): [string, number] => [name, 0]), ...rest.map(({ name }, at): [string, number] => [name, found.byColumn[at] ?? 0])]) });
  };
  if (looks.base.keyMayBeUnique === true && looks.head.keyMayBeUnique === true) {
    const byContract = await keyed(declared, "contract");
    if (byContract !== undefined) return byContract;
  }
  if (request.findKey && sizes.base > 0 && sizes.head > 0) {
    for (const key of await keyCandidates(engine, request.base, request.head, compared, options)) {
      const found = (await mayBeUnique(engine, request, key, options)) ? await keyed(key, "found") : undefined;
      if (found !== undefined) return found;
    }
  }
  const { added, removed } = compared.length === 0 ? onlySizes(sizes) : await countMultisets(engine, { base: request.base, head: request.head, compared, tolerance: request.tolerance }, options);
  return counts({ added, removed, changed: 0 }, { key: [], changed: new Map() });
}

/** The declared key as pairs; none when a part of it is missing on a side, or cannot be compared. An ignored column may still be the key. */
function keyPairs({ key, pairs }: CountRequest): ComparedPair[] {
  const found = key.map((name) => pairs.find((pair) => pair.name.toLowerCase() === name.toLowerCase()));
  const usable = found.flatMap((pair) => (pair === undefined ? [] : isCompared(pair) ? [pair] : isIgnoredKey(pair) ? [{ ...pair, comparison: { kind: "exact" as const } }] : []));
  return usable.length === key.length ? usable : [];
}

function isIgnoredKey(pair: ColumnPair): pair is ColumnPair & Required<Pick<ColumnPair, "base" | "head">> {
  return pair.ignored && pair.base !== undefined && pair.head !== undefined && pair.base.type === pair.head.type;
}

/** Rows are hashed only when equal hashes prove equality: floats are compared with a tolerance, a retyped column has other hashes, and so may nested values. */
async function lookAtBoth(engine: Engine, { base, head }: CountRequest, declared: readonly ComparedPair[], compared: readonly ComparedPair[], options: QueryOptions): Promise<{ base: Look; head: Look }> {
  const hashable = compared.length > 0 && compared.every(({ comparison, head }) => comparison.kind === "exact" && comparison.cast === undefined && dialectSql(engine.dialect).hashed(head.type, "c") !== undefined);
  const look = (side: "base" | "head", hash: boolean): Promise<Look> =>
    lookAtSide(engine, side === "base" ? base : head, { key: declared.map((pair) => pair[side]), hash: hash ? compared.map((pair) => pair[side]) : [] }, options);
  const before = await look("base", hashable);
  return { base: before, head: await look("head", hashable) };
}

async function mayBeUnique(engine: Engine, { base, head }: CountRequest, key: readonly ComparedPair[], options: QueryOptions): Promise<boolean> {
  for (const [relation, side] of [[base, "base"], [head, "head"]] as const) {
    const { keyMayBeUnique } = await lookAtSide(engine, relation, { key: key.map((pair) => pair[side]) }, options);
    if (keyMayBeUnique !== true) return false;
  }
  return true;
}

/** Without a column to compare, rows are only counted. */
function onlySizes({ base, head }: { base: number; head: number }): { added: number; removed: number } {
  return { added: Math.max(0, head - base), removed: Math.max(0, base - head) };
}
