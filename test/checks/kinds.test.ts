import { describe, expect, test } from "vitest";
import type { Check } from "../../shared/pipeline/model.ts";
import type { CheckRecord } from "../../shared/results/record.ts";
import { ENGINES } from "../harness/both-engines.ts";
import { check, column, useEngine } from "./harness.ts";

const rows = (...values: string[]) => `SELECT * FROM (VALUES ${values.map((value) => `(${value})`).join(", ")}) v(a)`;
const EMPTY = "SELECT NULL::INTEGER AS a WHERE false";
const hundred = (value: string) => `SELECT ${value} AS a FROM generate_series(0, 99) g(n)`;
const HUNDRED = hundred("n");

const at = (instant: string) => `SELECT TIMESTAMP '2001-01-01' AS a UNION ALL SELECT ${instant}`;
const volume = (options: { max_drop?: number; max_rise?: number }, rest = {}) => check("volume_change", { window: 3, ...options }, rest);

const resolve = (name: string) => (name === "parents" ? "(SELECT * FROM (VALUES (1), (2), (2), (NULL)) p(id)) parents_table" : undefined);

type Case = [what: string, query: string, check: Check, status: CheckRecord["status"], observed: string];

const CASES: Case[] = [
  // not_null
  ["not_null passes", rows("1", "2"), check("not_null", { columns: ["a"], column: "a" }), "pass", "2 rows"],
  ["not_null fails", rows("1", "NULL"), check("not_null", { columns: ["a"], column: "a" }), "fail", "1 of 2 rows fails (50%)"],
  ["not_null warns when asked", rows("1", "NULL"), check("not_null", { columns: ["a"], column: "a" }, { severity: "warn" }), "warn", "1 of 2 rows fails (50%)"],
  ["not_null at its border of at_least", "SELECT CASE WHEN n > 0 THEN 1 END AS a FROM generate_series(0, 999) g(n)", check("not_null", { columns: ["a"] }, { atLeast: 0.999 }), "pass", "1 of 1,000 rows fails (0.1%)"],
  ["not_null just beyond at_least", "SELECT CASE WHEN n > 1 THEN 1 END AS a FROM generate_series(0, 999) g(n)", check("not_null", { columns: ["a"] }, { atLeast: 0.999 }), "fail", "2 of 1,000 rows fail (0.2%)"],
  ["not_null at its border of max_failing", rows("NULL", "NULL", "1"), check("not_null", { columns: ["a"] }, { maxFailing: 2 }), "pass", "2 of 3 rows fail (66.7%)"],
  ["not_null beyond max_failing", rows("NULL", "NULL", "1"), check("not_null", { columns: ["a"] }, { maxFailing: 1 }), "fail", "2 of 3 rows fail (66.7%)"],
  ["not_null at a max_failing share", rows("NULL", "NULL", "1", "1"), check("not_null", { columns: ["a"] }, { maxFailing: 0.5, maxFailingIsShare: true }), "pass", "2 of 4 rows fail (50%)"],
  ["not_null on an empty table", EMPTY, check("not_null", { columns: ["a"] }), "pass", "0 rows"],
  ["not_null of several columns", "SELECT 1 AS a, NULL AS b UNION ALL SELECT 2, 3", check("not_null", { columns: ["a", "b"] }), "fail", "1 of 2 rows fails (50%)"],
  ["not_null where", "SELECT * FROM (VALUES (1, NULL), (2, 5)) v(a, b)", check("not_null", { columns: ["b"] }, { where: "a = 2 -- the second" }), "pass", "1 row"],
  // unique
  ["unique passes, nulls are ignored", rows("1", "2", "NULL", "NULL"), check("unique", { columns: ["a"] }), "pass", "2 rows, 2 with null not counted"],
  ["unique fails with every row that repeats", rows("1", "1", "1", "2"), check("unique", { columns: ["a"] }), "fail", "3 of 4 rows fail (75%)"],
  ["unique of a combination", "SELECT * FROM (VALUES (1, 1), (1, 2), (1, NULL), (1, NULL)) v(a, b)", check("unique", { columns: ["a", "b"] }), "pass", "2 rows, 2 with null not counted"],
  ["unique at its border", hundred("greatest(n, 1)"), check("unique", { columns: ["a"] }, { atLeast: 0.98 }), "pass", "2 of 100 rows fail (2%)"],
  ["unique beyond its border", hundred("greatest(n, 1)"), check("unique", { columns: ["a"] }, { atLeast: 0.981 }), "fail", "2 of 100 rows fail (2%)"],
  ["unique where", rows("1", "1", "2"), check("unique", { columns: ["a"] }, { where: "a > 1" }), "pass", "1 row"],
  ["unique on an empty table", EMPTY, check("unique", { columns: ["a"] }), "pass", "0 rows"],
  // key
  ["key passes", rows("1", "2"), check("key", { columns: ["a"] }), "pass", "2 rows"],
  ["key fails on a null and on repetition", rows("NULL", "1", "1", "2"), check("key", { columns: ["a"] }), "fail", "3 of 4 rows fail (75%)"],
  ["key of two columns", "SELECT * FROM (VALUES (1, 1), (1, 2), (1, NULL)) v(a, b)", check("key", { columns: ["a", "b"] }), "fail", "1 of 3 rows fails (33.3%)"],
  ["key that is not declared", rows("1"), check("key", { columns: [] }), "error", "not measured"],
  ["key on an empty table", EMPTY, check("key", { columns: ["a"] }), "pass", "0 rows"],
  // accepted_values
  ["accepted_values passes", rows("'x'", "'y'", "NULL"), check("accepted_values", { column: "a", values: ["x", "y"] }), "pass", "2 rows, 1 with null not counted"],
  ["accepted_values fails", rows("'x'", "'z'"), check("accepted_values", { column: "a", values: ["x"] }), "fail", "1 of 2 rows fails (50%)"],
  ["accepted_values counts nulls in no share", rows("'z'", "NULL", "NULL", "NULL"), check("accepted_values", { column: "a", values: ["x"] }, { atLeast: 0.5 }), "fail", "1 of 1 row fails (100%), 3 with null not counted"],
  ["accepted_values of numbers", rows("1", "2"), check("accepted_values", { column: "a", values: [1, 2] }), "pass", "2 rows"],
  ["accepted_values of booleans", rows("true", "false"), check("accepted_values", { column: "a", values: [true] }), "fail", "1 of 2 rows fails (50%)"],
  ["accepted_values that YAML read as numbers", rows("'1'", "'02'"), check("accepted_values", { column: "a", values: [1, "02"] }), "pass", "2 rows"],
  ["accepted_values with a quote", rows("'it''s'"), check("accepted_values", { column: "a", values: ["it's"] }), "pass", "1 row"],
  // accepted_range
  ["accepted_range passes on its bounds", rows("1", "5"), check("accepted_range", { column: "a", min: 1, max: 5, exclusive: false }), "pass", "2 rows"],
  ["accepted_range fails below and above", rows("0", "3", "6"), check("accepted_range", { column: "a", min: 1, max: 5, exclusive: false }), "fail", "2 of 3 rows fail (66.7%)"],
  ["accepted_range with bounds excluded", rows("1", "3"), check("accepted_range", { column: "a", min: 1, exclusive: true }), "fail", "1 of 2 rows fails (50%)"],
  ["accepted_range of dates", rows("DATE '2001-01-01'", "DATE '2001-12-31'"), check("accepted_range", { column: "a", min: "2001-01-01", max: "2001-06-30", exclusive: false }), "fail", "1 of 2 rows fails (50%)"],
  ["accepted_range of decimals", rows("1.10::DECIMAL(5,2)"), check("accepted_range", { column: "a", min: 1.1, max: 1.1, exclusive: false }), "pass", "1 row"],
  ["accepted_range never accepts NaN", rows("'NaN'::DOUBLE PRECISION", "1"), check("accepted_range", { column: "a", min: 0, exclusive: false }), "fail", "1 of 2 rows fails (50%)"],
  ["accepted_range with a tolerated share", HUNDRED, check("accepted_range", { column: "a", max: 98, exclusive: false }, { atLeast: 0.99 }), "pass", "1 of 100 rows fails (1%)"],
  ["accepted_range on an empty table", EMPTY, check("accepted_range", { column: "a", min: 1, exclusive: false }), "pass", "0 rows"],
  // pattern
  ["pattern passes", rows("'ABC'", "NULL"), check("pattern", { column: "a", regex: "^[A-Z]{3}$" }), "pass", "1 row, 1 with null not counted"],
  ["pattern fails", rows("'ABC'", "'abc'"), check("pattern", { column: "a", regex: "^[A-Z]{3}$" }), "fail", "1 of 2 rows fails (50%)"],
  ["pattern matches somewhere", rows("'xABCx'"), check("pattern", { column: "a", regex: "[A-Z]{3}" }), "pass", "1 row"],
  ["pattern of numbers", rows("12", "123"), check("pattern", { column: "a", regex: "^..$" }), "fail", "1 of 2 rows fails (50%)"],
  ["pattern that is none", rows("'a'"), check("pattern", { column: "a", regex: "(" }), "error", "not measured"],
  // row_count
  ["row_count passes at its bounds", HUNDRED, check("row_count", { min: 100, max: 100 }), "pass", "100 rows"],
  ["row_count fails", HUNDRED, check("row_count", { min: 101 }), "fail", "100 rows"],
  ["row_count where", HUNDRED, check("row_count", { max: 10 }, { where: "a < 10" }), "pass", "10 rows"],
  ["row_count without bounds on an empty table", EMPTY, check("row_count", {}), "fail", "0 rows"],
  ["row_count without bounds", rows("1"), check("row_count", {}), "pass", "1 row"],
  // mean
  ["mean passes", rows("1", "2", "3", "4", "5", "NULL"), check("mean", { column: "a", min: 3, max: 3 }), "pass", "mean 3 of 5 rows"],
  ["mean fails", HUNDRED, check("mean", { column: "a", max: 49 }), "fail", "mean 49.5 of 100 rows"],
  ["mean of few rows is not shown", rows("7", "9"), check("mean", { column: "a", min: 10 }), "fail", "mean below the lower bound of 2 rows"],
  ["mean where", HUNDRED, check("mean", { column: "a", max: 5 }, { where: "a < 10" }), "pass", "mean 4.5 of 10 rows"],
  ["mean of an empty table is an error", EMPTY, check("mean", { column: "a", min: 0 }), "error", "0 rows"],
  ["mean of nulls is an error", rows("NULL::INTEGER"), check("mean", { column: "a", min: 0 }), "error", "0 rows"],
  ["mean of NaN fails", rows("'NaN'::DOUBLE PRECISION", "1", "1", "1", "1"), check("mean", { column: "a", min: 0 }), "fail", "mean NaN of 5 rows"],
  // quantile
  ["quantile passes", HUNDRED, check("quantile", { column: "a", q: 0.5, min: 49.5, max: 49.5 }), "pass", "0.5 quantile 49.5 of 100 rows"],
  ["quantile fails", HUNDRED, check("quantile", { column: "a", q: 0.9, max: 80 }), "fail", "0.9 quantile 89.1 of 100 rows"],
  ["quantile near an end is not shown", HUNDRED, check("quantile", { column: "a", q: 0.99, max: 80 }), "fail", "0.99 quantile outside the bounds of 100 rows"],
  ["quantile of an empty table is an error", EMPTY, check("quantile", { column: "a", q: 0.5, min: 0 }), "error", "0 rows"],
  // distribution
  ["distribution passes", hundred("n % 4 = 0"), check("distribution", { column: "a", values: { true: 0.25, false: 0.75 }, tolerance: 0 }), "pass", "true 25%, false 75% of 100 rows"],
  ["distribution fails and names what is off", hundred("CASE WHEN n % 2 = 0 THEN 'x' ELSE 'y' END"), check("distribution", { column: "a", values: { x: 0.5, y: 0.4 }, tolerance: 0.05 }), "fail", "off: y 50% of 100 rows"],
  ["distribution at its border", hundred("CASE WHEN n % 2 = 0 THEN 'x' ELSE 'y' END"), check("distribution", { column: "a", values: { x: 0.45 }, tolerance: 0.05 }), "pass", "x 50%, others 50% of 100 rows"],
  ["distribution with too many others", hundred("CASE WHEN n % 2 = 0 THEN 'x' ELSE 'y' END"), check("distribution", { column: "a", values: { x: 0.5 }, tolerance: 0.05, max_other: 0.1 }), "fail", "off: others 50% of 100 rows"],
  ["distribution does not show small groups", rows("'x'", "'y'"), check("distribution", { column: "a", values: { x: 0.1 }, tolerance: 0.05 }), "fail", "off: x fewer than 5 rows of 2 rows"],
  ["distribution of an empty table is an error", EMPTY, check("distribution", { column: "a", values: { 1: 1 }, tolerance: 0.05 }), "error", "0 values"],
  // expression
  ["expression passes, also for null", rows("1", "NULL"), check("expression", { expression: "a > 0" }), "pass", "2 rows"],
  ["expression fails", rows("1", "-1"), check("expression", { expression: "a > 0 -- always" }), "fail", "1 of 2 rows fails (50%)"],
  ["expression with or stays in its brackets", rows("1", "-1"), check("expression", { expression: "a > 0 OR a < 0" }, { where: "a > 5 OR a < 5" }), "pass", "2 rows"],
  ["expression with a tolerated number", rows("1", "-1"), check("expression", { expression: "a > 0" }, { maxFailing: 1 }), "pass", "1 of 2 rows fails (50%)"],
  ["expression that leaves its brackets", rows("1"), check("expression", { expression: "a > 0) OR (true" }), "error", "not measured"],
  ["expression on an empty table", EMPTY, check("expression", { expression: "a > 0" }), "pass", "0 rows"],
];

