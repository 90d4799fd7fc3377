import { assetRule } from "../asset-rule.ts";
import { sqlExample } from "./example.ts";
import { syntaxWords } from "./syntax-words.ts";

export const syntax = assetRule(
  {
    id: "sql/syntax",
    recommended: "error",
    strict: "error",
    why: "A query that the database cannot read fails at run time, after everything before it has been built and paid for.",
    fixable: false,
    failing: sqlExample("select order_id, amount\nfrom raw_orders\nwhere amount ⟦>⟧\n"),
    passing: sqlExample("select order_id, amount\nfrom raw_orders\nwhere amount > 0\n"),
  },
  function* ({ sql }) {
    if (sql === undefined) return;
    const { file, task, text, facts } = sql;
    // One mistake makes the parser stumble several times: only the first says something.
    const [first] = facts.problems;
    if (first === undefined) return;
    yield { ...syntaxWords(text, facts.dialect, first), place: { file, span: first.span }, pipeline: task.pipeline, task: task.name };
  },
);
