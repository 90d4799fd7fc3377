import { sqlExample } from "./example.ts";
import { problemRule } from "./problem-rule.ts";

export const unionColumns = problemRule(
  "union-arity",
  {
    id: "sql/union-columns",
    recommended: "error",
    strict: "error",
    why: "The parts of a UNION must have the same number of columns, or the database refuses the query at run time.",
    fixable: false,
    failing: sqlExample("select customer_id, country from raw_customers\n⟦union⟧ all\nselect customer_id from raw_orders\n"),
    passing: sqlExample("select customer_id, country from raw_customers\nunion all\nselect customer_id, null as country from raw_orders\n"),
  },
  ({ left, right }) => ({ args: { left, right } }),
);
