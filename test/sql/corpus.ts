import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Catalog, CatalogColumn } from "../../shared/sql/analysis.ts";

const folder = join(import.meta.dirname, "corpus");

export const dialects = ["duckdb", "postgres", "snowflake", "bigquery", "spark", "trino"] as const;

export interface CorpusQuery {
  name: string;
  sql: string;
}

/** The queries of a dialect: each stands below a `-- name:` line. */
export function corpus(dialect: string): CorpusQuery[] {
  const text = readFileSync(join(folder, `${dialect}.sql`), "utf8");
  return text.split(/^-- name: /m).slice(1).map((piece) => {
    const end = piece.indexOf("\n");
    return { name: piece.slice(0, end).trim(), sql: piece.slice(end + 1).trim() };
  });
}

/** Types of the columns of the tables that the queries read, by table name. */
export const tables: Record<string, Record<string, string>> = JSON.parse(readFileSync(join(folder, "catalog.json"), "utf8"));

const lists = new Map<string, CatalogColumn[]>(
  Object.entries(tables).map(([table, columns]) => [table, Object.entries(columns).map(([name, type]) => ({ name, type, nullable: true }))]),
);

export const catalog: Catalog = { columns: (parts) => lists.get(parts.join(".").toLowerCase()) };