/** What the engines spell in their own way. */
const WORDS = {
  duckdb: { noColumn: '"nope" not found', noInteger: "A value of column a cannot be converted to INT32.", nested: "[1] AS list, {'a': 1} AS s", typeOfS: "struct(a int4)", decimal: "decimal" },
  postgres: { noColumn: 'Column "nope" does not exist', noInteger: "A value cannot be converted to integer.", nested: "ARRAY[1] AS list, 1e0::double precision AS s", typeOfS: "float", decimal: "numeric" },
};

describe.each(ENGINES)("on %s", (name) => {
  const { one, checkTable } = useEngine(name);
  const words = WORDS[name];

  describe("each kind", () => {
    test.each(CASES)("%s", async (_what, query, single, status, observed) => {
      const record = await one(query, single);
      expect({ status: record.status, observed: record.observed }).toEqual({ status, observed });
    });
  });

  describe("references", () => {
    test.each<[string, string, Parameters<typeof check>[2], CheckRecord["status"], string]>([
      ["passes, nulls are ignored", rows("1", "2", "NULL"), {}, "pass", "2 rows, 1 with null not counted"],
      ["fails, also when the parent has a null", rows("1", "3", "3"), {}, "fail", "2 of 3 rows fail (66.7%)"],
      ["passes at its border", rows("1", "3"), { atLeast: 0.5 }, "pass", "1 of 2 rows fails (50%)"],
      ["looks only where asked", rows("1", "3"), { where: "a < 3" }, "pass", "1 row"],
      ["passes on an empty table", EMPTY, {}, "pass", "0 rows"],
    ])("%s", async (_what, query, rest, status, observed) => {
      const record = await one(query, check("references", { column: "a", to: "parents.id" }, rest), { resolve });
      expect(record).toMatchObject({ status, observed, expected: expect.stringContaining("exists in parents.id") });
    });
    test("an unknown parent, and an unknown column of it, are errors of this check", async () => {
      expect(await one(rows("1"), check("references", { column: "a", to: "nobody.id" }), { resolve })).toMatchObject({ status: "error", message: expect.stringContaining('no task or source "nobody"') });
      expect(await one(rows("1"), check("references", { column: "a", to: "parents.nope" }), { resolve })).toMatchObject({ status: "error", message: expect.stringContaining(words.noColumn) });
    });
  });

  describe("schema", () => {
    const query = `SELECT 1 AS id, 'x' AS name, 1.5::DECIMAL(10,2) AS price, now() AS at, ${words.nested}`;
    const declared = [column("id", { type: "int" }), column("NAME", { type: "text" }), column("price", { type: "decimal" }), column("at", { type: "timestamp with time zone" }), column("list", { type: "int[]" }), column("s", { type: words.typeOfS })];
    test("other spellings of the same types pass", async () => {
      expect(await one(query, check("schema", { allow_extra: false }), { declared })).toMatchObject({ status: "pass", observed: "6 columns as declared" });
    });
    test("missing, retyped and additional columns are named", async () => {
      const other = [column("id", { type: "bigint" }), column("missing"), column("price", { type: "decimal(10,3)" })];
      expect(await one(query, check("schema", { allow_extra: true }), { declared: other })).toMatchObject({ status: "fail", observed: `missing is missing; id is integer, declared bigint; price is ${words.decimal}(10,2), declared decimal(10,3)` });
      expect(await one("SELECT 1 AS id, 2 AS more", check("schema", { allow_extra: false }), { declared: [column("id")] })).toMatchObject({ status: "fail", observed: "more is not declared" });
      expect(await one("SELECT 1 AS id, 2 AS more", check("schema", { allow_extra: true }), { declared: [column("id")] })).toMatchObject({ status: "pass" });
    });
    test("without a contract it is an error", async () => expect(await one(query, check("schema", { allow_extra: true }))).toMatchObject({ status: "error" }));
  });

  describe("freshness", () => {
    const asOf = "2001-07-08";
    const DAY = 86_400_000;
    test.each<[string, string, { warn_after?: number; error_after?: number }, CheckRecord["status"], string]>([
      ["fresh", at("TIMESTAMP '2001-07-07 20:00:00'"), { error_after: DAY }, "pass", "newest value 4 h old"],
      ["at its border", at("TIMESTAMP '2001-07-07'"), { error_after: DAY }, "pass", "newest value 1 d old"],
      ["stale enough to warn", at("TIMESTAMP '2001-07-05'"), { warn_after: 2 * DAY, error_after: 7 * DAY }, "warn", "newest value 3 d old"],
      ["too old", at("TIMESTAMP '2001-06-30 12:00:00'"), { warn_after: 2 * DAY, error_after: 7 * DAY }, "fail", "newest value 7 d 12 h old"],
      ["only a warning is asked for", at("TIMESTAMP '2001-06-01'"), { warn_after: DAY }, "warn", "newest value 37 d old"],
      ["a date column", "SELECT DATE '2001-07-07' AS a", { error_after: DAY }, "pass", "newest value 1 d old"],
      ["in the future", at("TIMESTAMP '2001-07-10'"), { error_after: DAY }, "pass", "newest value 2 d in the future"],
      ["without a value", "SELECT NULL::DATE AS a", { error_after: DAY }, "fail", "no value"],
      ["without a row", "SELECT NULL::DATE AS a WHERE false", { warn_after: DAY }, "warn", "0 rows"],
    ])("%s", async (_what, query, options, status, observed) => {
      expect(await one(query, check("freshness", { column: "a", ...options }), { asOf })).toMatchObject({ status, observed });
    });
    test("without a frozen clock the engine's own counts", async () => {
      expect(await one("SELECT now() - INTERVAL '3 hours' AS a", check("freshness", { column: "a", error_after: 4 * 3_600_000 }))).toMatchObject({ status: "pass", observed: "newest value 3 h old" });
    });
  });

  describe("volume_change", () => {
    test.each<[string, number[], { max_drop?: number; max_rise?: number }, CheckRecord["status"], string]>([
      ["at the border of a fall", [125, 125, 125, 1], { max_drop: 0.2 }, "pass", "100 rows, median of 3 earlier runs 125 (−20%)"],
      ["beyond the border of a fall", [126], { max_drop: 0.2 }, "fail", "100 rows, median of 1 earlier run 126 (−20.6%)"],
      ["a rise", [50, 60], { max_rise: 0.5 }, "fail", "100 rows, median of 2 earlier runs 55 (+81.8%)"],
      ["a fall when only rises matter", [1_000], { max_rise: 0.5 }, "pass", "100 rows, median of 1 earlier run 1,000 (−90%)"],
      ["from nothing", [0], { max_rise: 0.5 }, "fail", "100 rows, median of 1 earlier run 0"],
    ])("%s", async (_what, history, options, status, observed) => {
      expect(await one(HUNDRED, volume(options), { history })).toMatchObject({ status, observed });
    });
    test("without history it is skipped and says why", async () => {
      expect(await one(HUNDRED, volume({ max_drop: 0.1 }))).toMatchObject({ status: "skipped", message: "Skipped: no earlier run to compare with." });
      expect(await one(HUNDRED, volume({ max_drop: 0.1 }, { where: "a > 1" }), { history: [1] })).toMatchObject({ status: "skipped", message: expect.stringContaining("where") });
    });
  });

  describe("sql", () => {
    const custom = check("sql", { query: "given below" });
    test.each<[string, string, Partial<Check>, CheckRecord["status"], string]>([
      ["no row", "SELECT 1 WHERE false;", {}, "pass", "0 rows"],
      ["rows", "SELECT 'secret' -- two\nUNION ALL SELECT 'secret'", {}, "fail", "2 rows"],
      ["tolerated rows", "SELECT 1", { maxFailing: 1 }, "pass", "1 row"],
      ["broken", "SELECT * FROM nowhere", {}, "error", "not measured"],
      ["two statements", "SELECT 1) q; DROP TABLE x; SELECT * FROM (SELECT 1", {}, "error", "not measured"],
    ])("%s", async (_what, query, rest, status, observed) => {
      expect(await one(HUNDRED, { ...custom, ...rest }, { queryOf: () => query })).toMatchObject({ status, observed });
    });
    test("a file that could not be read is the error of this check", async () => {
      expect(await one(HUNDRED, custom, { queryOf: () => ({ problem: "The file sql/x.sql does not exist." }) })).toMatchObject({ status: "error", message: "The file sql/x.sql does not exist." });
    });
  });

  describe("pattern", () => {
    test.runIf(name === "postgres")("the border of a word is written otherwise in Postgres, and that is said", async () => {
      expect(await one(rows("'a b'"), check("pattern", { column: "a", regex: "^(?!.*\\bb\\b)" }))).toMatchObject({ status: "error", message: expect.stringContaining("write \\y") });
      expect(await one(rows("'a b'"), check("pattern", { column: "a", regex: "^(?!.*\\yb\\y)" }))).toMatchObject({ status: "fail" });
      expect(await one(rows("'a\\b'"), check("pattern", { column: "a", regex: "^a\\\\b$" }))).toMatchObject({ status: "pass" });
    });
  });

  describe("a table", () => {
    test("is measured with its rows and null rates", async () => {
      const { records, rows: count, nullRates } = await checkTable(rows("1", "NULL", "3", "4"), [check("not_null", { columns: ["a"] }), check("row_count", {})]);
      expect(records.map(({ status }) => status)).toEqual(["fail", "pass"]);
      expect(count).toBe(4);
      expect([...nullRates]).toEqual([["a", 0.25]]);
    });

    test("of which one check is broken still gets the verdicts of all others", async () => {
      const { records, rows: count } = await checkTable("SELECT 'canary' AS a, 1 AS b", [
        check("not_null", { columns: ["a"] }, { id: "1" }), check("mean", { column: "a", min: 0 }, { id: "2" }), check("accepted_range", { column: "b", min: 0, exclusive: false }, { id: "3" }),
        check("expression", { expression: "nope > 1" }, { id: "4" }), check("expression", { expression: "a::INTEGER > 1" }, { id: "5" }), check("not_null", { columns: ["bb"] }, { id: "6" }),
        check("row_count", {}, { id: "7", where: "a = (" }),
      ]);
      expect(records.map(({ status }) => status)).toEqual(["pass", "error", "pass", "error", "error", "error", "error"]);
      expect(records[3]?.message).toContain(words.noColumn);
      expect(records[4]?.message).toBe(words.noInteger);
      expect(records[5]?.message).toBe('There is no column "bb". Did you mean "b"? Columns: a, b.');
      expect(records[6]?.message).toBe('The condition in "where" cannot be used: a "(" is not closed.');
      expect(count).toBe(1);
    });

    test("shows lowest and highest values only of a column that allows samples", async () => {
      const range = check("accepted_range", { column: "a", min: 0, max: 5, exclusive: false });
      expect((await one(rows("77123", "1"), range)).observed).not.toContain("77123");
      expect((await one(rows("77123", "1"), range, { declared: [column("a", { samples: true })] })).observed).toBe("1 of 2 rows fails (50%), from 1 to 77123");
      expect((await one(rows("77123", "1"), range, { declared: [column("a", { samples: true, tags: ["pii"] })] })).observed).not.toContain("77123");
      expect((await one(rows("77123", "1"), range, { declared: [column("a", { samples: true, tags: ["measure"] })], sensitiveTags: ["pii"] })).observed).toContain("77123");
    });

    test("says what was expected with tolerance and condition", async () => {
      const record = await one(HUNDRED, check("accepted_range", { column: "a", min: -120, max: 2000, exclusive: false }, { atLeast: 0.999, where: "a  >\n 1" }));
      expect(record.expected).toBe("between -120 and 2,000, in at least 99.9%, where a > 1");
      expect(record).toMatchObject({ column: "a", rows: 98, failing: 0, file: "shop.pipeline.yml", severity: "error" });
    });
  });
});
