import { closest } from "../../pipeline/did-you-mean.ts";
import { sqlExample } from "./example.ts";
import { problemRule } from "./problem-rule.ts";

export const unknownAlias = problemRule(
  "unknown-alias",
  {
    id: "sql/unknown-alias",
    recommended: "error",
    strict: "error",
    why: "A table name that FROM does not bring in fails at run time; most often it is left over from a rename.",
    fixable: false,
    failing: sqlExample("select o.order_id, ⟦c.country⟧\nfrom raw_orders as o\nleft join raw_customers as customers on customers.customer_id = o.customer_id\n"),
    passing: sqlExample("select o.order_id, customers.country\nfrom raw_orders as o\nleft join raw_customers as customers on customers.customer_id = o.customer_id\n"),
  },
  ({ name, candidates }) => ({ args: { name, near: closest(name, candidates) ?? "", known: candidates.join(", ") } }),
);
