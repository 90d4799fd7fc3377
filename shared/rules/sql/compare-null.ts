import { sqlExample } from "./example.ts";
import { shapeRule } from "./shape-rule.ts";

export const compareNull = shapeRule(
  "compare-null",
  {
    id: "sql/compare-null",
    recommended: "error",
    strict: "error",
    why: "A comparison with NULL is never true, so the condition keeps no row at all, without any error.",
    fixable: true,
    failing: sqlExample("select order_id\nfrom raw_orders\nwhere customer_id ⟦= null⟧\n"),
    passing: sqlExample("select order_id\nfrom raw_orders\nwhere customer_id is null\n"),
  },
  ({ operator, span }, { file, text }) => {
    const tail = /^(?:==?|<>|!=)\s*(null)$/iu.exec(text.slice(span.start, span.end));
    const better = operator === "=" || operator === "==" ? "IS NULL" : "IS NOT NULL";
    if (tail === null) return { args: { operator, better } };
    const edit = { file, start: span.start, end: span.end, text: tail[1] === "null" ? better.toLowerCase() : better };
    return { args: { operator, better }, fix: [edit] };
  },
);
