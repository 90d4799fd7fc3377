import type { Token } from "../sql/tokens.ts";

/** A name as it stands in a SQL text; quotes are part of the range, not of the name. */
export interface Name {
  name: string;
  start: number;
  end: number;
  quoted: boolean;
}

/** Selects that are joined by UNION and the like, with the CTEs in front of them. */
export interface Query {
  ctes: Cte[];
  arms: Block[];
  /** The query whose CTEs are visible as well. */
  outer: Query | undefined;
  /** The select around a subquery. */
  parent: Block | undefined;
  byName?: true;
}
export interface Cte {
  name: Name;
  columns: Name[] | undefined;
  query: Query;
}

/** One SELECT. */
export interface Block {
  query: Query;
  relations: Relation[];
  items: Item[];
  start: number;
  end: number;
}
export interface Relation {
  parts: Name[];
  alias: Name | undefined;
  columns: Name[] | undefined;
  query?: Query;
  /** A table function, or a data file: its columns are unknown. */
  opaque?: true;
  natural?: true;
  using: Name[];
  block: Block;
}
export interface Item {
  start: number;
  end: number;
  alias?: Name;
  /** Nothing but a column: its dotted parts. */
  column?: Name[];
  star?: { of: Name | undefined };
  block: Block;
}

/** What a token is for. */
export type Role = { kind: "table"; relation: Relation; part: number } | { kind: "alias"; relation: Relation } | { kind: "cte"; cte: Cte } | { kind: "item"; item: Item } | { kind: "using"; relation: Relation } | { kind: "other" };
export type Clause = "select" | "from" | "where" | "group" | "having" | "qualify" | "order" | "window" | "limit" | "";

export interface Outline {
  text: string;
  tokens: readonly Token[];
  root: Query;
  blocks: Block[];
  /** By token. Without a role it is part of an expression. */
  roles: ReadonlyMap<number, Role>;
  blockOf: readonly (Block | undefined)[];
  clauseOf: readonly Clause[];
}
