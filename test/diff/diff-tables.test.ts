import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Engine } from "../../shared/engines/engine.ts";
import { EngineError } from "../../shared/engines/engine.ts";
import { diffTables } from "../../shared/diff/diff-tables.ts";
import { ENGINES, openTestEngine } from "../harness/both-engines.ts";
import { columnOf, diffOf } from "./tables.ts";

const TEN = "SELECT range AS id, range * 2 AS amount, 'x' || range AS name FROM generate_series(0, 9) g(range)";
const key = ["id"];
const limits = (tolerance: number) => ({ limits: { at: { file: "f", pointer: "" }, ignoreColumns: [], tolerance }, key });
const floats = (values: string): string => `SELECT * FROM (VALUES ${values.split(", ").map((value, id) => `(${id}, CAST(${value} AS DOUBLE PRECISION))`).join(", ")}) t(id, v)`;
const chain = (offset: number): string => `SELECT (1 + (range + ${offset}) * 0.9e-9)::DOUBLE PRECISION AS v FROM generate_series(0, 49) g(range)`;

/** What the engines spell in their own way. */
const WORDS = {
  duckdb: {
    nested: (list: string) => `${list} AS l, {'a': 1, 'b': ${list}} AS s, MAP {'k': ${list}} AS m`,
    wide: { base: "INTEGER", head: "BIGINT" },
    retyped: [
      ["INTEGER", "BIGINT", 0], ["INTEGER", "DECIMAL(18,3)", 0], ["SMALLINT", "DOUBLE", 0], ["DECIMAL(8,2)", "DECIMAL(12,4)", 0], ["DATE", "TIMESTAMP", 0], ["ENUM('a', 'b')", "VARCHAR", 0], ["UINTEGER", "INTEGER", 0],
      ["BIGINT", "DOUBLE", undefined], ["INTEGER", "VARCHAR", undefined], ["HUGEINT", "DECIMAL(38,0)", undefined], ["BOOLEAN", "INTEGER", undefined],
    ] as [string, string, number | undefined][],
  },
  postgres: {
    nested: (list: string) => `ARRAY${list}::int[] AS l, ROW(1, ARRAY${list}::int[])::text AS s, jsonb_build_object('k', ARRAY${list}::int[]) AS m`,
    wide: { base: "integer", head: "bigint" },
    retyped: [
      ["integer", "bigint", 0], ["integer", "numeric(18,3)", 0], ["smallint", "double precision", 0], ["real", "double precision", 0], ["numeric(8,2)", "numeric(12,4)", 0], ["numeric(8,2)", "numeric", 0], ["bigint", "numeric", 0], ["date", "timestamp", 0],
      ["varchar(5)", "text", 0], ["char(3)", "varchar", 0], ["timestamp(0)", "timestamp", 0], ["timestamptz(3)", "timestamptz", 0], ["numeric(15,2)", "double precision", 0],
      ["bigint", "double precision", undefined], ["numeric(16,2)", "double precision", undefined], ["integer", "varchar", undefined], ["boolean", "integer", undefined], ["timestamp", "timestamptz", undefined], ["text[]", "text", undefined], ["json", "jsonb", undefined],
    ] as [string, string, number | undefined][],
  },
};

