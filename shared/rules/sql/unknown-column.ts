import { closest } from "../../pipeline/did-you-mean.ts";
import { sqlExample } from "./example.ts";
import { problemRule } from "./problem-rule.ts";

export const unknownColumn = problemRule(
  "unknown-column",
  {
    id: "sql/unknown-column",
    recommended: "error",
    strict: "error",
    why: "A column that none of the tables has fails at run time, or silently means something else once somebody adds it.",
    fixable: false,
    failing: sqlExample("select order_id, ⟦amuont⟧\nfrom raw_orders\n"),
    passing: sqlExample("select order_id, amount\nfrom raw_orders\n"),
  },
  ({ name, table, candidates }) => {
    const near = closest(name.slice(name.lastIndexOf(".") + 1), candidates) ?? "";
    return table === undefined ? { variant: "anywhere", args: { column: name, near } } : { args: { column: name, table, near } };
  },
);
