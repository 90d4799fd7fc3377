import type { AnalysisProblem, Catalog, SqlAnalysis } from "./analysis.ts";
import type { ExprIr, LabelIr, QueryIr, Range } from "./ir.ts";
import { foldName } from "./names.ts";
import { joinOrigins, type NameRead, type NameTrace, type Origin } from "./name-trace.ts";

/** Base columns by number; undefined: unknown. */
export type Sources = ReadonlySet<number> | undefined;
export type Role = SqlAnalysis["uses"][number]["role"];

/** What is known of a value. */
export interface Value {
  type?: string | undefined;
  nullable?: boolean | undefined;
  sources: Sources;
  /** Text that is equal when the value is computed in the same way. */
  print: string;
  /** Only a column, handed on. */
  identity: boolean;
  aggregate: boolean;
  /** The column that a name resolved to. */
  column?: Column;
}

export interface Column extends Value {
  name: string;
  /** Folded name. */
  key: string;
  /** Of a base table's column that has another name here, by `t(a, b)`: its own. */
  own?: string | undefined;
  /** What gives it its name; only while names are traced. */
  origin?: Origin | undefined;
}

/** Columns of a query or relation. When not complete there may be more, anywhere. */
export interface Columns {
  columns: Column[];
  complete: boolean;
  /** What flows into columns that are not listed. */
  others?: Sources;
  /** Text that is equal when the same rows come out, but for the values of columns whose own print tells. Undefined: unknown. */
  rows?: string | undefined;
}

export interface Relation extends Columns {
  /** Folded name that qualifies its columns. */
  name?: string;
  /** Name to show. */
  label: string;
  /** Folded parts of a base table without an alias: its columns may be qualified by them. */
  parts?: string[];
  /** Base table, whose column uses are recorded. */
  table?: number;
  /** Semi and anti joins: seen by its own ON only. */
  hidden?: boolean;
}

export interface Scope {
  relations: Relation[];
  /** Columns that USING and NATURAL merged, by key. */
  merged: Map<string, Column>;
  /** Aliases of the select list so far. */
  aliases: Map<string, Value>;
  aliasesVisible: boolean;
  /** Names of relations of this FROM that come later. */
  later: Set<string>;
  /** Columns that a condition proves to be there. */
  notNull: Set<Column>;
  /** What the relations and their joins say of the rows. */
  rows: string[];
  outer: Scope | undefined;
}

export interface State {
  readonly ir: QueryIr;
  readonly dialect: string;
  readonly catalog: Catalog;
  readonly uses: { table: number; column: string; at: Range; role: Role }[];
  readonly problems: { problem: Unplaced; at: Range }[];
  readonly ctes: (Columns | undefined)[];
  readonly sources: { table: number; column: string }[];
  readonly sourceIds: Map<string, number>;
  /** Base columns that decide which rows there are; undefined: any may. */
  deciding: Set<number> | undefined;
  /** Base columns that the order of the result hangs on; undefined: any may. */
  ordering: Set<number> | undefined;
  /** Something was met whose rows are not understood. */
  opaque: boolean;
  /** Reading again only to find sources: nothing is recorded. */
  muted: number;
  /** Filled when somebody wants to know what each name means. */
  readonly trace?: NameTrace | undefined;
  /** Origins of aliases of select lists, while names are traced. */
  readonly aliasOrigins: WeakMap<Value, Origin>;
}

type Without<T> = T extends { span: unknown } ? Omit<T, "span"> : never;
export type Unplaced = Without<AnalysisProblem>;

/** Among sources: the order in which rows arrive, which is no column. */
export const ARRIVAL = -1;
export const BY_ARRIVAL: ReadonlySet<number> = new Set([ARRIVAL]);

export const nothing: ReadonlySet<number> = new Set();

export function newScope(outer: Scope | undefined): Scope {
  return { relations: [], merged: new Map(), aliases: new Map(), aliasesVisible: false, later: new Set(), notNull: new Set(), rows: [], outer };
}

export function key(s: State, name: LabelIr): string {
  return foldName(name.n, name.q === 1, s.dialect);
}

/** Folded part `i` of a dotted name. */
export function partKey(s: State, e: ExprIr & { k: "col" }, i: number): string {
  return foldName(e.p[i] ?? "", ((e.q ?? 0) & (1 << i)) !== 0, s.dialect);
}

export function report(s: State, problem: Unplaced, at: Range): void {
  if (s.muted === 0) s.problems.push({ problem, at });
}

export function use(s: State, table: number, column: string | Pick<Column, "name" | "own">, at: Range, role: Role): void {
  if (s.muted === 0) s.uses.push({ table, column: typeof column === "string" ? column : (column.own ?? column.name), at, role });
}

/** Notes what a name means, when names are traced. */
export function note(s: State, e: { at: Range; p?: readonly string[] }, part: number, origin: Origin | undefined, reach: { scope?: Scope; relation?: Relation | undefined }, more: Pick<NameRead, "row" | "fixed"> = {}): void {
  if (s.trace === undefined || s.muted > 0) return;
  const rival = (k: string): boolean => {
    const has = (relation: Relation): boolean => !relation.complete || relation.columns.some((column) => column.key === k);
    if (reach.relation !== undefined && has(reach.relation)) return true;
    for (let at = reach.scope; at; at = at.outer) if (at.merged.has(k) || at.aliases.has(k) || at.relations.some((relation) => !relation.hidden && has(relation))) return true;
    return false;
  };
  s.trace.reads.push({ at: e.at, part, origin: joinOrigins(origin), bare: reach.scope !== undefined, rival, ...more });
}

export function sourceId(s: State, table: number, column: string, folded: string): number {
  const id = `${table} ${folded}`;
  let number = s.sourceIds.get(id);
  if (number === undefined) {
    number = s.sources.length;
    s.sourceIds.set(id, number);
    s.sources.push({ table, column });
  }
  return number;
}

/** Remembers that values decide which rows there are. */
export function decide(s: State, sources: Sources): void {
  if (sources === undefined) s.deciding = undefined;
  else for (const id of sources) s.deciding?.add(id);
}

/** Remembers that values decide the order of rows, which is no difference by itself but may become one further down. */
export function arrange(s: State, sources: Sources): void {
  if (sources === undefined) s.ordering = undefined;
  else for (const id of sources) s.ordering?.add(id);
}

/** Something whose rows are not understood: nothing is concluded about rows any more. */
export function unknownRows(s: State): void {
  s.deciding = undefined;
  s.opaque = true;
}

/** Union, sharing sets where it can; unknown swallows everything. */
export function join(a: Sources, b: Sources): Sources {
  if (a === undefined || b === undefined) return undefined;
  if (a.size === 0 || a === b) return b;
  if (b.size === 0) return a;
  return new Set([...a, ...b]);
}

export function joinAll(values: readonly { sources: Sources }[]): Sources {
  return values.reduce<Sources>((all, value) => join(all, value.sources), nothing);
}
