import { assetRule } from "../asset-rule.ts";
import { sqlExample } from "./example.ts";

export const notInNullable = assetRule(
  {
    id: "sql/not-in-nullable",
    recommended: "warning",
    strict: "error",
    why: "One NULL in the list of NOT IN makes the condition unknown for every row: the result is empty, without any error.",
    fixable: false,
    failing: sqlExample("select customer_id, country\nfrom raw_customers\nwhere ⟦customer_id not in⟧ (select referred_by from raw_customers)\n"),
    passing: sqlExample("select customer_id, country\nfrom raw_customers\nwhere customer_id not in (select referred_by from raw_customers where referred_by is not null)\n"),
  },
  function* ({ sql }) {
    if (sql === undefined) return;
    const { file, task, facts, analysis } = sql;
    for (const problem of analysis.problems) {
      if (problem.kind !== "not-in-nullable") continue;
      // The shape covers what is compared and the words NOT IN; the analysis only knows a point inside.
      const shape = facts.shapes.find(({ kind, span }) => kind === "not-in-subquery" && span.start <= problem.span.start && problem.span.start <= span.end);
      yield { args: { column: problem.column }, place: { file, span: (shape ?? problem).span }, pipeline: task.pipeline, task: task.name };
    }
  },
);
