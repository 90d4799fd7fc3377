import { sqlExample } from "./example.ts";
import { shapeRule } from "./shape-rule.ts";

export const countDistinctStar = shapeRule(
  "count-distinct-star",
  {
    id: "sql/count-distinct-star",
    recommended: "warning",
    strict: "error",
    why: "count(distinct *) is refused by most databases and skips every row with a NULL in others.",
    fixable: false,
    failing: sqlExample("select status, ⟦count(distinct *)⟧ as orders\nfrom raw_orders\ngroup by status\n"),
    passing: sqlExample("select status, count(distinct order_id) as orders\nfrom raw_orders\ngroup by status\n"),
  },
  () => ({ args: {} }),
);
