/** A small shop in two pipelines: enough names to be found across files. */
export const SHOP: Readonly<Record<string, string>> = {
  "towpath.yml": "version: 1\nproject: shop\nenvironments:\n  dev: { engine: duckdb, path: .towpath/dev.duckdb }\n",
  "sales.pipeline.yml": `version: 1
pipeline: sales
description: What we earn
owner: "@shop/data"
sources:
  orders: { description: Orders of the shop, file: data/orders.csv, columns: { id: bigint, day: date, amount: bigint } }
tasks:
  paid:
    description: Orders that brought money
    sql: sql/paid.sql
    materialized: table
    key: [id]
    columns:
      id: { type: bigint, description: From the shop }
      day: { type: date, description: Of the order }
      amount: { type: bigint, description: In cents }
    checks:
      - accepted_range: { column: amount, min: 1 }
  revenue:
    description: Revenue of each day
    sql: sql/revenue.sql
    materialized: table
    key: [day]
    columns:
      day: { type: date, description: Of the orders }
      revenue: { type: hugeint, description: In cents }
exposures:
  dashboard: { kind: dashboard, owner: sales@example.com, description: Revenue by day, reads: [revenue] }
`,
  "stock.pipeline.yml": `version: 1
pipeline: stock
description: What is left
owner: "@shop/data"
tasks:
  busy_days:
    description: Days on which much was sold
    sql: |
      select r.day, r.revenue
      from sales.revenue as r
      where r.revenue > 1000
    materialized: table
    key: [day]
    columns:
      day: { type: date, description: Of the orders }
      revenue: { type: hugeint, description: In cents }
exposures:
  planner: { kind: report, owner: stock@example.com, description: Who works when, reads: [busy_days] }
`,
  "sql/paid.sql": "select id, day, amount\nfrom orders\nwhere amount > 0\n",
  "sql/revenue.sql": "select day, sum(amount) as revenue\nfrom paid\ngroup by day\n",
  "data/orders.csv": "id,day,amount\n1,2026-01-01,100\n",
};
