import { expect, it } from "vitest";
import { impactOf } from "../../shared/impact/impact.ts";
import type { Side } from "../../shared/impact/side.ts";
import { openMemory } from "../harness/open-memory.ts";

const PIPELINE = `version: 1
pipeline: shop
sources:
  raw: { file: data/raw.csv, columns: { id: bigint, day: date, amount: "decimal(10,2)", country: varchar } }
tasks:
  orders: { sql: orders.sql, materialized: table }
  copy: { sql: copy.sql, materialized: table }
  reader: { sql: reader.sql, materialized: table }
`;
const ORDERS = "select id, day, amount, country from raw order by day";

async function sideOf(orders: string, copy: string, reads: string, pipeline = PIPELINE): Promise<Side> {
  const { workspace } = await openMemory({ "shop.pipeline.yml": pipeline, "orders.sql": orders, "copy.sql": copy, "reader.sql": reads });
  if (workspace === undefined) throw new Error("the project does not open");
  return { workspace, codes: new Map(), contents: new Map() };
}

const COPY = "select id, day, amount, country from orders";

/** Class and columns of the reader when `orders` becomes what is given; `copy` stands between them. */
async function reader(reads: string, orders: string): Promise<string> {
  const { tasks } = impactOf(await sideOf(ORDERS, COPY, reads), await sideOf(orders, COPY, reads));
  expect(tasks.get("shop.copy")?.selected).toBe(false);
  const record = tasks.get("shop.reader");
  return [record?.class, ...(record?.columns ?? [])].join(" ");
}

const SORTED_OTHERWISE = ORDERS.replace("order by day", "order by amount");

it.each([
  ["sums and counts", "select country, count(*) as n, sum(amount) as total from copy group by country", "none"],
  ["rank, which gives equals the same number", "select id, rank() over (order by day) as place from copy", "none"],
  ["a frame of values", "select id, sum(amount) over (order by day) as total from copy", "none"],
  ["row_number", "select id, row_number() over (order by day) as place from copy", "columns place"],
  ["a join by position", "select copy.id, raw.day from copy positional join raw", "rows"],
  ["the nearest of equals", "select copy.id, r.amount from copy asof join raw as r on copy.day >= r.day", "rows"],
  ["a frame of rows", "select id, sum(amount) over (order by day rows between 1 preceding and current row) as pair from copy", "columns pair"],
  ["first", "select country, count(*) as n, first(amount) as some from copy group by country", "columns some"],
  ["string_agg", "select string_agg(country, ',') as list, count(*) as n from copy", "columns list"],
  ["LIMIT", "select id from copy limit 10", "rows"],
  ["LIMIT by a column that may tie", "select id from copy order by day limit 10", "rows"],
  ["DISTINCT ON", "select distinct on (country) country, id from copy", "rows"],
  ["a filter on row_number", "select id from (select id, row_number() over (partition by country order by day) as n from copy) where n = 1", "rows"],
])("another order upstream reaches %s as it must", async (_, sql, expected) => {
  expect(await reader(sql, SORTED_OTHERWISE)).toBe(expected);
});

it.each([
  ["LIMIT", "select id from orders order by amount limit 3"],
  ["LIMIT of what is sorted below", "select id from (select id, amount from orders order by amount) limit 3"],
  ["DISTINCT ON", "select distinct on (country) country, id from orders order by country, amount"],
])("a column that is sorted by and not shown decides which rows %s keeps", async (_, sql) => {
  const { tasks } = impactOf(await sideOf("select id, day, amount, country from raw where id > 0", COPY, sql), await sideOf("select id, day, -amount as amount, country from raw where id > 0", COPY, sql));
  expect(tasks.get("shop.reader")).toMatchObject({ class: "rows", selected: true });
});

it("a name that is sorted by and means another column now decides as well", async () => {
  const sql = "select id, (select o.id from orders as o order by amount limit 1) as top from copy";
  const { tasks } = impactOf(await sideOf("select id, day, amount, country from raw", "select id, day, amount from raw", sql), await sideOf("select id, day, amount as price, country from raw", "select id, day, amount from raw", sql));
  expect(tasks.get("shop.reader")).toMatchObject({ selected: true });
});

