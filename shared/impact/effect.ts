import type { ChangeClass } from "../results/record.ts";

/**
 * What a change does to the data of one source or task. Names are folded. `rows` implies that every column may differ.
 */
export interface Effect {
  unknown: boolean;
  /** Code that is not analysed differs. */
  code: boolean;
  rows: boolean;
  /** Columns whose values differ. */
  columns: ReadonlySet<string>;
  added: ReadonlySet<string>;
  removed: ReadonlySet<string>;
  retyped: ReadonlySet<string>;
  /** Columns whose names have other letters in upper case. SQL sees no difference; code that reads a file does. */
  respelled: ReadonlySet<string>;
  /** The same columns stand in another order: whoever reads by position sees others. */
  reordered: boolean;
  /** The same rows may arrive in another order. No difference by itself; for who numbers rows or keeps some, it is. */
  shuffled: boolean;
}

const none: ReadonlySet<string> = new Set();

export const NO_EFFECT: Effect = { unknown: false, code: false, rows: false, columns: none, added: none, removed: none, retyped: none, respelled: none, reordered: false, shuffled: false };

/** Whether anything at all is different. */
export function isEffect(effect: Effect): boolean {
  return classOf(effect) !== "none";
}

/** The one word for it, the gravest first. */
export function classOf({ unknown, code, rows, columns, added, removed, retyped, reordered }: Effect): ChangeClass {
  if (unknown) return "unknown";
  if (code) return "code";
  if (added.size + removed.size + retyped.size > 0 || reordered) return "schema";
  if (rows) return "rows";
  return columns.size > 0 ? "columns" : "none";
}

/** Everything that may differ, when that can be said by columns. */
export function columnsOf({ rows, unknown, code, columns, added, removed, retyped }: Effect): string[] | undefined {
  if (rows || unknown || code) return undefined;
  const all = [...new Set([...columns, ...retyped, ...added, ...removed])];
  return all.length === 0 ? undefined : all.toSorted();
}

export function join(a: Effect, b: Effect): Effect {
  if (a === NO_EFFECT) return b;
  if (b === NO_EFFECT) return a;
  return {
    unknown: a.unknown || b.unknown, code: a.code || b.code, rows: a.rows || b.rows, reordered: a.reordered || b.reordered, shuffled: a.shuffled || b.shuffled,
    columns: new Set([...a.columns, ...b.columns]), added: new Set([...a.added, ...b.added]), removed: new Set([...a.removed, ...b.removed]), retyped: new Set([...a.retyped, ...b.retyped]), respelled: new Set([...a.respelled, ...b.respelled]),
  };
}
