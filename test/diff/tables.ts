import { openDuckDb } from "../../shared/engines/duckdb/open-duckdb.ts";
import type { Engine } from "../../shared/engines/engine.ts";
import { diffTables } from "../../shared/diff/diff-tables.ts";
import type { DiffInput } from "../../shared/diff/diff-input.ts";
import type { ColumnDiffRecord, TableDiffRecord } from "../../shared/results/record.ts";

export function memoryEngine(): Promise<Engine> {
  return openDuckDb({ path: ":memory:", allowedDirectories: [], threads: 2 });
}

/** The difference of two queries, which are made into tables first. */
export async function diffOf(engine: Engine, base: string, head: string, more: Partial<DiffInput> = {}): Promise<TableDiffRecord> {
  for (const [name, query] of [["base", base], ["head", head]]) {
    await engine.execute(`DROP TABLE IF EXISTS ${name}`);
    await engine.execute(`CREATE TABLE ${name} AS ${query}`);
  }
  return diffTables(engine, { id: "p.t", base: "base", head: "head", key: [], ...more });
}

export function columnOf(record: TableDiffRecord, name: string): ColumnDiffRecord {
  const found = record.columns.find((column) => column.name === name);
  if (found === undefined) throw new Error(`there is no column ${name} in ${record.columns.map((column) => column.name).join(", ")}`);
  return found;
}
