import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadSqlParser } from "../../shared/host/sql-parser.ts";
import { analyze } from "../../shared/sql/analyze.ts";
import type { SqlParser } from "../../shared/sql/parser.ts";
import { freezeClock } from "../../shared/sql/freeze-clock.ts";
import { readSql } from "../../shared/sql/read-sql.ts";
import { rewriteTables } from "../../shared/sql/rewrite-tables.ts";
import { normaliseType } from "../../shared/sql/types.ts";
import { catalog, corpus, tables } from "./corpus.ts";

let parser: SqlParser;
let plain: DuckDBConnection;
let renamed: DuckDBConnection;

beforeAll(async () => {
  parser = await loadSqlParser();
  plain = await (await DuckDBInstance.create(":memory:")).connect();
  renamed = await (await DuckDBInstance.create(":memory:")).connect();
  await plain.run("create schema raw");
  await renamed.run('create schema "other schema"');
  for (const [table, columns] of Object.entries(tables)) {
    const list = Object.entries(columns).map(([name, type]) => `"${name}" ${type}`).join(", ");
    await plain.run(`create table ${table} (${list})`);
    await renamed.run(`create table ${newName(table.split("."))} (${list})`);
  }
});

afterAll(() => {
  plain.closeSync();
  renamed.closeSync();
});

function newName(parts: readonly string[]): string {
  return `"other schema"."${parts.join("_").toLowerCase()}__8f3a"`;
}

/** As the table is that is made of it: there, a name that came twice is another one. */
async function describeQuery(connection: DuckDBConnection, sql: string): Promise<{ name: string; type: string }[]> {
  const rows = (await connection.runAndReadAll(`describe from (${sql}\n)`)).getRowObjects();
  return rows.map((row) => ({ name: String(row["column_name"]), type: String(row["column_type"]).toLowerCase() }));
}

/** Engine-made names of expressions without alias; they are no contract and are not compared. */
const engineNames = /[( ]|^col\d|^'/;

describe("DuckDB agrees with the analysis of", () => {
  for (const { name, sql } of corpus("duckdb")) {
    test(name, async () => {
      const facts = readSql(parser, sql, "duckdb");
      expect(facts.problems).toEqual([]);
      const analysis = analyze(facts, catalog);
      expect(analysis.problems.filter((p) => p.kind !== "not-in-nullable")).toEqual([]);
      const described = await describeQuery(plain, sql);
      if (analysis.complete) {
        const names = (list: { name: string }[]) => list.map((c) => (engineNames.test(c.name) ? "…" : c.name));
        expect(names(analysis.output)).toEqual(names(described));
        const claimed = analysis.output.map((c, i) => (c.type === undefined ? undefined : [c.name, c.type, described[i]?.type]));
        expect(claimed.filter((c) => c && normaliseType(c[2] ?? "", "duckdb") !== c[1])).toEqual([]);
      }
    });
    test(`${name}, with other table names`, async () => {
      const facts = readSql(parser, sql, "duckdb");
      const rewritten = rewriteTables(sql, facts, (ref) => newName(ref.parts));
      expect(await describeQuery(renamed, rewritten)).toEqual(await describeQuery(plain, sql));
      await renamed.run(rewritten);
    });
  }

  test("the analysis is complete for nearly all of them", () => {
    const open = corpus("duckdb").filter(({ sql }) => !analyze(readSql(parser, sql, "duckdb"), catalog).complete);
    expect(open.map((q) => q.name)).toEqual([]);
  });
});

test("a frozen clock is what DuckDB computes with", async () => {
  const sql = "select current_date as a, now()::date as b, current_timestamp::date as c, today() as d, 'now()' as e, localtimestamp as f";
  const frozen = freezeClock(sql, readSql(parser, sql, "duckdb"), "2001-07-01");
  const rows = (await plain.runAndReadAll(`select a::text, b::text, c::text, d::text, e, f::text from (${frozen})`)).getRows();
  expect(rows).toEqual([["2001-07-01", "2001-07-01", "2001-07-01", "2001-07-01", "now()", "2001-07-01 00:00:00"]]);
});
