import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Engine } from "../../shared/engines/engine.ts";
import { duckDbFunctions } from "../../shared/sql/duckdb-functions.ts";
import { duckDbOnly } from "../../shared/sql/duckdb-only.ts";
import { tokens } from "../../shared/sql/tokens.ts";
import { ENGINES, openTestEngine, type EngineName } from "../harness/both-engines.ts";
import { corpus } from "./corpus.ts";

const engines = new Map<EngineName, Engine>();
beforeAll(async () => {
  for (const name of ENGINES) {
    const engine = await openTestEngine(name);
    engines.set(name, engine);
    await engine.execute("CREATE TABLE orders (id bigint, customer_id bigint, status varchar, amount decimal(12, 2), ordered_at timestamp, shipped_on date)");
    await engine.execute("CREATE TABLE fx (day date, rate double precision)");
  }
});
afterAll(async () => {
  for (const engine of engines.values()) await engine.close();
});

const found = (sql: string) => duckDbOnly(sql, tokens(sql, "postgres")).map(({ kind, seen, instead, start, end }) => ({ kind, seen, instead, at: sql.slice(start, end) }));
const accepts = (engine: EngineName, sql: string) => engines.get(engine)?.describe(sql).then(() => true, () => false);

describe("what DuckDB reads and Postgres refuses is found", () => {
  test.each([
    ["select id from orders qualify row_number() over (partition by customer_id order by id) = 1", "QUALIFY", "qualify"],
    ["from orders", "FROM …", "from"],
    ["select * from (from orders)", "FROM …", "from"],
    ["select * exclude (amount) from orders", "* EXCLUDE", "exclude"],
    ["select o.* replace (id + 1 as id) from orders o", "* REPLACE", "replace"],
    ["select id from orders union by name select id from orders", "UNION BY NAME", "union by name"],
    ["select id from orders union all by name select id from orders", "UNION ALL BY NAME", "union all by name"],
    ["select customer_id, count(*) as n from orders group by all", "GROUP BY ALL", "group by all"],
    ["select id from orders order by all", "ORDER BY ALL", "order by all"],
    ["select o.id from orders o asof join fx f on o.shipped_on >= f.day", "ASOF JOIN", "asof"],
    ["select id from orders positional join fx", "POSITIONAL JOIN", "positional join"],
    ["select id from orders o anti join fx f on f.day = o.shipped_on", "ANTI JOIN", "anti join"],
    ["select try_cast(status as integer) as a from orders", "TRY_CAST", "try_cast"],
    ["select count(*) filter (id > 1) as n from orders", "FILTER (…)", "filter"],
    ["select id from orders using sample 10", "USING SAMPLE", "sample"],
    ["select ordered_at + interval 3 day as a from orders", "INTERVAL", "interval"],
    ["select columns(*) from orders", "COLUMNS(…)", "columns"],
    ["select count() as n from orders", "count()", "count()"],
    ["select map {'a': 1} as m", "MAP {…}", "map {"],
    ["select {'a': id} as s from orders", "{…}", "{"],
    ["select [id, 2] as a from orders", "[…]", "["],
    ["select id // 2 as a from orders", "//", "//"],
    ["select id from orders where id == 1", "==", "=="],
    ["select id::hugeint as d from orders", "hugeint", "hugeint"],
    ["select cast(id as double) as d from orders", "double", "double"],
    ["select strftime(ordered_at, '%Y') as y from orders", "strftime", "strftime"],
    ["select status, list(id) as l from orders group by status", "list", "list"],
    ["select ifnull(id, 1) as a from orders", "ifnull", "ifnull"],
    ["select r.range from range(10) r", "range", "range"],
  ])("%s", async (sql, seen, at) => {
    expect(await accepts("duckdb", sql)).toBe(true);
    expect(await accepts("postgres", sql)).toBe(false);
    expect(found(sql).map((each) => [each.seen, each.at])).toContainEqual([seen, at]);
  });

  test("SEMI JOIN, which Postgres takes for a name of the table", async () => {
    const sql = "select id from orders semi join fx on fx.day = shipped_on";
    expect([await accepts("duckdb", sql), await accepts("postgres", sql)]).toEqual([true, true]);
    expect(found(sql)).toMatchObject([{ seen: "SEMI JOIN", instead: "WHERE EXISTS (SELECT 1 FROM …)" }]);
  });

  test("a file in the place of a table", () => expect(found("select * from 'data/a.parquet'")).toEqual([{ kind: "file", seen: "'data/a.parquet'", instead: "", at: "'data/a.parquet'" }]));
  test("backticks", () => expect(found("select `id` from orders")).toMatchObject([{ seen: "`…`", at: "`id`" }]));
  test.each([["summarize orders", "SUMMARIZE"], ["pivot orders on status using count(*)", "PIVOT"]])("%s", (sql, seen) => expect(found(sql)).toMatchObject([{ kind: "syntax", seen }]));
});

describe("nothing is found", () => {
  test.each([...corpus("postgres"), ...corpus("postgres-server")].map(({ name, sql }) => [name, sql]))("in the query %s", (_name, sql) => expect(found(sql)).toEqual([]));

  test.each([
    "select qualify, exclude, replace, asof, semi, filter from t", "select t.year, x.list as range, hash from t", "with range(a) as (select 1), list as (select 2) select a from range, list", "select a.month from f() as hash(month)", "select pg_catalog.list(1)",
    "select 2 * replace(a, 'b', 'c')::int from t", "select trim(both from 'x'), trim(from ' x '), substring('x' from 'y'), extract(year from a) from t", "select a is distinct from 'x' from t", "select array[[1, 2], [3, 4]][1][2], (array[1])[1], a[1], \"b\"[1], f(x)[1] from t",
    "select '{\"a\": [1]}'::jsonb, $$ qualify [1] // $$, 'select * exclude (a)' -- group by all", "select count(*) filter (where a), a::double precision, cast(a as double precision) from t", "select interval '3 days', a::interval(3) from t", "select a from t union by_name", "select a from t as semi join u on true",
    "select a, b from t group by all rollup(a, b), rollup(b)", "select interval '1.2' second(2)", "select * from u order by \"all\"", "select count(*), union_by from t", "select row_number() over w from t window w as (order by a)",
  ])("in %s", (sql) => expect(found(sql)).toEqual([]));
});

test("the functions are DuckDB's, and no Postgres has them", async () => {
  const names = [...duckDbFunctions.keys()];
  const list = (engine: Engine) => names.map((name) => engine.literal(name)).join(", ");
  for (const [name, engine] of engines) {
    const rows = await engine.query(name === "duckdb" ? `SELECT DISTINCT function_name AS n FROM duckdb_functions() WHERE function_name IN (${list(engine)})` : `SELECT DISTINCT proname AS n FROM pg_proc WHERE proname IN (${list(engine)})`);
    const have = new Set(rows.map(({ n }) => String(n)));
    // The last two are syntax there.
    expect(names.filter((each) => have.has(each) !== (name === "duckdb"))).toEqual(name === "duckdb" ? ["ifnull", "if"] : []);
  }
});
