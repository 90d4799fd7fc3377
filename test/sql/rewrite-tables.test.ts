import { beforeAll, expect, test } from "vitest";
import { loadSqlParser } from "../../shared/host/sql-parser.ts";
import { freezeClock } from "../../shared/sql/freeze-clock.ts";
import type { SqlParser } from "../../shared/sql/parser.ts";
import { readSql } from "../../shared/sql/read-sql.ts";
import { rewriteTables } from "../../shared/sql/rewrite-tables.ts";

let parser: SqlParser;
beforeAll(async () => void (parser = await loadSqlParser()));

function rewrite(sql: string, dialect = "duckdb"): string {
  return rewriteTables(sql, readSql(parser, sql, dialect), (ref) => (ref.parts.at(-1) === "kept" ? undefined : `"N"."${ref.parts.join("_")}"`));
}

test.each([
  ["select a from t", 'select a from "N"."t"'],
  ["select a from raw.t x", 'select a from "N"."raw_t" x'],
  ["select t.a from t", 'select t.a from "N"."t" as t'],
  ["select t.* from t", 'select t.* from "N"."t" as t'],
  ["select raw.t.a from raw.t", 'select t.a from "N"."raw_t" as t'],
  ["select raw.t.* from raw.t", 'select t.* from "N"."raw_t" as t'],
  ['select "My T".a from "My T"', 'select "My T".a from "N"."My T" as "My T"'],
  ["select 't' as x, a -- from t\nfrom t /* t */", 'select \'t\' as x, a -- from t\nfrom "N"."t" /* t */'],
  ["with t as (select 1 as a) select a from t", "with t as (select 1 as a) select a from t"],
  ["with t as (select a from t) select a from t", 'with t as (select a from "N"."t" as t) select a from t'],
  ["select a from kept, t", 'select a from kept, "N"."t"'],
  ["select '😀' as s from t where x = '🎉' and y in (select z from u)", 'select \'😀\' as s from "N"."t" where x = \'🎉\' and y in (select z from "N"."u")'],
  ["select a.t.x, b.t.x from a.t join b.t on a.t.id = b.t.id", 'select a__t.x, b__t.x from "N"."a_t" as a__t join "N"."b_t" as b__t on a__t.id = b__t.id'],
  ["with x as (select t.i from a.t), y as (select t.j from b.t) select i, j from x, y", 'with x as (select t.i from "N"."a_t" as t), y as (select t.j from "N"."b_t" as t) select i, j from x, y'],
  ["from t select a", 'from "N"."t" select a'],
  ["select a\r\nfrom t\r\nwhere b = 1", 'select a\r\nfrom "N"."t"\r\nwhere b = 1'],
])("%s", (sql, expected) => {
  expect(rewrite(sql)).toBe(expected);
  expect(readSql(parser, expected, "duckdb").problems).toEqual([]);
});

test("a text with problems is left as it is", () => {
  expect(rewrite("select from from t where (")).toBe("select from from t where (");
});

test("quotes of BigQuery are understood", () => {
  expect(rewrite("select t.a from `p.d.t`", "bigquery")).toBe('select t.a from "N"."p_d_t" as `t`');
});

function freeze(sql: string, at = "2001-07-01T06:30:00Z", dialect = "duckdb"): string {
  return freezeClock(sql, readSql(parser, sql, dialect), at);
}

test("the clock is frozen outside of strings, names and comments only", () => {
  expect(freeze("select current_date, 'current_date', now() as now, x.now from x -- now()")).toBe("select date '2001-07-01', 'current_date', timestamptz '2001-07-01 06:30:00+00:00' as now, x.now from x -- now()");
  expect(freeze("select current_timestamp(3)", "2001-07-01", "snowflake")).toBe("select to_timestamp_tz('2001-07-01 00:00:00')");
  expect(() => freeze("select now()", "yesterday")).toThrow(/ISO date/);
});
