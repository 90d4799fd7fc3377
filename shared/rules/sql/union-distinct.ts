import { sqlExample } from "./example.ts";
import { shapeRule } from "./shape-rule.ts";

export const unionDistinct = shapeRule(
  "union-distinct",
  {
    id: "sql/union-distinct",
    recommended: "off",
    strict: "info",
    why: "A bare UNION removes duplicates: it sorts or hashes everything, and it hides rows that are there twice for a reason.",
    fixable: false,
    failing: sqlExample("select customer_id from raw_orders\n⟦union⟧\nselect customer_id from raw_customers\n"),
    passing: sqlExample("select customer_id from raw_orders\nunion all\nselect customer_id from raw_customers\n"),
  },
  () => ({ args: {} }),
);
