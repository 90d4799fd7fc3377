import type { Example } from "../rule.ts";

/** The pipeline around the query of most SQL examples; docs/rules.md shows it once. */
export const SHOP_PIPELINE = `version: 1
pipeline: shop
owner: "@shop/data"
sources:
  raw_orders:
    table: raw.orders
    columns:
      order_id: { type: bigint, not_null: true }
      customer_id: bigint
      status: varchar
      quantity: integer
      amount: double
      ordered_at: timestamp
  raw_customers:
    table: raw.customers
    columns:
      customer_id: { type: bigint, not_null: true }
      name: varchar
      country: varchar
      referred_by: bigint
tasks:
  report:
    sql: report.sql
`;

/** A task named `report` with this query, which reads the orders and customers of a shop. */
export function sqlExample(query: string): Example {
  return { "shop.pipeline.yml": SHOP_PIPELINE, "report.sql": query };
}
