import { sqlExample } from "./example.ts";
import { shapeRule } from "./shape-rule.ts";

export const nonDeterministic = shapeRule(
  "non-deterministic",
  {
    id: "sql/non-deterministic",
    recommended: "warning",
    strict: "error",
    why: "A task that gives other rows each time cannot be compared with the base, cannot be cached and cannot be reproduced after an incident.",
    fixable: false,
    failing: sqlExample("select order_id, amount\nfrom raw_orders\nwhere ⟦random()⟧ < 0.1\n"),
    passing: sqlExample("select order_id, amount\nfrom raw_orders\nwhere order_id % 10 = 0\n"),
  },
  // The clock can be frozen with --as-of; it has a rule of its own.
  ({ name, clock }) => (clock ? undefined : { args: { function: name } }),
);
