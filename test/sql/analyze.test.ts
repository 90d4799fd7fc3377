import { beforeAll, describe, expect, test } from "vitest";
import { loadSqlParser } from "../../shared/host/sql-parser.ts";
import type { Catalog } from "../../shared/sql/analysis.ts";
import { analyze } from "../../shared/sql/analyze.ts";
import type { SqlParser } from "../../shared/sql/parser.ts";
import { readSql } from "../../shared/sql/read-sql.ts";
import { catalog } from "./corpus.ts";

let parser: SqlParser;
beforeAll(async () => void (parser = await loadSqlParser()));

/** `mystery` and its like are not in the catalog: nothing is known of them. */
function problems(sql: string, dialect = "duckdb", of: Catalog = catalog): string[] {
  const facts = readSql(parser, sql, dialect);
  expect(facts.problems).toEqual([]);
  return analyze(facts, of).problems.map((p) => {
    const about = p.kind === "unknown-column" || p.kind === "ambiguous-column" || p.kind === "unknown-alias" ? p.name : p.kind === "not-in-nullable" ? p.column : `${p.left} ${p.right}`;
    return `${p.kind} ${about} at "${sql.slice(p.span.start, p.span.end)}"`;
  });
}

describe("found:", () => {
  test.each([
    ["select nope from orders", 'unknown-column nope at "nope"'],
    ["select o.nope from orders o", 'unknown-column nope at "o.nope"'],
    ["select * exclude (nope) from orders", 'unknown-column nope at "nope"'],
    ["select o.* replace (1 as nope) from orders as o", 'unknown-column nope at "nope"'],
    ["select * rename (nope as other) from orders", 'unknown-column nope at "nope"'],
    ["select x.id from orders o", 'unknown-alias x at "x.id"'],
    ["select id from orders join customers on true", 'ambiguous-column id at "id"'],
    ["with a as (select id from orders) select nope from a", 'unknown-column nope at "nope"'],
    ["with a as (select nope from orders) select 1 as one", 'unknown-column nope at "nope"'],
    ["select t.b from (select id as a from orders) t", 'unknown-column b at "t.b"'],
    ["select id from orders where exists (select 1 from customers c where c.id = orders.nope)", 'unknown-column nope at "orders.nope"'],
    ["select id from orders where currency not in (select currency from fx_rates)", 'not-in-nullable currency at "currency not in"'],
    ["select id, name from customers union all select id from stores", 'union-arity 2 1 at "union"'],
    ["select o.id from orders o join customers c on c.name = o.id", 'type-mismatch varchar bigint at "c.name = o.id"'],
    ["select a.id from orders a order by b.x", 'unknown-alias b at "b.x"'],
    ["select count(*) as n from orders group by nope", 'unknown-column nope at "nope"'],
  ])("%s", (sql, expected) => {
    expect(problems(sql)).toEqual([expected]);
  });
});

describe("nothing is said of", () => {
  test.each([
    ["select anything, m.more from mystery m"],
    ["select nope from orders, mystery"],
    ["select id from orders where exists (select 1 from mystery where whatever = id)"],
    ["select o.amount as total, total * 2 as twice from orders o where total > 1 group by all having twice > 3 order by twice"],
    ["select id from orders where currency not in (select currency from fx_rates where currency is not null)"],
    ["select id from orders where currency not in (select currency from fx_rates where currency > 'A')"],
    ["select id from orders where id not in (select o.customer_id from orders o join customers c on c.id = o.customer_id)"],
    ["select orders from orders"],
    ["select to_json(o) as j from orders o"],
    ["select rowid, id from orders"],
    ["select id from (select * from mystery) where x = 1"],
    ["select payload.a.b as x, e.payload.c as y from events e"],
    ["select main.orders.id from main.orders"],
    ["select id from orders union all select id from mystery"],
    ["select customer_id, count(*) as n from orders group by customer_id order by n, count(*)"],
    ["select a.id from orders a join customers c on a.customer_id = c.id join stores s on s.country = c.country and s.id = a.store_id"],
    ["select x.n from (pivot orders on status using count(*) as n group by store_id) x"],
    ["select * from (select id from orders) where id in (select order_id from order_items where order_id = id)"],
    ["select list_transform(tags, x -> x || name) as t from products"],
    ["select columns('i.*') from orders"],
    ["select i from range(10) t(i)"],
    ["select unnest.x from unnest([{'x': 1}])"],
    ["select status from orders o where o.status = 'x' and 1 = (select count(*) from customers where customers.id = o.customer_id)"],
  ])("%s", (sql) => {
    expect(problems(sql)).toEqual([]);
  });
  test.each([
    ["snowflake", "select datediff(day, ordered_at, shipped_on) as d, $1 as first, payload:x as y, metadata$filename as f from orders, events"],
    ["bigquery", "select date_trunc(shipped_on, month) as m, _table_suffix as s from orders"],
    ["bigquery", "select item.x, off from mystery m, m.items as item with offset as off"],
    ["bigquery", "select p.id, tag from products p, p.tags as tag"],
    ["postgres", "select ctid, id, xmin from orders"],
    ["spark", "select col, tag from products lateral view explode(tags) t as tag lateral view explode(tags) u"],
    ["trino", 'select "$path" as p, id from orders'],
  ])("%s: %s", (dialect, sql) => {
    expect(problems(sql, dialect)).toEqual([]);
  });
});

