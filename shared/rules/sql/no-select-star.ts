import type { TaskSql } from "../../graph/workspace.ts";
import type { Edit } from "../../pipeline/finding.ts";
import type { Span } from "../../pipeline/position.ts";
import { sqlExample } from "./example.ts";
import { shapeRule } from "./shape-rule.ts";

export const noSelectStar = shapeRule(
  "select-star",
  {
    id: "sql/no-select-star",
    recommended: "warning",
    strict: "error",
    why: "With a star over another table as its output, a task hands every new, renamed or secret column of that table to its own consumers without anybody having decided it.",
    fixable: true,
    failing: sqlExample("select ⟦*⟧\nfrom raw_customers\n"),
    passing: sqlExample("with customers as (\n  select customer_id, country from raw_customers\n)\nselect * from customers\n"),
  },
  (shape, sql) => {
    if (!shape.boundary || shape.explicit) return undefined;
    const fix = expansion(shape.span, sql);
    return { args: { star: sql.text.slice(shape.span.start, shape.span.end) }, ...(fix === undefined ? {} : { fix: [fix] }) };
  },
);

/** The star written out, when all of its columns are known and come from one table. */
function expansion(span: Span, { file, text, analysis }: TaskSql): Edit | undefined {
  const columns = analysis.output.filter((output) => output.span.start === span.start && output.span.end === span.end);
  const tables = new Set(columns.flatMap(({ sources }) => sources?.map(({ table }) => table) ?? [-1]));
  if (!analysis.complete || columns.length === 0 || tables.size !== 1 || tables.has(-1)) return undefined;
  const star = text.slice(span.start, span.end);
  if (!star.endsWith("*") || columns.some(({ name }) => !/^[a-z_][a-z0-9_]*$/iu.test(name))) return undefined;
  const prefix = star.slice(0, -1);
  const indent = /^[^\S\n]*/u.exec(text.slice(text.lastIndexOf("\n", span.start - 1) + 1))?.[0] ?? "";
  const before = /^\s*$/u.test(text.slice(text.lastIndexOf("\n", span.start - 1) + 1, span.start)) ? indent : `${indent}  `;
  return { file, start: span.start, end: span.end, text: columns.map(({ name }) => prefix + name).join(`,\n${before}`) };
}
