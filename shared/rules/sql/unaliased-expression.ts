import { sqlExample } from "./example.ts";
import { shapeRule } from "./shape-rule.ts";

export const unaliasedExpression = shapeRule(
  "unaliased-expression",
  {
    id: "sql/unaliased-expression",
    recommended: "warning",
    strict: "error",
    why: "Each database invents its own name for an expression without alias, so consumers break on an upgrade or a change of engine.",
    fixable: false,
    failing: sqlExample("select status, ⟦sum(amount)⟧\nfrom raw_orders\ngroup by status\n"),
    passing: sqlExample("select status, sum(amount) as revenue\nfrom raw_orders\ngroup by status\n"),
  },
  ({ span }, { text }) => ({ args: { expression: shorten(text.slice(span.start, span.end)) } }),
);

function shorten(expression: string): string {
  const line = expression.replaceAll(/\s+/gu, " ");
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