function output(sql: string, dialect = "duckdb") {
  const facts = readSql(parser, sql, dialect);
  const analysis = analyze(facts, catalog);
  return {
    complete: analysis.complete,
    columns: analysis.output.map((c) => `${c.name}: ${c.transform} of ${c.sources?.map((s) => `${facts.tables[s.table]?.parts.join(".")}.${s.column}`).join(" ") ?? "unknown"}`),
    prints: analysis.output.map((c) => c.fingerprint),
    nullable: analysis.output.map((c) => c.nullable),
  };
}

test("what is not known stays unknown", () => {
  expect(output("select * from mystery")).toMatchObject({ complete: false, columns: [] });
  expect(output("select x, m.y from mystery m").columns).toEqual(["x: identity of mystery.x", "y: identity of mystery.y"]);
  expect(output("select x from mystery, puzzle").columns).toEqual(["x: expression of unknown"]);
  expect(output("select a from read_parquet('x.parquet')").columns).toEqual(["a: expression of unknown"]);
  expect(output("select *, 1 as one from read_csv('x.csv')")).toMatchObject({ complete: false, columns: ["one: constant of "] });
  expect(output("select * from orders pivot (sum(amount) for status in ('a', 'b'))").complete).toBe(false);
  expect(output("select columns('a.*') from orders").complete).toBe(false);
});

test("how a value came about goes through CTEs", () => {
  const { columns } = output(`with d as (select shipped_on as day, sum(amount) as total, count(*) as n from orders group by 1),
    e as (select day, total, total / n as mean, n, 'x' as tag from d) select * from e`);
  expect(columns).toEqual(["day: identity of orders.shipped_on", "total: aggregate of orders.amount", "mean: aggregate of orders.amount", "n: aggregate of ", "tag: constant of "]);
});

test("columns computed in the same way have the same fingerprint, others have not", () => {
  const same = output("select amount * 2 as x from orders").prints[0];
  expect(output("select id, amount  *  2 as anything from orders where id > 1").prints[1]).toBe(same);
  expect(output("select a.id from orders a join orders b using (id)").prints[0]).not.toBe(output("select b.id from orders a join orders b using (id)").prints[0]);
  expect(output("with a as (select amount * 2 as x, id from orders) select x from a").prints[0]).not.toBe(output("with a as (select amount * 3 as x, id from orders) select x from a").prints[0]);
  expect(output("select amount * 3 as x from orders").prints[0]).not.toBe(same);
  expect(output("select unit_price * 2 as x from order_items").prints[0]).not.toBe(same);
  expect(output("select sum(amount) as a, sum(distinct amount) as b, sum(amount) over () as c from orders").prints.length).toBe(new Set(output("select sum(amount) as a, sum(distinct amount) as b, sum(amount) over () as c from orders").prints).size);
});

test("null is claimed only where it is certain", () => {
  const required: Catalog = { columns: () => [{ name: "id", type: "bigint", nullable: false }, { name: "maybe", type: "bigint", nullable: true }] };
  const nullable = (sql: string) => analyze(readSql(parser, sql, "duckdb"), required).output.map((c) => c.nullable);
  expect(nullable("select id, maybe, id + 1 as a, maybe + 1 as b, coalesce(maybe, 0) as c, count(*) as d, 1 as e, null as f from t group by all")).toEqual([false, true, false, true, false, false, false, true]);
  expect(nullable("select a.id, b.id as other from t a left join t b on a.id = b.id")).toEqual([false, true]);
  expect(nullable("select maybe from t where maybe is not null")).toEqual([false]);
  expect(nullable("select max(id) as m, sum(id) as s from t")).toEqual([undefined, undefined]);
  expect(nullable("select max(id) as m from t group by maybe")).toEqual([false]);
  expect(nullable("select case when id > 1 then 1 end as a, case when id > 1 then 1 else 2 end as b from t")).toEqual([true, false]);
});

test("every use of a base column is recorded once with its role", () => {
  const sql = "with a as (select id, amount from orders where status = 'x') select c.name, sum(x.amount) as s from a x join customers c on c.id = x.id join a y on y.id = x.id group by c.name order by c.name";
  const facts = readSql(parser, sql, "duckdb");
  const uses = analyze(facts, catalog).uses.map((u) => `${facts.tables[u.table]?.parts.join(".")}.${u.column} ${u.role} ${sql.slice(u.span.start, u.span.end)}`);
  expect(uses.toSorted()).toEqual([
    "customers.id join c.id", "customers.name group c.name", "customers.name order c.name", "customers.name output c.name",
    "orders.amount output amount", "orders.id output id", "orders.status filter status",
  ]);
});
