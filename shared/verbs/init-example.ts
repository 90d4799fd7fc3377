import { projectFile } from "./init-from-sql.ts";

/** A small project that lints clean, builds and tests: something to change and watch. */
export function exampleProject(name: string): Record<string, string> {
  return {
    "towpath.yml": projectFile(name),
    "pipelines/sales.pipeline.yml": PIPELINE,
    "sql/paid_orders.sql": PAID_ORDERS,
    "sql/revenue_by_day.sql": REVENUE,
    "data/orders.csv": ORDERS,
  };
}

const PIPELINE = `version: 1
pipeline: sales
description: What we earn, day by day
owner: "@your-team"
sources:
  orders:
    description: One row per order, exported from the shop
    file: data/orders.csv
    columns: { order_id: bigint, ordered_at: timestamp, status: varchar, amount: "decimal(10,2)" }
tasks:
  paid_orders:
    description: Orders that brought money
    sql: sql/paid_orders.sql
    materialized: view
    key: [order_id]
    columns:
      order_id: { type: bigint, description: From the shop }
      order_day: { type: date, not_null: true, description: Day of the order }
      amount: { type: "decimal(10,2)", not_null: true, description: In euros }
    checks:
      - accepted_range: { column: amount, min: 0 }
    unit_tests:
      - name: cancelled orders bring no money
        given:
          orders:
            - { order_id: 1, ordered_at: 2026-01-01 10:00:00, status: paid, amount: 10 }
            - { order_id: 2, ordered_at: 2026-01-01 11:00:00, status: cancelled, amount: 99 }
        expect:
          - { order_id: 1, order_day: 2026-01-01, amount: 10 }
  revenue_by_day:
    description: Revenue and number of orders of each day
    sql: sql/revenue_by_day.sql
    materialized: table
    key: [order_day]
    columns:
      order_day: date
      orders: { type: bigint, not_null: true, description: Paid orders of the day }
      revenue: { type: "decimal(38,2)", not_null: true, description: Sum of their amounts }
    checks:
      - row_count: { min: 1 }
exposures:
  sales-dashboard:
    kind: dashboard
    owner: sales@example.com
    description: Revenue of the last weeks
    reads: [revenue_by_day]
`;

const PAID_ORDERS = `select
  order_id,
  cast(ordered_at as date) as order_day,
  amount
from orders
where status = 'paid'
`;

const REVENUE = `select
  order_day,
  count(*) as orders,
  sum(amount) as revenue
from paid_orders
group by order_day
`;

const ORDERS = `order_id,ordered_at,status,amount
1,2026-01-01 09:12:00,paid,19.90
2,2026-01-01 10:40:00,paid,5.00
3,2026-01-01 17:05:00,cancelled,42.00
4,2026-01-02 08:30:00,paid,12.50
5,2026-01-02 12:15:00,paid,7.25
6,2026-01-03 19:45:00,paid,88.00
`;
