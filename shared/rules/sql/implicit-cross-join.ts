import { sqlExample } from "./example.ts";
import { shapeRule } from "./shape-rule.ts";

export const implicitCrossJoin = shapeRule(
  "cross-join",
  {
    id: "sql/implicit-cross-join",
    recommended: "error",
    strict: "error",
    why: "Two tables side by side without a condition give every combination of their rows: totals multiply and the query may never end.",
    fixable: false,
    failing: sqlExample("select o.order_id, c.country\nfrom raw_orders as o, ⟦raw_customers⟧ as c\n"),
    passing: sqlExample("select o.order_id, c.country\nfrom raw_orders as o\njoin raw_customers as c on c.customer_id = o.customer_id\n"),
  },
  ({ implicit, left, right }) => (implicit ? { args: { left, right } } : undefined),
);
