import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runUnitTest } from "../../shared/checks/run-unit-test.ts";
import type { UnitTestRequest } from "../../shared/checks/unit-test-sql.ts";
import type { Engine } from "../../shared/engines/engine.ts";
import type { Rows, UnitTest } from "../../shared/pipeline/model.ts";
import { ENGINES, openTestEngine } from "../harness/both-engines.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "towpath-unit-"));
});
afterAll(() => rm(folder, { recursive: true }));

const at = { file: "shop.pipeline.yml", pointer: "/tasks/0/unit_tests/0" };
type Written = Record<string, unknown>[] | string;
const rowsOf = (written: Written): Rows => (typeof written === "string" ? { at, file: written } : { at, rows: written });

/** `{orders}` in the SQL stands for the table; what the rewriting of names does is tested in its own room. */
function request(sql: string, given: Record<string, Written>, expected: Written, rest: Partial<UnitTest> = {}, inputs: UnitTestRequest["inputs"] = ORDERS): UnitTestRequest {
  const tables = [...sql.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  return {
    test: { at, name: "a test", given: Object.fromEntries(Object.entries(given).map(([name, rows]) => [name, rowsOf(rows)])), expect: rowsOf(expected), ordered: false, tolerance: 1e-9, ...rest },
    tables,
    inputs,
    query: (relations) => {
      let index = 0;
      return sql.replaceAll(/\{(\w+)\}/g, (_, name: string) => `${relations[index++]} AS ${name}`);
    },
    absolute: (file) => join(folder, file),
  };
}
const ORDERS: UnitTestRequest["inputs"] = new Map([
  ["orders", { complete: true, columns: [{ name: "id", type: "bigint" }, { name: "day", type: "date" }, { name: "amount", type: "decimal(10,2)" }, { name: "paid", type: "boolean" }, { name: "code", type: "varchar" }] }],
  ["loose", { complete: false, columns: [] }],
]);

const TYPED: UnitTestRequest["inputs"] = new Map([["typed", { complete: true, columns: Object.entries({ f: "float", r: "real", n: "numeric", t: "text[]", i: "int[]", j: "jsonb", b: "bytea", z: "timestamptz", d: "interval", ip: "inet" }).map(([name, type]) => ({ name, type })) }]]);

/** What the engines spell in their own way. */
const WORDS = {
  duckdb: { nested: "[id, 2] AS l, {'a': code} AS s", noInteger: "A value of column id cannot be converted to INT64", noColumn: 'Referenced column "nope" not found', oneStatement: "One statement was expected" },
  postgres: { nested: "ARRAY[id, 2] AS l, jsonb_build_object('a', code) AS s", noInteger: "A value cannot be converted to bigint", noColumn: 'Column "nope" does not exist', oneStatement: "statement" },
};

describe.each(ENGINES)("on %s", (name) => {
  let engine: Engine;
  const words = WORDS[name];
  beforeAll(async () => {
    engine = await openTestEngine(name, { allowedDirectories: [folder], timezone: "Europe/Paris" });
  });
  afterAll(() => engine.close());
  const run = (...args: Parameters<typeof request>) => runUnitTest(engine, request(...args), { line: 7 });

  describe("a unit test passes", () => {
    test.each<[string, Parameters<typeof request>]>([
      ["with the rows it names, in any order", ["SELECT id FROM {orders}", { orders: [{ id: 1 }, { id: 2 }] }, [{ id: 2 }, { id: 1 }]]],
      ["with rows that repeat", ["SELECT id FROM {orders}", { orders: [{ id: 1 }, { id: 1 }] }, [{ id: 1 }, { id: 1 }]]],
      ["when only mentioned columns agree", ["SELECT id, random() AS r FROM {orders}", { orders: [{ id: 1 }] }, [{ id: 1 }]]],
      ["when rows mention different columns", ["SELECT id, code FROM {orders}", { orders: [{ id: 1, code: "x" }, { id: 1, code: "y" }] }, [{ id: 1 }, { id: 1, code: "x" }]]],
      ["with columns in another case", ["SELECT id AS Id FROM {orders}", { orders: [{ ID: 1 }] }, [{ id: 1 }]]],
      ["with missing columns as null", ["SELECT code IS NULL AND paid IS NULL AS missing FROM {orders}", { orders: [{ id: 1 }] }, [{ missing: true }]]],
      ["with inputs that are not given as empty tables", ["SELECT count(*) AS n, max(day) AS day FROM {orders}", {}, [{ n: 0, day: null }]]],
      ["with nothing expected of nothing", ["SELECT * FROM {orders} WHERE amount > 1;", { orders: [{ amount: 1 }] }, []]],
      ["with nulls", ["SELECT id, code FROM {orders}", { orders: [{ id: 1, code: null }] }, [{ id: 1, code: null }]]],
      ["with text that looks like a number", ["SELECT code FROM {orders}", { orders: [{ code: "007" }] }, [{ code: "007" }]]],
      ["with decimals however they are written", ["SELECT amount FROM {orders}", { orders: [{ amount: 1.5 }] }, [{ amount: "1.50" }]]],
      ["with floats within the tolerance", ["SELECT sum(amount::DOUBLE PRECISION) / 3 AS third FROM {orders}", { orders: [{ amount: 1 }] }, [{ third: 0.3333333333 }]]],
      ["with a wider tolerance", ["SELECT 100.0::DOUBLE PRECISION AS x FROM {orders}", { orders: [{ id: 1 }] }, [{ x: 101 }], { tolerance: 0.01 }]],
      ["with an absolute tolerance of decimals", ["SELECT amount FROM {orders}", { orders: [{ amount: 100 }] }, [{ amount: 100.4 }], { tolerance: 0.5 }]],
      ["with 32-bit floats", ["SELECT 0.1::REAL AS x FROM {orders}", { orders: [{ id: 1 }] }, [{ x: 0.1 }]]],
      ["with dates as ISO text", ["SELECT day, day + INTERVAL '8 hours' AS at FROM {orders}", { orders: [{ day: "2001-02-03" }] }, [{ day: "2001-02-03", at: "2001-02-03T08:00" }]]],
      ["with midnight as a date", ["SELECT day::TIMESTAMP AS at FROM {orders}", { orders: [{ day: "2001-02-03" }] }, [{ at: "2001-02-03" }]]],
      ["with zoned timestamps, naive ones in the project's zone", ["SELECT TIMESTAMPTZ '2001-07-01 12:00:00+02' AS a, TIMESTAMPTZ '2001-07-01 10:00:00+00' AS b FROM {orders}", { orders: [{ id: 1 }] }, [{ a: "2001-07-01 12:00:00", b: "2001-07-01T10:00:00Z" }]]],
      ["with big integers", ["SELECT id FROM {orders}", { orders: [{ id: "9007199254740993" }] }, [{ id: "9007199254740993" }]]],
      ["with lists and structs", [`SELECT ${words.nested} FROM {orders}`, { orders: [{ id: 1, code: "x" }] }, [{ l: [1, 2], s: { a: "x" } }]]],
      ["with types taken from the values", ["SELECT date_trunc('month', d) AS m, n + 1 AS n, f * 2 AS f, NOT b AS b FROM {loose}", { loose: [{ d: "2001-02-03", n: 1, f: 1.5, b: true }, { d: null }] }, [{ m: "2001-02-01", n: 2, f: 3, b: false }, { m: null }]]],
      ["with an input read twice", ["SELECT a.id FROM {orders} JOIN (SELECT id FROM {orders}) b USING (id)".replace("a.id", "id"), { orders: [{ id: 1 }] }, [{ id: 1 }]]],
      ["with CTEs and comments of its own", ["WITH x AS (SELECT * FROM {orders}) SELECT id FROM x -- the end", { orders: [{ id: 1 }] }, [{ id: 1 }]]],
      ["in order when order counts", ["SELECT id FROM {orders} ORDER BY id DESC", { orders: [{ id: 1 }, { id: 2 }] }, [{ id: 2 }, { id: 1 }], { ordered: true }]],
      ["with quotes and half of a bracket in its values", ["SELECT code FROM {orders}", { orders: [{ code: "it's (\"" }] }, [{ code: "it's (\"" }]]],
    ])("%s", async (_what, args) => {
      expect(await run(...args)).toEqual({ name: "a test", status: "pass", durationMs: expect.any(Number), file: "shop.pipeline.yml", line: 7 });
    });

    test.runIf(name === "postgres").each<[string, Parameters<typeof request>]>([
      ["with types of Postgres", ["SELECT * FROM {typed}", { typed: [{ f: 0.1, r: 0.1, n: "123456789012345678901234567890.5", t: ["a\"b\\", null, "NULL", "{}"], i: [[1, 2], [3, 4]], j: { a: [1, null] }, b: "\\x00ff", z: "2001-07-01 12:00", d: "1 day 02:00", ip: "10.0.0.1" }] },
        [{ f: 0.1, r: 0.1, n: "123456789012345678901234567890.5", t: ["a\"b\\", null, "NULL", "{}"], i: [[1, 2], [3, 4]], j: { a: [1, null] }, b: "\\x00FF", z: "2001-07-01T10:00:00Z", d: "1 day 2 hours", ip: "10.0.0.1/32" }], {}, TYPED]],
      ["with JSON that nobody has typed, which can be grouped", ["SELECT o, count(*) AS n FROM {loose} GROUP BY o", { loose: [{ o: { a: 1, b: 2 } }, { o: { b: 2, a: 1 } }] }, [{ o: { a: 1, b: 2 }, n: 2 }]]],
      ["with DISTINCT ON and ILIKE", ["SELECT DISTINCT ON (code) code, id FROM {orders} WHERE code ILIKE 'X%' ORDER BY code, id DESC", { orders: [{ id: 1, code: "xé" }, { id: 2, code: "xé" }, { id: 3, code: "é" }] }, [{ code: "xé", id: 2 }]]],
      ["with LATERAL and unnest", ["SELECT o.id, x FROM {orders} CROSS JOIN LATERAL unnest(string_to_array(code, ',')) AS x".replace("o.id", "id"), { orders: [{ id: 1, code: "a,b" }] }, [{ id: 1, x: "a" }, { id: 1, x: "b" }]]],
      ["with inputs of long names", ["SELECT count(*) AS n FROM {a_task_with_a_name_that_is_as_long_as_postgres_can_keep_it_at_all_}", { a_task_with_a_name_that_is_as_long_as_postgres_can_keep_it_at_all_: [{ id: 1 }] }, [{ n: 1 }], {}, new Map()]],
    ])("%s", async (_what, args) => {
      const { status, diff, message } = await run(...args);
      expect({ status, diff, message }).toEqual({ status: "pass" });
    });

    test.runIf(name === "duckdb")("with rows from CSV, JSON and Parquet", async () => {
      await writeFile(join(folder, "given.csv"), "id,code,day,extra\n1,007,2001-02-03,x\n2,,,y\n");
      await writeFile(join(folder, "expect.csv"), "id,code,day\n2,,\n1,007,2001-02-03\n");
      await writeFile(join(folder, "expect.json"), '[{"id": 1, "code": "007"}, {"id": 2, "code": null}]');
      await engine.exportParquet("SELECT 1 AS id, '007' AS code UNION ALL SELECT 2, NULL", join(folder, "rows.parquet"));
      const inputs = new Map([["orders", { ...ORDERS.get("orders"), columns: ORDERS.get("orders")?.columns ?? [], complete: false }]]);
      for (const expected of ["expect.csv", "expect.json", "rows.parquet"]) {
        expect(await run("SELECT id, code, day FROM {orders}", { orders: "given.csv" }, expected, {}, inputs)).toMatchObject({ status: "pass" });
      }
      expect(await run("SELECT id, code FROM {orders}", { orders: "rows.parquet" }, "expect.json")).toMatchObject({ status: "pass" });
      expect(await run("SELECT id + 1 AS id, day + 1 AS day FROM {loose}", { loose: "given.csv" }, [{ id: 2, day: "2001-02-04" }, { id: 3, day: null }])).toMatchObject({ status: "pass" });
    });
  });

  describe("a unit test fails", () => {
    test("with an aligned difference: the missing row beside the one most like it", async () => {
      const record = await run("SELECT id, code, amount FROM {orders}", { orders: [{ id: 1, code: "a", amount: 1 }, { id: 2, code: "b", amount: 2 }, { id: 3, code: "c", amount: 3 }] }, [{ id: 1, code: "a" }, { id: 2, code: "x" }, { id: 9, code: "z" }]);
      expect(record).toMatchObject({ status: "fail", message: "3 rows expected, 3 rows made: 2 missing, 2 unexpected." });
      expect(record.diff).toEqual({
        columns: ["id", "code"],
        rows: [{ mark: "=", cells: ["1", "a"] }, { mark: "-", cells: ["2", "x"] }, { mark: "+", cells: ["2", "b"] }, { mark: "-", cells: ["9", "z"] }, { mark: "+", cells: ["3", "c"] }],
      });
    });

    test.each<[string, Parameters<typeof request>]>([
      ["when a row is missing", ["SELECT id FROM {orders}", { orders: [{ id: 1 }] }, [{ id: 1 }, { id: 1 }]]],
      ["when there is one too many", ["SELECT id FROM {orders}", { orders: [{ id: 1 }, { id: 1 }] }, [{ id: 1 }]]],
      ["when a null is a value", ["SELECT id FROM {orders}", { orders: [{ id: 0 }] }, [{ id: null }]]],
      ["when a value is null", ["SELECT id FROM {orders}", { orders: [{ id: null }] }, [{ id: 0 }]]],
      ["beyond the tolerance of floats", ["SELECT 100.0::DOUBLE PRECISION AS x FROM {orders}", { orders: [{ id: 1 }] }, [{ x: 101.02 }], { tolerance: 0.01 }]],
      ["beyond the tolerance of decimals", ["SELECT amount FROM {orders}", { orders: [{ amount: 100 }] }, [{ amount: 100.01 }]]],
      ["when text differs in case", ["SELECT code FROM {orders}", { orders: [{ code: "a" }] }, [{ code: "A" }]]],
      ["when a big integer is off by one", ["SELECT id FROM {orders}", { orders: [{ id: "9007199254740993" }] }, [{ id: "9007199254740992" }]]],
      ["when the order is wrong and counts", ["SELECT id FROM {orders} ORDER BY id", { orders: [{ id: 1 }, { id: 2 }] }, [{ id: 2 }, { id: 1 }], { ordered: true }]],
      ["when rows are made and none expected", ["SELECT id FROM {orders}", { orders: [{ id: 1 }] }, []]],
      ["when a timestamp is not midnight", ["SELECT TIMESTAMP '2001-01-01 00:00:01' AS at FROM {orders}", { orders: [{ id: 1 }] }, [{ at: "2001-01-01" }]]],
    ])("%s", async (_what, args) => {
      const record = await run(...args);
      expect(record.status).toBe("fail");
      expect(record.diff?.rows.some(({ mark }) => mark !== "=")).toBe(true);
    });

    test("with at most 20 rows of a big difference", async () => {
      const record = await run("SELECT id FROM {orders}", { orders: Array.from({ length: 100 }, (_, id) => ({ id })) }, Array.from({ length: 100 }, (_, id) => ({ id: id + 50 })));
      expect(record.message).toBe("100 rows expected, 100 rows made: 50 missing, 50 unexpected.");
      expect(record.diff?.rows).toHaveLength(20);
    });
  });

  describe("a unit test that cannot run says why", () => {
    test.each<[string, Parameters<typeof request>, string]>([
      ["unknown given input", ["SELECT id FROM {orders}", { order: [] }, []], 'The test gives rows of "order", which the task does not read. Did you mean "orders"? It reads: orders.'],
      ["unknown given column", ["SELECT id FROM {orders}", { orders: [{ idd: 1 }] }, []], 'The input orders has no column "idd". Did you mean "id"? Columns: id, day, amount, paid, code.'],
      ["unknown expected column", ["SELECT id FROM {orders}", {}, [{ ids: 1 }]], 'The task makes no column "ids". Did you mean "id"? Columns: id.'],
      ["given value of another type", ["SELECT id FROM {orders}", { orders: [{ id: "one" }] }, []], `The given rows of orders cannot be used: ${words.noInteger}`],
      ["nothing known of an input", ["SELECT 1 AS a FROM {loose}", {}, []], "Nothing is known of the columns of loose: declare them, or give at least one row."],
      ["error of the task", ["SELECT nope FROM {orders}", {}, []], words.noColumn],
      ["task that leaves its brackets", ["SELECT 1) x; DROP TABLE y; SELECT * FROM (SELECT 1", {}, []], words.oneStatement],
      ["file that is not there", ["SELECT id FROM {orders}", { orders: "none.csv" }, []], name === "duckdb" ? "none.csv" : "Postgres cannot read files"],
    ])("%s", async (_what, args, message) => {
      const record = await run(...args);
      expect(record.status).toBe("error");
      expect(record.message).toContain(message);
    });
  });

  test("300 unit tests share one engine", async () => {
    // Ten times what it takes: something that grows with the square would show.
    const started = process.cpuUsage();
    const records = await Promise.all(Array.from({ length: 300 }, (_, index) => run(
      "SELECT o.day, count(*) AS n, sum(amount) AS total FROM {orders} o WHERE paid GROUP BY o.day".replace("{orders} o", "(SELECT * FROM {orders}) o"),
      { orders: [{ id: 1, day: "2001-01-01", amount: index, paid: true }, { id: 2, day: "2001-01-01", amount: 1, paid: true }, { id: 3, day: "2001-01-02", amount: 9, paid: false }] },
      [{ day: "2001-01-01", n: 2, total: index + 1 }],
    )));
    const { user, system } = process.cpuUsage(started);
    expect(records.every(({ status }) => status === "pass")).toBe(true);
    expect((user + system) / 1_000).toBeLessThan(20_000);
  });
});
