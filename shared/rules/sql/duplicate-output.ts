import { sqlExample } from "./example.ts";
import { shapeRule } from "./shape-rule.ts";

export const duplicateOutput = shapeRule(
  "duplicate-output",
  {
    id: "sql/duplicate-output",
    recommended: "error",
    strict: "error",
    why: "Two output columns of one name cannot be stored as a table, or one of them is renamed or lost without notice.",
    fixable: false,
    failing: sqlExample("select o.customer_id, ⟦c.customer_id⟧\nfrom raw_orders as o\njoin raw_customers as c on c.customer_id = o.customer_id\n"),
    passing: sqlExample("select o.customer_id, c.customer_id as known_customer_id\nfrom raw_orders as o\nleft join raw_customers as c on c.customer_id = o.customer_id\n"),
  },
  ({ name }) => ({ args: { name } }),
);
