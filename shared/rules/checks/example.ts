import type { Example } from "../rule.ts";
import { SHOP_PIPELINE } from "../sql/example.ts";

/** The shop, whose report has four typed columns and whatever stands below the task. */
export function checkExample(below: string): Example {
  return {
    "shop.pipeline.yml": `${SHOP_PIPELINE}    columns: { order_id: bigint, status: varchar, amount: double, ordered_at: timestamp }\n${below}`,
    "report.sql": "select order_id, status, amount, ordered_at\nfrom raw_orders\n",
  };
}
