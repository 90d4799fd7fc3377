import { describe, expect, it } from "vitest";
import { taskOf, testProject } from "./project.ts";

const ORDERS = "id,customer,amount\n1,ann,10\n2,bob,20\n3,ann,5\n";
const PIPELINE = `version: 1
pipeline: sales
sources:
  raw_orders: { file: data/orders.csv }
tasks:
  orders:
    sql: sql/orders.sql
    materialized: table
    key: [id]
    columns: { id: bigint, customer: varchar, amount: bigint }
    checks:
      - row_count: { min: 1 }
  by_customer:
    sql: sql/by_customer.sql
    materialized: view
    checks:
      - accepted_range: { column: total, min: 0 }
`;
const FILES = {
  "shop.pipeline.yml": PIPELINE,
  "data/orders.csv": ORDERS,
  "sql/orders.sql": "select * from raw_orders\n",
  "sql/by_customer.sql": "select customer, sum(amount) as total from orders group by customer -- all of them\n",
};

describe("a run", () => {
  it("builds, checks and publishes", async () => {
    await using project = await testProject(FILES);
    const { record, events } = await project.run();
    expect(record.reasons).toEqual(["2 tasks built, 4 checks passed"]);
    expect(record).toMatchObject({ verdict: "pass", published: true, command: "run" });
    expect(taskOf(record, "orders")).toMatchObject({ status: "success", rows: 3, published: true, reason: "first build here" });
    expect(await project.query("select * from shop.by_customer order by customer")).toEqual([{ customer: "ann", total: 15 }, { customer: "bob", total: 20 }]);
    expect(events.map(({ type }) => type)).toContain("plan");
    expect(events.at(-1)).toMatchObject({ type: "end", verdict: "pass", published: true });
  });

  it("reuses what did not change, and says why it builds what did", async () => {
    await using project = await testProject(FILES);
    await project.run();
    const again = await project.run();
    expect(again.record.reasons).toEqual(["2 tasks unchanged, 4 checks passed (as checked before)"]);
    await project.write({ "sql/by_customer.sql": "SELECT customer,\n  sum(amount) AS total\nFROM orders GROUP BY customer\n" });
    expect(taskOf((await project.run()).record, "by_customer")).toMatchObject({ status: "reused" });
    await project.write({ "data/orders.csv": `${ORDERS}4,eve,1\n` });
    const changed = (await project.run()).record;
    expect(taskOf(changed, "orders")).toMatchObject({ status: "success", reason: "sales.raw_orders changed", rows: 4 });
    expect(taskOf(changed, "by_customer")).toMatchObject({ status: "success", reason: "sales.orders changed" });
  });

  it("leaves consumers on the old data when a blocking check fails, and skips only what reads it", async () => {
    await using project = await testProject({
      ...FILES,
      "shop.pipeline.yml": `${PIPELINE}  customers:\n    sql: sql/customers.sql\n    materialized: table\n`,
      "sql/customers.sql": "select distinct customer from raw_orders\n",
    });
    await project.run();
    await project.write({ "data/orders.csv": `${ORDERS}3,eve,1\n` });
    const { record } = await project.run();
    expect(record).toMatchObject({ verdict: "fail", published: false });
    expect(taskOf(record, "orders")).toMatchObject({ status: "failed", published: false, reason: "built, but held back: key did not hold" });
    expect(taskOf(record, "by_customer")).toMatchObject({ status: "skipped", reason: "sales.orders did not pass" });
    expect(taskOf(record, "customers")).toMatchObject({ status: "success", published: true });
    expect(await project.query("select count(*) as n from shop.orders")).toEqual([{ n: 3 }]);
    expect(await project.query("select count(*) as n from shop.by_customer")).toEqual([{ n: 2 }]);
    expect(await project.query("select count(*) as n from shop.customers")).toEqual([{ n: 3 }]);
  });
});
