import { sqlExample } from "./example.ts";
import { shapeRule } from "./shape-rule.ts";

export const joinWithoutKey = shapeRule(
  "join-without-key",
  {
    id: "sql/join-without-key",
    recommended: "warning",
    strict: "error",
    why: "A join whose condition does not compare the two sides matches every row with every row, which shows only when the tables grow.",
    fixable: false,
    failing: sqlExample("select o.order_id, c.country\nfrom raw_orders as o\njoin ⟦raw_customers⟧ as c on o.status = 'paid'\n"),
    passing: sqlExample("select o.order_id, c.country\nfrom raw_orders as o\njoin raw_customers as c on c.customer_id = o.customer_id and o.status = 'paid'\n"),
  },
  ({ right }) => ({ args: { right } }),
);
