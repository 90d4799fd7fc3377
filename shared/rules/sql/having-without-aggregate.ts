import { sqlExample } from "./example.ts";
import { shapeRule } from "./shape-rule.ts";

export const havingWithoutAggregate = shapeRule(
  "having-without-aggregate",
  {
    id: "sql/having-without-aggregate",
    recommended: "info",
    strict: "warning",
    why: "A HAVING without an aggregate groups rows first and throws them away afterwards; as WHERE it reads less and says what it means.",
    fixable: false,
    failing: sqlExample("select country, count(*) as customers\nfrom raw_customers\ngroup by country\n⟦having⟧ country = 'FR'\n"),
    passing: sqlExample("select country, count(*) as customers\nfrom raw_customers\nwhere country = 'FR'\ngroup by country\n"),
  },
  () => ({ args: {} }),
);