it("a table that becomes a view is planned anew with what reads it, and equal rows may come in another order", async () => {
  const sql = "select id from copy limit 3";
  const { tasks } = impactOf(await sideOf(ORDERS, COPY, sql), await sideOf(ORDERS, COPY, sql, PIPELINE.replace("orders.sql, materialized: table", "orders.sql, materialized: view")));
  expect(tasks.get("shop.copy")?.selected).toBe(false);
  expect(tasks.get("shop.reader")).toMatchObject({ class: "rows", selected: true });
});

it("a column that is sorted by and not shown decides what is first", async () => {
  const sql = "select country, first(id) as some from (select id, country, amount from orders order by amount) group by country";
  const { tasks } = impactOf(await sideOf("select id, day, amount, country from raw where id > 0", COPY, sql), await sideOf("select id, day, -amount as amount, country from raw where id > 0", COPY, sql));
  expect(tasks.get("shop.reader")).toMatchObject({ class: "columns", columns: ["some"] });
});

it.each(["select array(select id from orders order by amount) as all", "select id, array(select o.id from orders o order by o.amount) as ids from raw"])("the rows of %s are in another order", async (sql) => {
  const { tasks } = impactOf(await sideOf("select id, day, amount, country from raw where id > 0", COPY, sql), await sideOf("select id, day, -amount as amount, country from raw where id > 0", COPY, sql));
  expect(tasks.get("shop.reader")).toMatchObject({ class: "columns", selected: true });
});

it("columns that are renamed by their place are others when the place is", async () => {
  for (const sql of ["select t.b from orders t(a, b)", "select id from orders o order by o limit 2"]) {
    const { tasks } = impactOf(await sideOf("select id, amount from raw", "select 1 as x", sql), await sideOf("select amount, id from raw", "select 1 as x", sql));
    expect(tasks.get("shop.reader")).toMatchObject({ selected: true });
  }
});

it.each(["select o from orders o", "select id, to_json(o) as j from orders o", "select id, md5(o::varchar) as m from orders as o"])("%s shows a column that is new", async (sql) => {
  const { tasks } = impactOf(await sideOf("select id, day from raw", "select 1 as x", sql), await sideOf("select id, day, amount from raw", "select 1 as x", sql));
  expect(tasks.get("shop.reader")).toMatchObject({ selected: true, direct: false });
});

it("an expression that orders nothing leaves the order alone", async () => {
  const reads = "select id, row_number() over (order by day) as place from copy";
  const { tasks } = impactOf(await sideOf("select id, day, amount, country from raw where id > 0", COPY, reads), await sideOf("select id, day, -amount as amount, country from raw where id > 0", COPY, reads));
  expect(tasks.get("shop.copy")).toMatchObject({ class: "columns", columns: ["amount"] });
  expect(tasks.get("shop.reader")).toMatchObject({ class: "none", selected: false });
});

it("a query that is sorted otherwise is tested, though its rows are the same, and nobody else is", async () => {
  const { tasks } = impactOf(await sideOf(ORDERS, COPY, "select id from copy"), await sideOf(SORTED_OTHERWISE, COPY, "select id from copy"));
  expect([...tasks].filter(([, { selected }]) => selected).map(([id, { class: of }]) => `${id} ${of}`)).toEqual(["shop.orders none"]);
});

it("a name that was a column and now is an alias is seen, though the words are the same", async () => {
  const sql = "select upper(country) as label, count(*) as n from orders group by label";
  const copy = "select country from orders";
  const { tasks } = impactOf(await sideOf("select country, id as label from raw", copy, sql), await sideOf("select country from raw", copy, sql));
  expect(tasks.get("shop.reader")?.class).not.toBe("none");
  expect(tasks.get("shop.copy")).toMatchObject({ class: "none", selected: false });
});
