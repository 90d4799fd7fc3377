import { sqlExample } from "./example.ts";
import { shapeRule } from "./shape-rule.ts";

export const orderInTable = shapeRule(
  "order-in-table",
  {
    id: "sql/order-in-table",
    recommended: "off",
    strict: "info",
    why: "A table has no order: the sort costs time at each build, and a consumer who relies on it is wrong the day the plan changes.",
    fixable: false,
    failing: sqlExample("select order_id, amount\nfrom raw_orders\n⟦order by⟧ amount\n"),
    passing: sqlExample("select order_id, amount\nfrom raw_orders\n"),
  },
  // DISTINCT ON keeps the first row of its order: there the sort decides.
  (_, { text }) => (/\bdistinct\s+on\b/iu.test(text) ? undefined : { args: {} }),
);
