import type { TableDiffRecord } from "./record.ts";

/** What `towpath diff --format json` prints; `schemas/diff.schema.json` describes it. */
export interface DiffDocument {
  version: 1;
  base: DiffSide;
  head: DiffSide;
  /** Engine version or settings that can make equal queries give other results, where they differ. */
  settings: { name: string; base: string; head: string }[];
  tables: TableDiffRecord[];
}

/** Where one side's results are. */
export interface DiffSide {
  environment: string;
  schema: string;
  engine: string;
  engineVersion: string;
  /** Size of the database. */
  bytes?: number;
  /** Rows of all tables that are on this side. */
  rows: number;
}
