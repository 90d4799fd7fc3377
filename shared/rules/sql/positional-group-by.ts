import type { TaskSql } from "../../graph/workspace.ts";
import type { Span } from "../../pipeline/position.ts";
import { sqlExample } from "./example.ts";
import { shapeRule } from "./shape-rule.ts";

export const positionalGroupBy = shapeRule(
  "positional-group-by",
  {
    id: "sql/positional-group-by",
    recommended: "off",
    strict: "info",
    why: "A number in GROUP BY means another column as soon as somebody inserts one in front: the grain changes and the query still runs.",
    fixable: true,
    failing: sqlExample("select country, count(*) as customers\nfrom raw_customers\ngroup by ⟦1⟧\n"),
    passing: sqlExample("select country, count(*) as customers\nfrom raw_customers\ngroup by country\n"),
  },
  ({ position, span }, sql) => {
    const column = isOutermost(span, sql) ? sql.analysis.output[position - 1] : undefined;
    // A name is put in place only where it is a column that goes through unchanged: then both spellings mean the same in every dialect.
    const plain = column?.transform === "identity" && /^[a-z_][a-z0-9_]*$/iu.test(column.name) && column.sources?.[0]?.column === column.name;
    if (column === undefined || !plain) return { args: { position, column: "" } };
    return { args: { position, column: column.name }, fix: [{ file: sql.file, start: span.start, end: span.end, text: column.name }] };
  },
);

/** Whether the number counts the columns of the whole query: it stands in the same SELECT as they do, in no bracket and no other arm of a UNION. */
function isOutermost({ start }: Span, { text, analysis }: TaskSql): boolean {
  const first = analysis.output[0]?.span.start;
  if (!analysis.complete || first === undefined || first > start) return false;
  const between = text.slice(first, start);
  return between.split("(").length === between.split(")").length && !/\b(?:union|intersect|except)\b/iu.test(between);
}