describe.each(ENGINES)("on %s", (engineName) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openTestEngine(engineName);
  });
  afterAll(() => engine.close());
  const words = WORDS[engineName];
  const row = (decimal: string, list: string, json: string): string => `SELECT 1 AS id, ${decimal}::DECIMAL(20, 9) AS d, ${words.nested(list)}, '${json}'::${engineName === "duckdb" ? "VARCHAR" : "json"} AS j`;

  describe("rows", () => {
    test("equal tables are equal, whatever the order of rows and columns", async () => {
      const record = await diffOf(engine, TEN, `SELECT name, id, amount FROM (${TEN}) t ORDER BY id DESC`, { key });
      expect(record).toMatchObject({ status: "equal", key: ["id"], keyFrom: "contract", rows: { base: 10, head: 10, added: 0, removed: 0, changed: 0 } });
      expect(record.columns.map(({ name, change, changed }) => [name, change, changed])).toEqual([["name", "same", 0], ["id", "same", 0], ["amount", "same", 0]]);
    });

    test("added, removed and changed rows are counted by key, changes by column", async () => {
      const record = await diffOf(engine, TEN, `SELECT id, CASE WHEN id IN (3, 4) THEN -1 ELSE amount END AS amount, CASE WHEN id = 4 THEN NULL ELSE name END AS name FROM (${TEN}) t WHERE id > 0 UNION ALL SELECT 10 + range, 0, 'new' FROM generate_series(0, 2) g(range)`, { key });
      expect(record).toMatchObject({ status: "different", rows: { base: 10, head: 12, added: 3, removed: 1, changed: 2 } });
      expect([columnOf(record, "amount"), columnOf(record, "name"), columnOf(record, "id")].map(({ change, changed }) => [change, changed])).toEqual([["changed", 2], ["changed", 1], ["same", 0]]);
    });

    test("a key of two columns", async () => {
      const record = await diffOf(engine, "SELECT range % 3 AS a, CAST(floor(range / 3.0) AS INTEGER) AS b, range AS v FROM generate_series(0, 8) g(range)", "SELECT range % 3 AS a, CAST(floor(range / 3.0) AS INTEGER) AS b, CASE WHEN range = 5 THEN 0 ELSE range END AS v FROM generate_series(0, 7) g(range)", { key: ["a", "b"] });
      expect(record).toMatchObject({ key: ["a", "b"], keyFrom: "contract", rows: { added: 0, removed: 1, changed: 1 } });
    });

    test("without a declared key, a column that is unique on both sides is found", async () => {
      const record = await diffOf(engine, TEN, `SELECT id, amount + CAST(id = 1 AS INTEGER) AS amount, 'x' AS name FROM (${TEN}) t`);
      expect(record).toMatchObject({ key: ["id"], keyFrom: "found", rows: { changed: 10 } });
      expect(columnOf(record, "amount").changed).toBe(1);
    });

    test("a pair of columns is found when no single one is unique", async () => {
      const days = "SELECT DATE '2020-01-01' + CAST(floor(range / 4.0) AS INTEGER) AS day, substr('NSEW', CAST(1 + range % 4 AS INTEGER), 1) AS station, 1 AS v FROM generate_series(0, 39) g(range)";
      const record = await diffOf(engine, days, `SELECT day, station, CASE WHEN station = 'N' THEN 2 ELSE v END AS v FROM (${days}) t`);
      expect(record).toMatchObject({ keyFrom: "found", rows: { changed: 10, added: 0, removed: 0 } });
      expect(record.key.toSorted()).toEqual(["day", "station"]);
    });

    test.each([
      ["twice in the base", "SELECT 1 AS id, 'a' AS v UNION ALL SELECT 1, 'b'", "SELECT 1 AS id, 'a' AS v"],
      ["twice in the head only", "SELECT 1 AS id, 'a' AS v", "SELECT 1 AS id, 'a' AS v UNION ALL SELECT 2, 'b' UNION ALL SELECT 2, 'c'"],
      ["null", "SELECT NULL::INTEGER AS id, 'a' AS v UNION ALL SELECT 1, 'b'", "SELECT 1 AS id, 'b' AS v"],
      ["on one side only", "SELECT 'a' AS v UNION ALL SELECT 'a'", "SELECT 'a' AS v, 1 AS id"],
    ])("a declared key that is %s is not used", async (_, base, head) => {
      const record = await diffOf(engine, base, head, { key });
      expect(record.keyFrom).not.toBe("contract");
      expect(record.rows.head - record.rows.base).toBe(record.rows.added - record.rows.removed);
    });

    test("without any key rows are counted as multisets", async () => {
      const record = await diffOf(engine, "SELECT * FROM (VALUES ('a'), ('a'), ('a'), ('b'), (NULL), (NULL)) t(v)", "SELECT * FROM (VALUES ('a'), ('b'), ('b'), ('c'), (NULL), (NULL)) t(v)");
      expect(record).toMatchObject({ key: [], rows: { base: 6, head: 6, added: 2, removed: 2, changed: 0 } });
      expect(record.keyFrom).toBeUndefined();
    });

    test("a key with one value in a million rows is given up before the join explodes", async () => {
      const record = await diffOf(engine, "SELECT 1 AS id, range % 7 AS v FROM generate_series(0, 999999) g(range)", "SELECT 1 AS id, range % 7 AS v FROM generate_series(0, 1000000) g(range)", { key });
      expect(record).toMatchObject({ key: [], rows: { added: 1, removed: 0 } });
    });

    test("empty tables", async () => {
      expect(await diffOf(engine, `${TEN} LIMIT 0`, `${TEN} LIMIT 0`, { key })).toMatchObject({ status: "equal", rows: { base: 0, head: 0, added: 0 } });
      expect(await diffOf(engine, `${TEN} LIMIT 0`, TEN, { key })).toMatchObject({ status: "different", rows: { base: 0, head: 10, added: 10, removed: 0 } });
      expect(await diffOf(engine, TEN, `${TEN} LIMIT 0`)).toMatchObject({ status: "different", rows: { base: 10, head: 0, added: 0, removed: 10 } });
    });
  });

  describe("equal values", () => {
    const special = "1.0, 0.0, 'NaN', 'inf', NULL, 1e300";

    test.each([[[]], [key]])("floats within 1e-9 are equal, and so are NaN, zeros and nulls (key: %s)", async (declared) => {
      const noisy = "1.0 + 1e-12, '-0.0', 'NaN', 'inf', NULL, 1e300 * (1 + 1e-12)";
      expect(await diffOf(engine, floats(special), floats(noisy), { key: declared })).toMatchObject({ status: "equal" });
    });

    test.each(["1.0 + 1e-8", "'inf'", "NULL", "'NaN'", "-1.0"])("1.0 and %s are not", async (other) => {
      expect(await diffOf(engine, floats(special), floats(special.replace("1.0", other)), { key })).toMatchObject({ rows: { changed: 1 } });
    });

    test("infinity differs from every number and from minus infinity", async () => {
      expect(await diffOf(engine, floats(special), floats(special.replace("'inf'", "'-inf'")), { key })).toMatchObject({ rows: { changed: 1 } });
      expect(await diffOf(engine, floats(special), floats(special.replace("'inf'", "5")), { key })).toMatchObject({ rows: { changed: 1 } });
    });

    test("diff.tolerance widens it, 0 takes it away", async () => {
      expect(await diffOf(engine, floats("1, 2, 3, 4, 5, 6"), floats("1.009, 2, 3, 4, 5, 6"), limits(0.01))).toMatchObject({ status: "equal" });
      expect(await diffOf(engine, floats("1, 2, 3, 4, 5, 6"), floats("1 + 1e-15, 2, 3, 4, 5, 6"), limits(0))).toMatchObject({ rows: { changed: 1 } });
    });

    test("decimals, times, lists, structs, maps and JSON are compared exactly", async () => {
      expect(await diffOf(engine, row("1.000000001", "[1, NULL]", "{}"), row("1.000000001", "[1, NULL]", "{}"), { key })).toMatchObject({ status: "equal" });
      const record = await diffOf(engine, row("1.000000001", "[1, NULL]", "{}"), row("1.000000002", "[1, 2]", "{ }"), { key });
      expect(record.columns.map(({ changed }) => changed)).toEqual([0, 1, 1, 1, 1, 1]);
    });

    test("a chain of close values does not make distant ones equal", async () => {
      const record = await diffOf(engine, chain(0), chain(10));
      expect(record.status).toBe("different");
      expect(record.rows.added).toBe(record.rows.removed);
    });
  });

  describe("columns", () => {
    test("added, removed, retyped, ignored; names in another case are the same column", async () => {
      const record = await diffOf(engine, "SELECT 1 AS Id, 2::INTEGER AS wide, 'x' AS text, 5 AS gone, now() AS loaded", "SELECT 1 AS id, 2::BIGINT AS wide, 7 AS text, 6 AS fresh, now() + INTERVAL '1 day' AS loaded", {
        key, limits: { at: { file: "f", pointer: "" }, ignoreColumns: ["LOADED"] },
      });
      expect(record.columns.map(({ name, change, changed }) => [name, change, changed])).toEqual([["id", "same", 0], ["wide", "retyped", 0], ["text", "retyped", undefined], ["fresh", "added", undefined], ["loaded", "ignored", undefined], ["gone", "removed", undefined]]);
      expect(columnOf(record, "wide").type).toEqual(words.wide);
      expect(record).toMatchObject({ status: "different", rows: { changed: 0 } });
    });

    test.each(words.retyped)("%s made %s is compared when every value fits", async (before, after, changed) => {
      const value = /^(date|timestamp)/i.test(before) ? "'2001-02-03'" : before.startsWith("ENUM") ? "'a'" : /\[\]|json/.test(before) ? "'{}'" : /^(var)?char/.test(before) ? "'1'" : before === "boolean" ? "true" : "1";
      const record = await diffOf(engine, `SELECT 1 AS id, ${value}::${before} AS v`, `SELECT 1 AS id, ${value}::${before}::${after} AS v`, { key });
      expect(columnOf(record, "v")).toMatchObject({ change: "retyped" });
      expect(columnOf(record, "v").changed).toBe(changed);
    });

    test("hostile names", async () => {
      const names = ['a"b', "a'b", "select", "k0", "c0", "towpath_side", "b", "h", "n", "a b", "a.b", "été", "表", "$x", "--", "a;b", "row", "side", "in_base", "__proto__"];
      const columns = (change: string) => names.map((name, at) => `range + ${at} ${name === change ? "+ 1" : ""} AS ${engine.quote(name)}`).join(", ");
      for (const name of names) {
        const record = await diffOf(engine, `SELECT ${columns("")} FROM generate_series(0, 29) g(range)`, `SELECT ${columns(name)} FROM generate_series(0, 29) g(range)`, { key: [name === "k0" ? "c0" : "k0"] });
        expect(record.columns.filter(({ changed }) => (changed ?? 0) > 0).map((each) => [each.name, each.changed])).toEqual([[name, 30]]);
        expect(record.rows.changed).toBe(30);
      }
    });

    test("relations are queries and hostile tables too", async () => {
      await engine.execute('CREATE TABLE "we""ird; table" AS SELECT 1 AS id');
      expect(await diffTables(engine, { id: "p.t", base: '"we""ird; table"', head: "(SELECT 1 AS id UNION ALL SELECT 2)", key })).toMatchObject({ rows: { base: 1, head: 2, added: 1 } });
    });
  });

  describe("what cannot be compared", () => {
    test("one side only is new or removed", async () => {
      await engine.execute("DROP TABLE IF EXISTS head");
      await engine.execute(`CREATE TABLE head AS ${TEN}`);
      expect(await diffTables(engine, { id: "p.t", head: "head", key })).toMatchObject({ status: "new", rows: { base: 0, head: 10, added: 10 }, columns: [{ change: "added" }, { change: "added" }, { change: "added" }] });
      expect(await diffTables(engine, { id: "p.t", base: "head", key })).toMatchObject({ status: "removed", rows: { base: 10, head: 0, removed: 10 } });
    });

    test("a side that cannot be read is said", async () => {
      const record = await diffTables(engine, { id: "p.t", base: "nowhere", head: "head", key });
      expect(record.status).toBe("not-comparable");
      expect(record.reason).toContain("nowhere");
    });

    test("a reason from outside is kept, and nothing is equal then", async () => {
      expect(await diffOf(engine, TEN, TEN, { key, notComparable: "the sources changed between the builds" })).toMatchObject({ status: "not-comparable", reason: "the sources changed between the builds" });
    });

    test("cancelling rejects", async () => {
      const stop = new AbortController();
      stop.abort();
      await expect(diffOf(engine, TEN, TEN, { signal: stop.signal })).rejects.toThrow(EngineError);
    });
  });
});
