import { postgresExample } from "./postgres-example.ts";
import { shapeRule } from "./shape-rule.ts";

export const integerDivision = shapeRule(
  "integer-division",
  {
    id: "sql/integer-division",
    recommended: "warning",
    strict: "error",
    why: "Where both sides are integers this database drops the remainder: a rate of 0.97 becomes 0.",
    fixable: false,
    failing: postgresExample("select count(customer_id) ⟦/⟧ count(*) as share_with_customer\nfrom raw_orders\n"),
    passing: postgresExample("select count(customer_id) * 1.0 / count(*) as share_with_customer\nfrom raw_orders\n"),
  },
  () => ({ args: {} }),
);
