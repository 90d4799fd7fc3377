import { sqlExample } from "./example.ts";
import { shapeRule } from "./shape-rule.ts";

export const limitWithoutOrder = shapeRule(
  "limit-without-order",
  {
    id: "sql/limit-without-order",
    recommended: "warning",
    strict: "error",
    why: "LIMIT without ORDER BY keeps whichever rows the database happens to meet first: other rows on each run and on each machine.",
    fixable: false,
    failing: sqlExample("select order_id, amount\nfrom raw_orders\n⟦limit⟧ 100\n"),
    passing: sqlExample("select order_id, amount\nfrom raw_orders\norder by amount desc, order_id\nlimit 100\n"),
  },
  () => ({ args: {} }),
);
