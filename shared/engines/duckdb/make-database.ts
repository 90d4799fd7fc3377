import { link, rm, stat } from "node:fs/promises";
import { DuckDBInstance } from "@duckdb/node-api";

/**
 * Makes an empty database file unless there is one: beside its place, then linked into it whole. DuckDB itself writes a new file in place, so a
 * process that opens it at the same moment is told that it is no database, and one that is killed leaves such a file.
 */
export async function makeDatabase(path: string): Promise<void> {
  if ((await stat(path).catch(() => undefined)) !== undefined) return;
  const beside = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}.new`;
  try {
    (await DuckDBInstance.create(beside, { threads: "1" })).closeSync();
    await link(beside, path);
  } catch {
    // Another process was quicker; or the file system knows no links, or nothing can be written here: then opening it makes it, or says why not.
  } finally {
    await rm(beside, { force: true });
  }
}
