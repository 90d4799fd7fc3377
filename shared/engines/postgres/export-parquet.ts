import { open, rm } from "node:fs/promises";
import path from "node:path";
import type { FieldDef } from "pg";
import { EngineError, type FileColumn, type Row } from "../engine.ts";
import { openEngine } from "../open-engine.ts";
import type { Borrowed } from "./connections.ts";
import { embeddedType } from "./embedded-type.ts";
import { plainRows, uniqueNames } from "./values.ts";

const NEXT = "FETCH 10000 FROM towpath_export";

export interface ParquetExport {
  /** A query of our own making, over quoted names. */
  query: string;
  /** Absolute path. */
  file: string;
  /** More rows are refused: half of a table would look like the whole. */
  maxRows?: number;
}

/**
 * Writes what a query gives to a Parquet file, within a transaction. The server knows no Parquet: rows come by a cursor, a page at a time, so
 * that memory does not grow with the table, go through a file of JSON lines beside the target, and the embedded engine writes them with their types.
 * @param typesOf names of the types of columns, as the server writes them
 */
export async function exportParquet({ client, send }: Borrowed, { query, file, maxRows = Infinity }: ParquetExport, typesOf: (fields: readonly FieldDef[]) => Promise<string[]>): Promise<void> {
  const lines = `${file}.ndjson`;
  // By the extended protocol, which takes one statement only.
  const fetch = (text: string) => {
    const one = { text, rowMode: "array" as const, queryMode: "extended" };
    return send(query, () => client.query<(string | null)[]>(one));
  };
  try {
    await fetch(`DECLARE towpath_export NO SCROLL CURSOR FOR ${query}`);
    await using written = await open(lines, "w");
    let page = await fetch(NEXT);
    const types = await typesOf(page.fields);
    const columns = uniqueNames(page.fields).map((name, at): FileColumn => ({ name, type: embeddedType(types[at] ?? "") }));
    for (let rows = 0; page.rows.length > 0; page = await fetch(NEXT)) {
      rows += page.rows.length;
      if (rows > maxRows) throw new EngineError(`There are more than ${maxRows.toLocaleString("en")} rows to hand over as a file. Let the task read a smaller table, made by a SQL task before it.`, "other");
      await written.write(plainRows(page.fields, page.rows).map((row) => `${JSON.stringify(asJson(row))}\n`).join(""));
    }
    await asParquet(lines, columns, file);
  } finally {
    await rm(lines, { force: true });
  }
}

/** JSON has no NaN and no infinity; lists stay text, as their type here. */
function asJson(row: Row): Row {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, typeof value === "number" && !Number.isFinite(value) ? String(value) : Array.isArray(value) ? JSON.stringify(value) : value]));
}

async function asParquet(lines: string, columns: readonly FileColumn[], file: string): Promise<void> {
  const embedded = await openEngine({ engine: "duckdb", path: ":memory:", allowedDirectories: [path.dirname(file)] });
  try {
    await embedded.exportParquet(`SELECT * FROM ${embedded.scanFiles([lines], { columns })}`, file);
  } finally {
    await embedded.close();
  }
}
