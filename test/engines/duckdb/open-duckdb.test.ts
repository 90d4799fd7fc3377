import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Engine } from "../../../shared/engines/engine.ts";
import { EngineError } from "../../../shared/engines/engine.ts";
import { openDuckDb } from "../../../shared/engines/duckdb/open-duckdb.ts";
import { openEngine } from "../../../shared/engines/open-engine.ts";

let root: string;
let engine: Engine;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "towpath-engine-"));
  engine = await openDuckDb({ path: ":memory:", allowedDirectories: [root] });
});
afterAll(async () => {
  await engine.close();
  await rm(root, { recursive: true });
});

const ENDLESS = "SELECT sum(a.range * b.range) FROM range(10000000) a, range(10000000) b";
const failure = (work: Promise<unknown>) => work.then(() => expect.unreachable("it should fail"), (error: unknown) => {
  if (!(error instanceof EngineError)) throw error;
  return error;
});

describe("values", () => {
  test.each([
    ["42", 42], ["9007199254740991::BIGINT", 9007199254740991], ["9007199254740993::BIGINT", "9007199254740993"], ["-9007199254740993::BIGINT", "-9007199254740993"],
    ["12345678901234567890123::HUGEINT", "12345678901234567890123"], ["7::HUGEINT", 7], ["1.50::DECIMAL(10,2)", "1.50"], ["0.1::DOUBLE", 0.1], ["'NaN'::DOUBLE", Number.NaN],
    ["NULL", null], ["true", true], ["'x'", "x"], ["DATE '2001-07-01'", "2001-07-01"], ["TIMESTAMP '2001-07-01 10:00:00.5'", "2001-07-01 10:00:00.5"],
    ["TIMESTAMPTZ '2001-07-01 10:00:00+02'", "2001-07-01 08:00:00+00"], ["TIME '10:00'", "10:00:00"], ["INTERVAL 2 DAY", "2 days"], ["'ab'::BLOB", "6162"],
    ["[1, NULL]", [1, null]], ["{'a': 1, 'b': [2.5]}", { a: 1, b: ["2.5"] }], ["MAP {'k': 1}", [{ key: "k", value: 1 }]],
    ["'4ac7a9e9-607c-4c8a-84f3-843f0191e3fd'::UUID", "4ac7a9e9-607c-4c8a-84f3-843f0191e3fd"], ["'a'::ENUM('a', 'b')", "a"],
  ])("%s is plain data", async (sql, value) => expect(await engine.query(`SELECT ${sql} AS v`)).toEqual([{ v: value }]));

  test("a column named __proto__ is only a column", async () => {
    const [row] = await engine.query(`SELECT 1 AS "__proto__"`);
    expect(Object.getOwnPropertyNames(row)).toEqual(["__proto__"]);
    expect(Object.getPrototypeOf(row)).toBe(Object.prototype);
  });
});

describe("statements", () => {
  test("run at once on their own connections", async () => {
    await engine.execute("CREATE OR REPLACE TABLE counted AS SELECT 1 AS a");
    const results = await Promise.all(Array.from({ length: 12 }, (_, index) => engine.query(`SELECT a + ${index} AS n FROM counted`)));
    expect(results.map(([row]) => row?.["n"])).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
  });

  test("describe themselves without running", async () => {
    expect(await engine.describe("SELECT a + error('ran')::INTEGER AS a, 1.5::DECIMAL(4,2) AS b FROM counted;")).toEqual([{ name: "a", type: "INTEGER" }, { name: "b", type: "DECIMAL(4,2)" }]);
    expect(await engine.describe('"main"."counted"')).toEqual([{ name: "a", type: "INTEGER" }]);
  });

  test("list the relations of a schema with their comments", async () => {
    await engine.execute('CREATE SCHEMA "s 1"');
    await engine.execute('CREATE TABLE "s 1".b AS SELECT 1 AS x');
    await engine.execute('CREATE VIEW "s 1".a AS SELECT 1 AS x');
    await engine.execute(`COMMENT ON TABLE "s 1".b IS 'towpath'`);
    expect(await engine.list("s 1")).toEqual([{ name: "a", kind: "view" }, { name: "b", kind: "table", comment: "towpath" }]);
    expect(await engine.list("nothing")).toEqual([]);
  });

  test("export to Parquet, with a cap, and come back by scanFiles", async () => {
    const file = join(root, "odd [1]*.parquet");
    await engine.exportParquet("SELECT range AS n FROM range(10) -- all;", file, { maxRows: 3 });
    expect(await engine.query(`SELECT count(*) AS n FROM ${engine.scanFiles([file])}`)).toEqual([{ n: 3 }]);
    await engine.exportParquet('"main"."counted"', file);
    expect(await engine.query(`FROM ${engine.scanFiles([file])}`)).toEqual([{ a: 1 }]);
    expect(await engine.describe(engine.scanFiles([file]))).toEqual([{ name: "a", type: "INTEGER" }]);
  });

  test("read CSV and JSON files, and refuse formats by name", async () => {
    await writeFile(join(root, "a.csv"), "x,y\n1,é\n");
    await writeFile(join(root, "a.json"), '[{"x": 2}]');
    expect(await engine.query(`FROM ${engine.scanFiles([join(root, "a.csv")])}`)).toEqual([{ x: 1, y: "é" }]);
    expect(await engine.query(`FROM ${engine.scanFiles([join(root, "a.json")])}`)).toEqual([{ x: 2 }]);
    expect(() => engine.scanFiles([join(root, "a.xlsx")])).toThrow('Files of format ".xlsx" cannot be read');
    expect(() => engine.scanFiles(["/a.csv", "/a.parquet"])).toThrow("different formats (csv, parquet)");
    expect(() => engine.scanFiles([])).toThrow("no file");
  });

  test("commit together or not at all", async () => {
    await expect(engine.transaction(async (tx) => {
      await tx.execute("CREATE TABLE half AS SELECT 1 AS a");
      await tx.execute("SELECT * FROM missing");
    })).rejects.toThrow("missing does not exist");
    expect(await engine.list("main")).not.toContainEqual({ name: "half", kind: "table" });
    const seen = await engine.transaction(async (tx) => {
      await tx.execute("CREATE TABLE whole AS SELECT 1 AS a");
      return tx.query("FROM whole");
    });
    expect(seen).toEqual([{ a: 1 }]);
    expect(await engine.query("FROM whole")).toEqual([{ a: 1 }]);
  });
});

