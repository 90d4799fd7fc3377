import type { Span } from "../pipeline/position.ts";

/**
 * What one SQL text says by itself, whatever tables exist: a pure function of (text, dialect), plain data, small enough to be
 * cached by content. Names are not resolved here; `analyze` does that against a catalog.
 */
export interface SqlFacts {
  dialect: string;
  /** Syntax errors. When there is one, the rest may be empty: unknown, never "reads nothing". */
  problems: SqlProblem[];
  /** Number of statements. A task's SQL must have exactly one, a query. */
  statements: number;
  /** References to tables that the text does not define itself (CTE names are not among them), in order of appearance. */
  tables: TableRef[];
  /** Data files that the text reads by itself (`from 'a.parquet'`, `read_csv('…')`). */
  files?: { path: string; span: Span }[];
  /** Functions whose reading the text does not tell: a computed path, `query(…)`. What they read may change unseen. */
  unknownReads?: string[];
  /** What `analyze` needs (scopes, expressions); opaque to everybody else. Undefined when the text is not one query. */
  query: unknown;
  /** Shapes worth a reviewer's look that need no catalog. */
  shapes: SqlShape[];
  /** Hash of the meaning: equal when only formatting, comments, keyword case, CTE names or alias case differ. */
  fingerprint: string;
}

export interface SqlProblem {
  message: string;
  span: Span;
}

export interface TableRef {
  /** As written, unquoted: `["raw", "orders"]`. */
  parts: string[];
  quoted: boolean;
  /** The whole dotted name, for rewriting. */
  span: Span;
  alias?: string;
}

/** A shape of the query, with the span of the construct. */
export type SqlShape =
  | { kind: "select-star"; span: Span; /** at the outermost projection */ boundary: boolean; table?: string; /** every column behind it is written out in this text */ explicit: boolean }
  | { kind: "cross-join"; span: Span; /** comma join without a condition that relates both sides */ implicit: boolean; left: string; right: string }
  | { kind: "join-without-key"; span: Span; /** ON that does not compare columns of both sides */ right: string }
  | { kind: "non-deterministic"; span: Span; name: string; /** freezable by --as-of: current_date, now() */ clock: boolean }
  | { kind: "limit-without-order"; span: Span }
  | { kind: "order-in-table"; span: Span }
  | { kind: "not-in-subquery"; span: Span; column?: string }
  | { kind: "unused-cte"; span: Span; name: string }
  | { kind: "distinct-with-group-by"; span: Span }
  | { kind: "union-distinct"; span: Span }
  | { kind: "having-without-aggregate"; span: Span }
  | { kind: "count-distinct-star"; span: Span }
  | { kind: "compare-null"; span: Span; operator: string }
  | { kind: "positional-group-by"; span: Span; position: number }
  | { kind: "unaliased-expression"; span: Span }
  | { kind: "duplicate-output"; span: Span; name: string }
  | { kind: "naive-timestamp"; span: Span; name: string }
  | { kind: "integer-division"; span: Span }
  | { kind: "outer-join-filtered"; span: Span; /** WHERE on the nullable side turns it into an inner join */ table: string }
  | { kind: "not-a-query"; span: Span; statement: string };
