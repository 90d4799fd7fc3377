import { sqlExample } from "./example.ts";
import { shapeRule } from "./shape-rule.ts";

export const naiveTimestamp = shapeRule(
  "naive-timestamp",
  {
    id: "sql/naive-timestamp",
    recommended: "warning",
    strict: "error",
    why: "A timestamp without time zone is read in whatever zone the session has: the same row falls on another day in CI, on a laptop and in production.",
    fixable: false,
    failing: sqlExample("select order_id, ⟦localtimestamp⟧ as loaded_at\nfrom raw_orders\n"),
    passing: sqlExample("select order_id, current_timestamp as loaded_at\nfrom raw_orders\n"),
  },
  ({ name }) => ({ args: { expression: name } }),
);
