import { describe, expect, it } from "vitest";
import { impactOf } from "../../shared/impact/impact.ts";
import type { Side } from "../../shared/impact/side.ts";
import { openMemory } from "../harness/open-memory.ts";

const PIPELINE = `version: 1
pipeline: shop
sources:
  raw: { file: data/raw.csv, columns: { id: bigint, day: date, amount: "decimal(10,2)", country: varchar } }
tasks:
  orders: { sql: orders.sql, materialized: table }
  reader: { sql: reader.sql, materialized: table }
  last: { sql: last.sql, materialized: table }
`;
const ORDERS = "select id, day, amount, country from raw";

async function sideOf(orders: string, reads: string, last: string): Promise<Side> {
  const { workspace } = await openMemory({ "shop.pipeline.yml": PIPELINE, "orders.sql": orders, "reader.sql": reads, "last.sql": last });
  if (workspace === undefined) throw new Error("the project does not open");
  return { workspace, codes: new Map(), contents: new Map() };
}

/** Class and columns of the reader, or of what reads it, when an expression of `orders` changes. */
async function told(reads: string, { orders = "select id, day, abs(amount) as amount, country from raw", last = "select 1 as one", task = "reader" } = {}): Promise<string> {
  const record = impactOf(await sideOf(ORDERS, reads, last), await sideOf(orders, reads, last)).tasks.get(`shop.${task}`);
  return [record?.class, ...(record?.columns ?? [])].join(" ");
}

describe("what names no column may read each of them", () => {
  it.each([
    ["DESCRIBE", "select count(*) as n from (describe orders)"],
    ["SUMMARIZE", "select max(null_percentage) as share from (summarize orders)"],
    ["COLUMNS in WHERE", "select id from orders where columns('^(id|amount)$') > 3"],
    ["COLUMNS in ORDER BY, before a LIMIT", "select id from orders order by columns(*) limit 3"],
    ["COLUMNS in QUALIFY", "select id from orders qualify max(columns('amount')) over () > 3"],
    ["a star by pattern", "select orders.* glob 'a*' from orders"],
  ])("%s", async (_, reads) => {
    expect(await told(reads)).not.toMatch(/^none/);
  });

  it("a star that leaves out what is gone cannot be built any more", async () => {
    expect(await told("select * exclude (country) from orders", { orders: "select id, day, amount from raw" })).not.toMatch(/^none/);
  });

  it("of the same kind, with names, stays precise", async () => {
    expect(await told("select id from orders where id > 3")).toBe("none");
    expect(await told("select id, amount from orders where id > 3")).toBe("columns amount");
  });
});

describe("a name that a list has twice", () => {
  const TWICE = "select o.id, o.*, p.* from orders as o join orders as p using (id)";

  it("is followed under the name that the engine gives it", async () => {
    expect(await told(TWICE)).toBe("columns amount amount_1");
    expect(await told(TWICE, { task: "last", last: "select amount_1 from reader" })).toBe("columns amount_1");
    expect(await told(TWICE, { task: "last", last: "select country_1 from reader" })).toBe("none");
  });
});

describe("SQL that is not understood", () => {
  const STRANGE = "select * like '%a%' from orders";

  it("is affected as soon as anything is, for nobody knows what it reads", async () => {
    expect(await told(STRANGE)).toBe("unknown");
    expect(await told(STRANGE, { task: "last", last: "select 1 as one from reader" })).not.toMatch(/^none/);
  });

  it("is left alone when nothing changed at all", async () => {
    expect(await told(STRANGE, { orders: ORDERS })).toBe("none");
  });
});
