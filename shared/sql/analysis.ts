import type { Span } from "../pipeline/position.ts";

/** What is known about the tables that a query reads. Undefined means unknown: nothing is concluded from it. */
export interface Catalog {
  /** Columns by the name as written in the SQL; undefined when the table, or its columns, are unknown. */
  columns(parts: readonly string[]): readonly CatalogColumn[] | undefined;
}
export interface CatalogColumn {
  name: string;
  type?: string | undefined;
  nullable?: boolean | undefined;
}

/** A query resolved against a catalog. */
export interface SqlAnalysis {
  /** Output columns in order. */
  output: OutputColumn[];
  /** False when a star over an unknown table, or anything else not understood, may add columns. */
  complete: boolean;
  /** Every use of a column of a base table, for impact and references. `table` indexes `SqlFacts.tables`. */
  uses: { table: number; column: string; span: Span; role: "output" | "filter" | "join" | "group" | "order" }[];
  /** Equal for two queries that give the same rows, but for the values of those output columns whose fingerprints differ. Undefined: unknown. */
  rows: string | undefined;
  /** Base columns whose values decide which rows there are, or how often. Undefined: any may. */
  deciding: { table: number; column: string }[] | undefined;
  /** Rows are kept by the order in which they arrive, where that is not told by their values: LIMIT, DISTINCT ON, samples. */
  decidedByArrival: boolean;
  /** Base columns that the order of the result hangs on; undefined: any may. */
  ordering: { table: number; column: string }[] | undefined;
  problems: AnalysisProblem[];
}

export interface OutputColumn {
  name: string;
  type?: string | undefined;
  /** undefined: unknown. */
  nullable?: boolean | undefined;
  span: Span;
  /** Base columns whose values flow into it; `table` indexes `SqlFacts.tables`. Undefined: unknown, so every input column may. */
  sources: { table: number; column: string }[] | undefined;
  /** Its values hang on the order in which equal rows arrive: row_number, first, string_agg. */
  byArrival: boolean;
  transform: "identity" | "expression" | "aggregate" | "constant";
  /** Fingerprint of the defining expression, with inputs by name: equal means computed the same way. */
  fingerprint: string;
}

export type AnalysisProblem =
  | { kind: "unknown-column"; span: Span; name: string; table?: string; candidates: string[] }
  | { kind: "ambiguous-column"; span: Span; name: string; tables: string[] }
  | { kind: "unknown-alias"; span: Span; name: string; candidates: string[] }
  | { kind: "not-in-nullable"; span: Span; column: string }
  | { kind: "union-arity"; span: Span; left: number; right: number }
  | { kind: "type-mismatch"; span: Span; left: string; right: string };
