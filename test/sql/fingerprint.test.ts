import { beforeAll, expect, test } from "vitest";
import { loadSqlParser } from "../../shared/host/sql-parser.ts";
import type { SqlParser } from "../../shared/sql/parser.ts";
import { readSql } from "../../shared/sql/read-sql.ts";

let parser: SqlParser;
beforeAll(async () => void (parser = await loadSqlParser()));
const print = (sql: string, dialect = "duckdb") => readSql(parser, sql, dialect).fingerprint;

test.each([
  ["select a from t", "SELECT (a)\nFROM t AS x -- why"],
  ["with c as (select 1 a) select c.a from c", "with d as (select 1 a) select d.a from d"],
  ["with c as (select 1 a) select c.a from c", "with d as (select 1 a) select q.a from d q"],
  ["select x.a from (select 1 a) x", "select (y.a) from (select 1 as a) as y"],
  ["select a from t where (a = 1) and (b = 2)", "select a from t where a = 1 and b = 2"],
  ["select t.a from t join u on t.id = u.id", "select p.a from t p inner join u z on (p.id = z.id)"],
  ["(select a from t)", "select a from t"],
  ["select a from t order by a", "select a from t order by a asc"],
  ["select count(*) from t", "select COUNT( * ) from t"],
  ["select cast(a as int) from t", "select a::integer from t"],
  ["select sum(a) over (order by b rows unbounded preceding) from t", "select SUM(a) OVER (ORDER BY b ROWS UNBOUNDED PRECEDING) from t"],
])("%s means the same as %s", (a, b) => {
  expect(print(b)).toBe(print(a));
});

test.each([
  ["select a from t", "select b from t"],
  ["select a from t", "select a from u"],
  ["select a // 2 from t", "select a % 2 from t"],
  ["select 'a' x", "select 'A' x"],
  ["select t.a from t, u", "select u.a from t, u"],
  ["with c as (select 1 a), d as (select 2 a) select a from c", "with c as (select 1 a), d as (select 2 a) select a from d"],
  ["select a from t union select a from u", "select a from t union all select a from u"],
  ["select a from t left join u using (id)", "select a from t join u using (id)"],
  ["select a from t", "select distinct a from t"],
  ["select sum(a) from t", "select sum(distinct a) from t"],
  ["select a - (b - c) from t", "select a - b - c from t"],
  ["select a from t order by a desc", "select a from t order by a"],
  ["select a from t limit 1", "select a from t limit 2"],
  ["select a as b from t", "select a as c from t"],
  ["select a from t where x not in (1)", "select a from t where x in (1)"],
  ["select a from t where x is not null", "select a from t where x is null"],
  ["select t.a from t x, t", "select x.a from t x, t"],
  ["select extract(year from d) from t", "select extract(month from d) from t"],
  ["select a from t where not (a = 1 or b = 2)", "select a from t where not a = 1 or b = 2"],
  ["select a from t tablesample reservoir(10)", "select a from t tablesample reservoir(20)"],
])("%s means something else than %s", (a, b) => {
  expect(print(b)).not.toBe(print(a));
});

test("quoted names count letter by letter where the dialect does", () => {
  expect(print('select "A" from t', "duckdb")).toBe(print("select a from t", "duckdb"));
  expect(print('select "A" from t', "postgres")).not.toBe(print("select a from t", "postgres"));
  expect(print('select "a" from t', "postgres")).toBe(print("select A from t", "postgres"));
  expect(print('select "A" from t', "snowflake")).toBe(print("select a from t", "snowflake"));
  expect(print('select "a" from t', "snowflake")).not.toBe(print("select a from t", "snowflake"));
});
