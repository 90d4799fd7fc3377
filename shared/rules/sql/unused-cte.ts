import { sqlExample } from "./example.ts";
import { shapeRule } from "./shape-rule.ts";

export const unusedCte = shapeRule(
  "unused-cte",
  {
    id: "sql/unused-cte",
    recommended: "warning",
    strict: "warning",
    why: "A CTE that nothing reads is either dead code that the next reader has to understand, or a sign that the final query reads the wrong one.",
    fixable: false,
    failing: sqlExample("with orders as (\n  select order_id, amount from raw_orders\n),\n⟦paid⟧ as (\n  select order_id, amount from raw_orders where status = 'paid'\n)\nselect order_id, amount from orders\n"),
    passing: sqlExample("with paid as (\n  select order_id, amount from raw_orders where status = 'paid'\n)\nselect order_id, amount from paid\n"),
  },
  ({ name }) => ({ args: { name } }),
);
