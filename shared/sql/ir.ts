/**
 * What is kept of a query: enough to resolve names, follow lineage, infer types and expand stars against any catalog without
 * parsing again. Plain JSON with short keys, because thousands of them are cached. CTE names are already resolved.
 */
export interface QueryIr {
  /** UTF-16 offsets of line starts, to make spans. */
  lines: number[];
  /** Body of every CTE of the text, nested ones too; relations name them by index. */
  ctes: CteIr[];
  /** Parts of every base table, in the order of `SqlFacts.tables`. */
  tables: string[][];
  root: BodyIr;
}

export interface CteIr {
  name: string;
  cols?: LabelIr[];
  body: BodyIr;
  /** Refers to itself. */
  loops?: 1;
}

export type BodyIr = SelectIr | SetIr | ValuesIr | OpaqueIr;

export interface SelectIr {
  k: "select";
  items: ItemIr[];
  from: RelationIr[];
  where?: ExprIr;
  group?: ExprIr[];
  having?: ExprIr;
  qualify?: ExprIr;
  order?: ExprIr[];
  /** SELECT DISTINCT, without ON. */
  distinct?: 1;
  /** LIMIT, TOP, FETCH: how many, when it is a number. */
  limit?: number | "some";
  /** GROUP BY ALL, ROLLUP, CUBE, GROUPING SETS, TOTALS. */
  groupAll?: 1;
  groupSets?: 1;
  /** DISTINCT ON, sampling: some rows are kept, by their order. */
  picks?: 1;
  /** DISTINCT ON, windows, sampling, LIMIT: read for what they use. */
  more?: ExprIr[];
  /** SELECT AS STRUCT and the like: one column that is not named here. */
  opaque?: 1;
  /** Hash of the meaning of everything but the select list and the CTEs; only where columns are told apart (see meaning.ts). */
  f?: string;
}

export interface SetIr {
  k: "set";
  op: "union" | "intersect" | "except";
  left: BodyIr;
  right: BodyIr;
  byName?: 1;
  /** ALL: rows are kept as often as they come. */
  all?: 1;
  /** UNION without ALL or DISTINCT. */
  plain?: 1;
  order?: ExprIr[];
  limit?: number | "some";
  at: Range;
  /** Hash of what stands around the two parts: ORDER BY and LIMIT. */
  f?: string;
}

export interface ValuesIr {
  k: "values";
  rows: ExprIr[][];
}

/** PIVOT, table statements and whatever else: its inputs are known, its columns are not. */
export interface OpaqueIr {
  k: "opaque";
  from: RelationIr[];
  uses: ExprIr[];
}

/** UTF-16 offsets. */
export type Range = readonly [start: number, end: number];

export interface LabelIr {
  n: string;
  q?: 1;
}

export interface NameIr extends LabelIr {
  at: Range;
}

export type ItemIr =
  | { k: "expr"; e: ExprIr; as?: LabelIr; at: Range; /** Hash of the expression's meaning. */ m?: string }
  | { k: "star"; of?: NameIr; except?: NameIr[]; replace?: { n: NameIr; e: ExprIr }[]; rename?: [NameIr, NameIr][]; at: Range; m?: string }
  /** COLUMNS(…), struct expansion: any number of columns. */
  | { k: "many"; e: ExprIr; at: Range };

export type JoinKind = "from" | "inner" | "left" | "right" | "full" | "cross" | "semi" | "anti" | "asof";

export interface RelationIr {
  source:
    | { k: "table"; i: number }
    | { k: "cte"; i: number }
    | { k: "query"; body: BodyIr }
    | { k: "function"; name: string; args: ExprIr[]; ordinality?: 1 }
    | { k: "group"; from: RelationIr[] }
    | { k: "opaque"; from: RelationIr[]; uses: ExprIr[] };
  /** Alias, else the last part of the table's name. */
  name?: LabelIr;
  /** The name was written as an alias: the full table name is hidden then. */
  aliased?: 1;
  cols?: LabelIr[];
  join: JoinKind;
  on?: ExprIr;
  using?: NameIr[];
  natural?: 1;
  /** Which rows meet hangs on the order in which they come: by position, or the nearest of several that are equal. */
  byArrival?: 1;
  at: Range;
}

export type ExprIr =
  /** Dotted name: column, alias.column, column.field, table.column.field … */
  | { k: "col"; p: string[]; q?: number; at: Range }
  /** `t` is the type; `v` the value as it counts for equality. */
  | { k: "lit"; t?: string; v: string }
  | { k: "null" }
  | { k: "cast"; e: ExprIr; t?: string; try?: 1 }
  /** Arithmetic and comparison operators by their tree name: add, eq, and … */
  | { k: "op"; o: string; a: ExprIr[] }
  | { k: "case"; of?: ExprIr; when: [ExprIr, ExprIr][]; else?: ExprIr }
  /** `w`: has OVER; `h`: further attributes that count for equality (DISTINCT, field of EXTRACT …). */
  | { k: "fn"; n: string; a: ExprIr[]; w?: 1; h?: string }
  | { k: "query"; m: "scalar" | "exists" | "array"; body: BodyIr }
  | { k: "in"; e: ExprIr; body: BodyIr; not?: 1; at: Range }
  | { k: "lambda"; p: string[]; e: ExprIr };

/** Whether `SqlFacts.query` holds a query. */
export function isQuery(query: unknown): query is QueryIr {
  return typeof query === "object" && query !== null && "root" in query && "ctes" in query;
}
