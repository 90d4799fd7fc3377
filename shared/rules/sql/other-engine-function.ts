import { duckDbOnlyRule } from "./duckdb-only-rule.ts";
import { postgresExample } from "./postgres-example.ts";

export const otherEngineFunction = duckDbOnlyRule(
  {
    id: "sql/other-engine-function",
    recommended: "warning",
    strict: "error",
    why: "The function is one of DuckDB's and Postgres has none of that name: the query fails, unless somebody has made it in the database.",
    fixable: false,
    failing: postgresExample("select order_id, ⟦strftime⟧(ordered_at, '%Y-%m') as month\nfrom raw_orders\n"),
    passing: postgresExample("select order_id, to_char(ordered_at, 'YYYY-MM') as month\nfrom raw_orders\n"),
  },
  new Set(["function"]),
);
