import type { Example } from "../rule.ts";

/** A churn model trained from one table of features; `model` is what stands below `model:`. */
export function modelExample(model: string, features = "select customer_id, country, orders, churned\nfrom raw_customers\n"): Example {
  return {
    "shop.pipeline.yml": `version: 1
pipeline: shop
owner: "@shop/data"
sources:
  raw_customers:
    table: raw.customers
    columns: { customer_id: bigint, country: varchar, orders: integer, churned: boolean, left_on: date }
tasks:
  features: { sql: features.sql }
  churn:
    python: churn.py
    inputs: [features]
    columns_used: { features: [customer_id, country, orders, churned] }
    model:
${model}`,
    "features.sql": features,
    "churn.py": "print('train')\n",
  };
}
