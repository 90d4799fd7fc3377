import { sqlExample } from "./example.ts";
import { problemRule } from "./problem-rule.ts";

export const notInNullable = problemRule(
  "not-in-nullable",
  {
    id: "sql/not-in-nullable",
    recommended: "warning",
    strict: "error",
    why: "One NULL in the list of NOT IN makes the condition unknown for every row: the result is empty, without any error.",
    fixable: false,
    failing: sqlExample("select customer_id, country\nfrom raw_customers\nwhere customer_id ⟦not in (select referred_by from raw_customers)⟧\n"),
    passing: sqlExample("select customer_id, country\nfrom raw_customers\nwhere customer_id not in (select referred_by from raw_customers where referred_by is not null)\n"),
  },
  ({ column }) => ({ args: { column } }),
);
