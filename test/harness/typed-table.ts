import type { Engine } from "../../shared/engines/engine.ts";

/** A table by what it holds: columns with the type of each engine (one name when they agree), rows as text, null as null. */
export interface TypedTable {
  columns: Record<string, string | { duckdb: string; postgres: string }>;
  rows: readonly (readonly (string | null)[])[];
}

/** Makes the table in an engine, under a name; values are cast from text, so that both engines read the same. */
export async function makeTable(engine: Engine, name: string, { columns, rows }: TypedTable): Promise<void> {
  const types = Object.entries(columns).map(([column, type]) => ({ column, type: typeof type === "string" ? type : engine.dialect === "duckdb" ? type.duckdb : type.postgres }));
  await engine.execute(`DROP TABLE IF EXISTS ${engine.quote(name)}`);
  await engine.execute(`CREATE TABLE ${engine.quote(name)} (${types.map(({ column, type }) => `${engine.quote(column)} ${type}`).join(", ")})`);
  if (rows.length === 0) return;
  const values = rows.map((row) => `(${types.map(({ type }, at) => `CAST(${engine.literal(row[at] ?? null)} AS ${type})`).join(", ")})`);
  await engine.execute(`INSERT INTO ${engine.quote(name)} VALUES ${values.join(", ")}`);
}
