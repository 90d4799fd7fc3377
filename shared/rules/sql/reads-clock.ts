import { sqlExample } from "./example.ts";
import { shapeRule } from "./shape-rule.ts";

export const readsClock = shapeRule(
  "non-deterministic",
  {
    id: "sql/reads-clock",
    recommended: "off",
    strict: "info",
    why: "A task that reads the clock gives other rows tomorrow from the same data, so a re-run of an old day is not the same unless the clock is frozen.",
    fixable: false,
    failing: sqlExample("select order_id, amount\nfrom raw_orders\nwhere ordered_at >= ⟦current_date⟧\n"),
    passing: sqlExample("select order_id, amount\nfrom raw_orders\nwhere ordered_at >= date '2026-01-01'\n"),
  },
  ({ name, clock }) => (clock ? { args: { function: name } } : undefined),
);
