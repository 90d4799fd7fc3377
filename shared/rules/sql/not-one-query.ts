import { assetRule } from "../asset-rule.ts";
import { textSpan } from "../text-span.ts";
import { sqlExample } from "./example.ts";

export const notOneQuery = assetRule(
  {
    id: "sql/not-one-query",
    recommended: "error",
    strict: "error",
    why: "Towpath decides where and how a task's rows are stored; a file with DDL, several statements or none writes past its checks and past isolation of pull requests.",
    fixable: false,
    failing: sqlExample("⟦create⟧ table report as\nselect order_id, amount from raw_orders\n"),
    passing: sqlExample("select order_id, amount from raw_orders\n"),
  },
  function* ({ sql }) {
    if (sql === undefined) return;
    const { file, text, task, facts } = sql;
    if (facts.problems.length > 0) return;
    const about = { pipeline: task.pipeline, task: task.name };
    const other = facts.shapes.find(({ kind }) => kind === "not-a-query");
    if (other?.kind === "not-a-query") {
      yield { args: { statement: other.statement }, place: { file, span: other.span }, ...about };
    } else if (facts.statements !== 1) {
      const start = text.length - text.trimStart().length;
      const place = { file, span: textSpan(text, start, Math.max(start, text.trimEnd().length)) };
      yield { variant: facts.statements === 0 ? "none" : "several", args: { statements: facts.statements }, place, ...about };
    }
  },
);
