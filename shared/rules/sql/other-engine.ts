import { duckDbOnlyRule } from "./duckdb-only-rule.ts";
import { postgresExample } from "./postgres-example.ts";

export const otherEngine = duckDbOnlyRule(
  {
    id: "sql/other-engine",
    recommended: "error",
    strict: "error",
    why: "A query that was written for DuckDB does not run on Postgres, or means something else there: the environment finds out, after everything before it has been built.",
    fixable: false,
    failing: postgresExample("select order_id, amount ⟦//⟧ 10 as tens\nfrom raw_orders\n"),
    passing: postgresExample("select order_id, div(amount::numeric, 10) as tens\nfrom raw_orders\n"),
  },
  new Set(["syntax", "type", "file"]),
);
