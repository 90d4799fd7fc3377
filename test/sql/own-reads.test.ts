import { describe, expect, it } from "vitest";
import { loadSqlParser } from "../../shared/host/sql-parser.ts";
import { ownReads } from "../../shared/sql/own-reads.ts";
import { packFacts, unpackFacts } from "../../shared/sql/pack-facts.ts";
import { readSql } from "../../shared/sql/read-sql.ts";

const parser = await loadSqlParser();

/** Files, then what cannot be told, also after a way through the cache. */
function reads(sql: string): string[] {
  const facts = readSql(parser, sql, "duckdb");
  expect(facts.problems).toEqual([]);
  const { files, unknown } = ownReads(facts);
  expect(ownReads(unpackFacts(packFacts(facts), sql, "duckdb") ?? {})).toEqual({ files, unknown });
  for (const { span } of files) expect(sql.slice(span.start, span.end)).toMatch(/^['"].*['"]$/);
  return [...files.map(({ path }) => path), ...unknown.map((each) => `? ${each}`)];
}

describe("what a query reads beside tables", () => {
  it.each([
    ["select * from 'data/x.csv'", ["data/x.csv"]],
    ["from './data/../seeds//x.csv'", ["seeds/x.csv"]],
    ['select * from "data/x.csv"', ["data/x.csv"]],
    ["select * from read_csv(['a.csv', 'b.csv'], header = true)", ["a.csv", "b.csv"]],
    ["with c as (from READ_JSON('a.json')) select *, (select count(*) from main.read_parquet('d/*.parquet')) from c", ["a.json", "d/*.parquet"]],
    ["select (select max(a) from 'b.csv') as b from 'a.csv'", ["a.csv", "b.csv"]],
    ["select * from (pivot read_csv('it''s.csv') on a using sum(b))", ["it's.csv"]],
    ["pivot 'a.csv' on a using sum(b)", ["a.csv"]],
    ["with p as (unpivot './a.csv' on a, b into name n value v) select * from p", ["a.csv"]],
    ["select * from range(3), unnest([1]), json_each('{}')", []],
    ["select a from t where a glob '*.csv'", []],
  ])("%s: %j", (sql, expected) => {
    expect(reads(sql).toSorted()).toEqual(expected);
  });

  it.each([
    ["select * from read_csv('a' || b)", "? read_csv"],
    ["select * from read_csv(getvariable('path'))", "? read_csv"],
    ["select * from read_csv(['a.csv', getvariable('path')])", "? read_csv"],
    ["select * from query('from ''a.csv''')", "? query"],
    ["select * from st_read('a.shp')", "? st_read"],
    ["summarize 'a.csv'", "? SUMMARIZE"],
    ["select * from '/etc/passwd.csv'", "? '/etc/passwd.csv'"],
    ["select * from read_csv('../a.csv')", "? '../a.csv'"],
    ["select * from 'data\\x.csv'", "? 'data\\x.csv'"],
    ["select * from read_csv('..\\a.csv')", "? '..\\a.csv'"],
    ["select * from read_csv('https://example.com/a.csv')", "? 'https://example.com/a.csv'"],
  ])("%s cannot be told", (sql, expected) => {
    expect(reads(sql)).toEqual([expected]);
  });
});
