import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { EngineError, type Engine, type NewTable, type QueryOptions } from "../engine.ts";
import { quoteIdentifier as quoteForDuckDb } from "../duckdb/quote.ts";
import type { Borrowed } from "./connections.ts";
import { copyIn } from "./copy-in.ts";
import { arrivalOf } from "./arrival-type.ts";
import { quoteIdentifier, quoteLiteral } from "./quote.ts";
import { runTransaction } from "./run-transaction.ts";

/** Makes a table of the rows of a query on the embedded engine: that one writes them as CSV, and the server is sent the file. */
export async function importRows(transaction: (work: (borrowed: Borrowed) => Promise<void>) => Promise<void>, from: Engine, query: string, { schema, name, comment }: NewTable, { folder, ...options }: QueryOptions & { folder: string }): Promise<void> {
  const columns = (await from.describe(query, options)).map((column) => ({ ...column, ...arrivalOf(column.type) }));
  if (columns.length === 0) throw new EngineError("A table needs a column, and the files have none.", "io");
  const list = columns.map((column) => `${column.write(quoteForDuckDb(column.name))} AS ${quoteForDuckDb(column.name)}`);
  const target = `${quoteIdentifier(schema)}.${quoteIdentifier(name)}`;
  const between = await mkdtemp(path.join(folder, "import-"));
  try {
    const file = path.join(between, "rows.csv");
    if (from.exportCsv === undefined) throw new EngineError(`${from.name} writes no CSV files, by which rows could come here.`, "other");
    await from.exportCsv(`SELECT ${list.join(", ")} FROM (\n${query}\n)`, file, options);
    await transaction((borrowed) => runTransaction(borrowed, async () => {
      const create = `CREATE TABLE ${target} (${columns.map((column) => `${quoteIdentifier(column.name)} ${column.postgres}`).join(", ")})`;
      await borrowed.send(create, () => borrowed.client.query(create));
      const copy = `COPY ${target} FROM STDIN (FORMAT csv, HEADER false, NULL '', ENCODING 'UTF8')`;
      await borrowed.send(copy, () => copyIn(borrowed.client, copy, createReadStream(file)));
      const about = `COMMENT ON TABLE ${target} IS ${quoteLiteral(comment)}`;
      await borrowed.send(about, () => borrowed.client.query(about));
    }));
  } finally {
    await rm(between, { recursive: true, force: true });
  }
}
