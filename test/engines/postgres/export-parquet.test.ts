import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDuckDb } from "../../../shared/engines/duckdb/open-duckdb.ts";
import type { Engine } from "../../../shared/engines/engine.ts";
import { openPostgres } from "../../../shared/engines/postgres/open-postgres.ts";
import { startPostgres, type PostgresServer } from "../../harness/postgres.ts";

let server: PostgresServer;
let engine: Engine;
let reader: Engine;
let folder: string;

beforeAll(async () => {
  server = await startPostgres();
  engine = await openPostgres({ url: await server.database() });
  folder = await mkdtemp(path.join(tmpdir(), "towpath-export-"));
  reader = await openDuckDb({ path: ":memory:", allowedDirectories: [folder] });
});
afterAll(async () => {
  await reader.close();
  await engine.close();
  await server[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

async function exported(sql: string): Promise<Awaited<ReturnType<Engine["read"]>>> {
  const file = path.join(folder, "out.parquet");
  await engine.exportParquet(sql, file);
  return reader.read(`SELECT * FROM ${reader.scanFiles([file])}`);
}

describe("tables of Postgres as Parquet", () => {
  it("keep values and types, and tell a missing text from an empty one", async () => {
    const { columns, rows } = await exported(`SELECT true AS yes, 9007199254740993::bigint AS big, 1.10::numeric(10,2) AS price, 'NaN'::double precision AS odd, '-Infinity'::real AS low, ''::text AS empty, NULL::text AS missing,
      'é"\\\n,'::text AS text, date '2001-02-03' AS day, timestamp '2001-02-03 04:05:06.7' AS naive, timestamptz '2001-02-03 04:05:06+02' AS instant, '{"a": [1]}'::jsonb AS doc, ARRAY[1, NULL, 3] AS list, 0.1::numeric AS loose`);
    expect(Object.fromEntries(columns.map(({ name, type }) => [name, type]))).toMatchObject({ yes: "BOOLEAN", big: "BIGINT", price: "DECIMAL(10,2)", odd: "DOUBLE", low: "FLOAT", day: "DATE", naive: "TIMESTAMP", instant: "TIMESTAMP WITH TIME ZONE", doc: "VARCHAR", list: "VARCHAR", loose: "DOUBLE" });
    expect(rows).toEqual([{
      yes: true, big: "9007199254740993", price: "1.10", odd: Number.NaN, low: -Infinity, empty: "", missing: null, text: 'é"\\\n,', day: "2001-02-03",
      naive: "2001-02-03 04:05:06.7", instant: "2001-02-03 02:05:06+00", doc: '{"a": [1]}', list: "[1,null,3]", loose: 0.1,
    }]);
  });

  it("come whole, page by page, and without rows they still have their columns", async () => {
    expect((await exported("SELECT n, n % 7 AS rest FROM generate_series(1, 25000) AS n")).rows.length).toBe(25_000);
    expect(await exported("SELECT 1::bigint AS n WHERE false")).toEqual({ columns: [{ name: "n", type: "BIGINT" }], rows: [] });
  });

  it("are refused when they are too large, and leave nothing behind", async () => {
    const file = path.join(folder, "large.parquet");
    await expect(engine.exportParquet("SELECT n FROM generate_series(1, 11) AS n", file, { maxRows: 10 })).rejects.toThrow("There are more than 10 rows to hand over as a file.");
    await expect(engine.exportParquet("SELECT 1; DROP TABLE t", file)).rejects.toThrow();
    expect((await readdir(folder)).filter((name) => name.startsWith("large"))).toEqual([]);
  });
});
