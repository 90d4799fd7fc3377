import type { CteIr, ExprIr, LabelIr, NameIr, Range, SelectIr } from "./ir.ts";
import { get, isObject, list, text as str } from "./json.ts";
import { foldName } from "./names.ts";
import type { Json } from "./parser.ts";
import type { SelectPlace, SelectPlaces } from "./select-places.ts";

/** What is gathered while a tree is read. */
export interface Reading {
  readonly dialect: string;
  readonly text: string;
  readonly offset: (codePoint: number) => number;
  readonly selects: SelectPlaces;
  readonly places: Map<SelectIr, SelectPlace>;
  readonly tables: { parts: string[]; quoted: boolean; at: Range; alias?: string }[];
  readonly ctes: CteIr[];
  /** Name and use of each entry of `ctes`. */
  readonly cteNames: { name: NameIr; used: boolean }[];
  readonly files: { path: string; at: Range }[];
  /** Functions that may read what the text does not name, and how many that read files were seen. */
  readonly unknownReads: Set<string>;
  readonly fileCalls: { count: number };
  /** Ends of what was read last: hints where to look for what has no span. */
  cursor: number;
  /** Inside subqueries: their meaning is part of what holds them. */
  nested: number;
  lastName: Range;
  /** Where to look for the operator of an expression, or for its NULL. */
  readonly operators: Map<ExprIr, number>;
}

/** CTE names that are visible at a place, innermost first. */
export interface CteScope {
  name: string;
  index: number;
  outer: CteScope | undefined;
}

export function findCte(scope: CteScope | undefined, name: string): CteScope | undefined {
  for (let s = scope; s; s = s.outer) if (s.name === name) return s;
  return undefined;
}

/** Range of a node with a span, in UTF-16. */
export function rangeOf(r: Reading, node: Json | undefined): Range | undefined {
  const span = get(node, "span");
  const start = get(span, "start");
  const end = get(span, "end");
  return typeof start === "number" && typeof end === "number" ? [r.offset(start), r.offset(end)] : undefined;
}

/** An identifier. Some nodes hold a bare string instead. */
export function nameOf(r: Reading, node: Json | undefined): NameIr | undefined {
  if (typeof node === "string") return node === "" ? undefined : { n: node, at: [r.cursor, r.cursor] };
  const n = str(get(node, "name"));
  if (n === undefined || !isObject(node)) return undefined;
  const at = rangeOf(r, node) ?? [r.cursor, r.cursor];
  r.cursor = Math.max(r.cursor, at[1]);
  r.lastName = at;
  return get(node, "quoted") === true ? { n, q: 1, at } : { n, at };
}

/** A name without its place. */
export function label(name: NameIr): LabelIr {
  return name.q ? { n: name.n, q: 1 } : { n: name.n };
}

export function labels(r: Reading, nodes: Json | undefined): LabelIr[] {
  return list(nodes).flatMap((node) => {
    const name = nameOf(r, node);
    return name ? [label(name)] : [];
  });
}

export function fold(r: { dialect: string }, name: LabelIr): string {
  return foldName(name.n, name.q === 1, r.dialect);
}
