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
  ({ position, span }, { file, analysis }) => {
    const column = analysis.output[position - 1];
    // A name is put in place only where it is a column that goes through unchanged: then both spellings mean the same in every dialect.
    const plain = analysis.complete && column?.transform === "identity" && /^[a-z_][a-z0-9_]*$/iu.test(column.name) && column.sources?.[0]?.column === column.name;
    const fix = plain ? [{ file, start: span.start, end: span.end, text: column.name }] : undefined;
    return { args: { position, column: column?.name ?? "" }, ...(fix === undefined ? {} : { fix }) };
  },
);
