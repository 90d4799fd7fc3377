import { sqlExample } from "./example.ts";
import { problemRule } from "./problem-rule.ts";

export const typeMismatch = problemRule(
  "type-mismatch",
  {
    id: "sql/type-mismatch",
    recommended: "warning",
    strict: "error",
    why: "Comparing different kinds of values is refused by some databases and guessed by others, so rows go missing without an error.",
    fixable: false,
    failing: sqlExample("select order_id\nfrom raw_orders\nwhere ⟦status = quantity⟧\n"),
    passing: sqlExample("select order_id\nfrom raw_orders\nwhere status = 'paid' and quantity = 1\n"),
  },
  ({ left, right }) => ({ args: { left, right } }),
);
