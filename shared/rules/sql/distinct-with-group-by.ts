import { sqlExample } from "./example.ts";
import { shapeRule } from "./shape-rule.ts";

export const distinctWithGroupBy = shapeRule(
  "distinct-with-group-by",
  {
    id: "sql/distinct-with-group-by",
    recommended: "info",
    strict: "warning",
    why: "DISTINCT over GROUP BY hides that the grouping does not give one row per group, or sorts everything a second time for nothing.",
    fixable: false,
    failing: sqlExample("select ⟦distinct⟧ country, count(*) as customers\nfrom raw_customers\ngroup by country\n"),
    passing: sqlExample("select country, count(*) as customers\nfrom raw_customers\ngroup by country\n"),
  },
  () => ({ args: {} }),
);
