import { sqlExample } from "./example.ts";
import { problemRule } from "./problem-rule.ts";

export const ambiguousColumn = problemRule(
  "ambiguous-column",
  {
    id: "sql/ambiguous-column",
    recommended: "error",
    strict: "error",
    why: "A column that several joined tables have is refused by the database, or becomes ambiguous the day another table gains it.",
    fixable: false,
    failing: sqlExample("select o.order_id, ⟦customer_id⟧\nfrom raw_orders as o\njoin raw_customers as c on c.customer_id = o.customer_id\n"),
    passing: sqlExample("select o.order_id, o.customer_id\nfrom raw_orders as o\njoin raw_customers as c on c.customer_id = o.customer_id\n"),
  },
  ({ name, tables }) => ({ args: { column: name, tables: tables.join(", "), example: `${tables[0] ?? "t"}.${name}` } }),
);
