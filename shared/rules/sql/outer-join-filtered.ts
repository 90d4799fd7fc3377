import { sqlExample } from "./example.ts";
import { shapeRule } from "./shape-rule.ts";

export const outerJoinFiltered = shapeRule(
  "outer-join-filtered",
  {
    id: "sql/outer-join-filtered",
    recommended: "warning",
    strict: "error",
    why: "A WHERE on the optional side of an outer join throws away exactly the rows that the outer join was written to keep.",
    fixable: false,
    failing: sqlExample("select o.order_id, c.country\nfrom raw_orders as o\nleft join raw_customers as c on c.customer_id = o.customer_id\nwhere ⟦c.country⟧ = 'FR'\n"),
    passing: sqlExample("select o.order_id, c.country\nfrom raw_orders as o\nleft join raw_customers as c on c.customer_id = o.customer_id and c.country = 'FR'\n"),
  },
  ({ table }) => ({ args: { table } }),
);
