import type { ItemIr, Range } from "./ir.ts";

/** What gives a column its name: `t<table> <key>` a column of a base table, `i<start>-<end>` an item of a select list. Several when names were matched; none when nothing in reach does. */
export type Origin = readonly string[];

/** A name in a text and what it turned out to mean. */
export interface NameRead {
  /** The whole dotted name, and which of its parts names the column. */
  at: Range;
  part: number;
  origin: Origin;
  /** Without a relation in front of it. */
  bare: boolean;
  /** Whether a folded name would mean something else here, or could: a relation in reach may have columns that are not known. */
  rival(key: string): boolean;
  /** A whole row, of whose columns the names become part of the value. */
  row?: true;
  /** Names a column that REPLACE makes anew, under the same name. */
  fixed?: true;
}

/** An item of a select list that makes one column. */
export interface NamedItem {
  item: ItemIr & { k: "expr" };
  /** Folded name of the column. */
  key: string;
  name: string;
}

/** Where every name of a query stands and what gives it, for who changes names. Filled while the query is analysed. */
export interface NameTrace {
  reads: NameRead[];
  items: Map<string, NamedItem>;
  /** Folded names and origins of the columns of every select, by which two of one name are found. */
  selects: { key: string; origin: Origin }[][];
  /** Origins of the columns of the query itself, in order. */
  output: Origin[];
  /** What is met in the query that hides names, or makes data of them. */
  hides: Set<"natural join" | "PIVOT" | "COLUMNS" | "STRUCT">;
}

export const UNKNOWN: Origin = ["?"];

export function newTrace(): NameTrace {
  return { reads: [], items: new Map(), selects: [], output: [], hides: new Set() };
}

export function baseOrigin(table: number, key: string): Origin {
  return [`t${table} ${key}`];
}

export function itemOrigin({ at }: ItemIr): Origin {
  return [`i${at[0]}-${at[1]}`];
}

export function joinOrigins(...origins: readonly (Origin | undefined)[]): Origin {
  return [...new Set(origins.flatMap((each) => each ?? []))];
}
