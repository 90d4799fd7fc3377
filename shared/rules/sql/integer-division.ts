import type { Example } from "../rule.ts";
import { SHOP_PIPELINE } from "./example.ts";
import { shapeRule } from "./shape-rule.ts";

const onPostgres = (query: string): Example => ({
  "towpath.yml": 'version: 1\nproject: shop\nenvironments:\n  dev: { engine: postgres, url: "${DEV_URL}" }\n',
  "shop.pipeline.yml": SHOP_PIPELINE,
  "report.sql": query,
});

export const integerDivision = shapeRule(
  "integer-division",
  {
    id: "sql/integer-division",
    recommended: "warning",
    strict: "error",
    why: "Where both sides are integers this database drops the remainder: a rate of 0.97 becomes 0.",
    fixable: false,
    failing: onPostgres("select count(customer_id) ⟦/⟧ count(*) as share_with_customer\nfrom raw_orders\n"),
    passing: onPostgres("select count(customer_id) * 1.0 / count(*) as share_with_customer\nfrom raw_orders\n"),
  },
  () => ({ args: {} }),
);