describe("stopping", () => {
  test("by signal", async () => {
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 100);
    const started = performance.now();
    expect(await failure(engine.query(ENDLESS, { signal: abort.signal }))).toMatchObject({ code: "interrupted", message: "The statement was cancelled." });
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test("by timeout, with the time in the sentence", async () => {
    expect(await failure(engine.query(ENDLESS, { timeoutMs: 100 }))).toMatchObject({ code: "interrupted", message: "The statement was stopped after its timeout of 0.1 s." });
  });

  test("everything, also a transaction, which rolls back", async () => {
    const both = [engine.query(ENDLESS), engine.transaction(async (tx) => {
      await tx.execute("CREATE TABLE interrupted AS SELECT 1 AS a");
      await tx.query(ENDLESS);
    })].map(failure);
    setTimeout(() => engine.interrupt(), 100);
    for (const error of await Promise.all(both)) expect(error.code).toBe("interrupted");
    expect((await engine.list("main")).map(({ name }) => name)).not.toContain("interrupted");
    expect(await engine.query("SELECT 1 AS a")).toEqual([{ a: 1 }]);
  });

  test("closing interrupts what runs, and later statements say that it is closed", async () => {
    const other = await openDuckDb({ path: ":memory:", allowedDirectories: [] });
    const running = failure(other.query(ENDLESS));
    await new Promise((done) => setTimeout(done, 50));
    await other.close();
    expect((await running).code).toBe("interrupted");
    expect((await failure(other.query("SELECT 1"))).message).toBe("The engine is closed.");
  });
});

describe("opening", () => {
  test("a file in use by another process says who holds it", async () => {
    const file = join(root, "held.duckdb");
    const script = `import("@duckdb/node-api").then(async ({ DuckDBInstance }) => { globalThis.held = await DuckDBInstance.create(process.argv[1]); console.log("open"); setInterval(() => globalThis.held, 1000); })`;
    const holder = spawn(process.execPath, ["-e", script, file], { stdio: ["ignore", "pipe", "inherit"] });
    try {
      await new Promise((done) => holder.stdout.once("data", done));
      const error = await failure(openDuckDb({ path: file, allowedDirectories: [] }));
      expect(error.message).toContain(`${file} is in use by another process`);
      expect(error.message).toContain(`process ${holder.pid}`);
    } finally {
      holder.kill();
    }
  });

  test("what is not a database, not there or nowhere says so", async () => {
    await writeFile(join(root, "junk.duckdb"), "junk".repeat(5_000));
    expect((await failure(openDuckDb({ path: join(root, "junk.duckdb"), allowedDirectories: [] }))).message).toContain("is not a DuckDB database");
    expect((await failure(openDuckDb({ path: join(root, "none.duckdb"), allowedDirectories: [], readOnly: true }))).message).toContain("does not exist");
    expect((await failure(openDuckDb({ path: join(root, "no/folder.duckdb"), allowedDirectories: [] }))).message).toContain("its folder does not exist");
    expect((await failure(openDuckDb({ path: ":memory:", allowedDirectories: [], timezone: "Mars/Olympus" }))).message).toContain("refused an option");
  });

  test("a file keeps what was written, and reads only when asked", async () => {
    const file = join(root, "kept.duckdb");
    const first = await openEngine({ engine: "duckdb", path: file, allowedDirectories: [] });
    await first.execute("CREATE TABLE kept AS SELECT 1 AS a");
    await first.close();
    const second = await openEngine({ engine: "duckdb", path: file, allowedDirectories: [], readOnly: true });
    expect(await second.query("FROM kept")).toEqual([{ a: 1 }]);
    await expect(second.execute("DROP TABLE kept")).rejects.toThrow(/open for reading only/);
    await second.close();
  });

  test("naive timestamps are read in the project's time zone", async () => {
    const paris = await openDuckDb({ path: ":memory:", allowedDirectories: [], timezone: "Europe/Paris" });
    expect(await paris.query("SELECT (TIMESTAMP '2001-07-01 00:00:00')::TIMESTAMPTZ AS t")).toEqual([{ t: "2001-06-30 22:00:00+00" }]);
    await paris.close();
  });
});
