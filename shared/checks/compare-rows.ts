import type { Row } from "../engines/engine.ts";
import { sameValue } from "./same-value.ts";

export interface ComparedRows {
  /** Pairs of indices that are the same row. */
  matched: Map<number, number>;
  missing: number[];
  unexpected: number[];
}

interface Comparison {
  expected: readonly Record<string, unknown>[];
  actual: readonly Row[];
  /** Type of each compared column, by its name in the actual rows. */
  types: ReadonlyMap<string, string>;
  /** Name in the actual rows of a name in the expected ones. */
  nameOf: (column: string) => string;
  tolerance: number;
  ordered: boolean;
}

/** Which expected rows are there. A row is compared in the columns that it mentions. */
export function compareRows(comparison: Comparison): ComparedRows {
  const { expected, actual, ordered } = comparison;
  const same = (left: number, right: number) => differingColumns(expected[left] ?? {}, actual[right] ?? {}, comparison) === 0;
  const matched = new Map<number, number>();
  if (ordered) {
    for (let index = 0; index < Math.min(expected.length, actual.length); index++) if (same(index, index)) matched.set(index, index);
  } else {
    match(expected.length, actual.length, same, matched);
  }
  const taken = new Set(matched.values());
  return {
    matched,
    missing: [...expected.keys()].filter((index) => !matched.has(index)),
    unexpected: [...actual.keys()].filter((index) => !taken.has(index)),
  };
}

/** Number of mentioned columns in which two rows differ. */
export function differingColumns(expected: Record<string, unknown>, actual: Row, { types, nameOf, tolerance }: Pick<Comparison, "types" | "nameOf" | "tolerance">): number {
  return Object.entries(expected).filter(([column, value]) => {
    const name = nameOf(column);
    return !sameValue(value, actual[name], types.get(name) ?? "", tolerance);
  }).length;
}

/**
 * Largest matching of rows, by augmenting paths: rows may mention different columns, so the first actual row that fits one expected row
 * may be the only one that fits another.
 */
function match(left: number, right: number, same: (left: number, right: number) => boolean, matched: Map<number, number>): void {
  const ownerOf = new Map<number, number>();
  const fits = Array.from({ length: left }, (_, row) => {
    let cached: number[] | undefined;
    return () => (cached ??= Array.from({ length: right }, (_, column) => column).filter((column) => same(row, column)));
  });
  const assign = (row: number, visited: Set<number>): boolean => {
    const candidates = fits[row]?.() ?? [];
    const free = candidates.find((column) => !ownerOf.has(column));
    const take = (column: number) => {
      ownerOf.set(column, row);
      matched.set(row, column);
      return true;
    };
    if (free !== undefined) return take(free);
    for (const column of candidates) {
      if (visited.has(column)) continue;
      visited.add(column);
      const owner = ownerOf.get(column);
      if (owner !== undefined && assign(owner, visited)) return take(column);
    }
    return false;
  };
  for (let row = 0; row < left; row++) assign(row, new Set());
}
