import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Engine } from "../../shared/engines/engine.ts";
import { loadSqlParser } from "../../shared/host/sql-parser.ts";
import type { Catalog } from "../../shared/sql/analysis.ts";
import { analyze } from "../../shared/sql/analyze.ts";
import { freezeClock } from "../../shared/sql/freeze-clock.ts";
import type { SqlParser } from "../../shared/sql/parser.ts";
import { readSql } from "../../shared/sql/read-sql.ts";
import { rewriteTables } from "../../shared/sql/rewrite-tables.ts";
import { normaliseType } from "../../shared/sql/types.ts";
import { openTestEngine } from "../harness/both-engines.ts";
import { corpus, tables } from "./corpus.ts";

/** Tables that only these queries read. */
const OWN = { docs: { id: "bigint", payload: "jsonb" }, mixed: { Id: "integer", Größe: "text", select: "date", id: "bigint" } };
const all: Record<string, Record<string, string>> = { ...tables, ...OWN };
const catalog: Catalog = {
  columns: (parts) => {
    const found = all[parts.join(".").toLowerCase()];
    return found && Object.entries(found).map(([name, type]) => ({ name, type: normaliseType(type, "postgres"), nullable: true }));
  },
};
const QUERIES = [...corpus("postgres"), ...corpus("postgres-server")];

let parser: SqlParser;
let engine: Engine;
beforeAll(async () => {
  parser = await loadSqlParser();
  engine = await openTestEngine("postgres");
  for (const schema of ["raw", "other schema"]) await engine.execute(`CREATE SCHEMA ${engine.quote(schema)}`);
  for (const [table, columns] of Object.entries(all)) {
    const list = Object.entries(columns).map(([name, type]) => `${engine.quote(name)} ${type === "double" ? "double precision" : type}`).join(", ");
    await engine.execute(`CREATE TABLE ${table} (${list})`);
    await engine.execute(`CREATE TABLE ${newName(table.split("."))} (${list})`);
  }
});
afterAll(() => engine.close());

function newName(parts: readonly string[]): string {
  return `"other schema"."${parts.join("_").toLowerCase()}__8f3a"`;
}

/** The type of a whole row is that of its table. */
function rows(list: readonly { name: string; type: string }[]): { name: string; type: string }[] {
  return list.map(({ name, type }) => ({ name, type: type.replace(/^"other schema"\.(\w+)__8f3a$/, "$1") }));
}

/** Columns with one name are told apart by the driver, not by the server. */
const bare = (name: string): string => name.replace(/:\d+$/, "");

describe("Postgres agrees with the analysis of", () => {
  test.each(QUERIES.map(({ name, sql }) => [name, sql]))("%s", async (_name, sql) => {
    const facts = readSql(parser, sql, "postgres");
    expect(facts.problems).toEqual([]);
    const analysis = analyze(facts, catalog);
    expect(analysis.problems.filter(({ kind }) => kind !== "not-in-nullable")).toEqual([]);
    const described = await engine.describe(sql);
    if (analysis.complete) {
      expect(analysis.output.map(({ name }) => name)).toEqual(described.map(({ name }) => bare(name)));
      const wrong = analysis.output.flatMap(({ name, type }, at) => (type === undefined || type === normaliseType(described[at]?.type ?? "", "postgres") ? [] : [`${name}: ${type}, not ${described[at]?.type}`]));
      expect(wrong).toEqual([]);
    }
    const rewritten = rewriteTables(sql, facts, ({ parts }) => newName(parts));
    expect(rows(await engine.describe(rewritten))).toEqual(rows(described));
  });

  test("columns of nearly all of them are known", () => {
    const open = QUERIES.filter(({ sql }) => !analyze(readSql(parser, sql, "postgres"), catalog).complete);
    expect(open.map(({ name }) => name)).toEqual(["jsonb record set", "table command", "record without a name", "record without as, then more", "search and cycle"]);
  });
});

describe("what a view hangs on, by the server's own books, is what the analysis says of", () => {
  test.each(corpus("postgres-server").map(({ name, sql }) => [name, sql]))("%s", async (_name, sql) => {
    const facts = readSql(parser, sql, "postgres");
    const analysis = analyze(facts, catalog);
    // No view has a column of no type.
    if (!analysis.complete || (await engine.describe(sql)).some(({ type }) => type === "record")) return;
    const list = analysis.output.map((_, at) => `c${at}`).join(", ");
    await engine.execute("DROP VIEW IF EXISTS seen");
    await engine.execute(`CREATE VIEW seen (${list}) AS ${sql}`);
    const books = await engine.query(`SELECT DISTINCT c.relname AS t, a.attname AS n FROM pg_depend d JOIN pg_rewrite r ON r.oid = d.objid AND d.classid = 'pg_rewrite'::regclass JOIN pg_class v ON v.oid = r.ev_class AND v.relname = 'seen'
      JOIN pg_class c ON c.oid = d.refobjid AND c.relname <> 'seen' JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid AND a.attnum > 0`);
    const known = new Set(analysis.uses.map(({ table, column }) => `${facts.tables[table]?.parts.at(-1)?.toLowerCase()}.${column}`));
    const sources = new Set(analysis.output.flatMap(({ sources }) => sources ?? []).map(({ table, column }) => `${facts.tables[table]?.parts.at(-1)?.toLowerCase()}.${column}`));
    expect(books.map(({ t, n }) => `${String(t)}.${String(n)}`).filter((each) => !known.has(each) && !sources.has(each))).toEqual([]);
  });
});

test("a frozen clock is what Postgres computes with", async () => {
  const sql = "select current_date as a, now()::date as b, current_timestamp::date as c, 'now()' as e, localtimestamp as f";
  const frozen = freezeClock(sql, readSql(parser, sql, "postgres"), "2001-07-01");
  expect(await engine.query(`select a::text, b::text, c::text, e, f::text from (${frozen}) t`)).toEqual([{ a: "2001-07-01", b: "2001-07-01", c: "2001-07-01", e: "now()", f: "2001-07-01 00:00:00" }]);
});
