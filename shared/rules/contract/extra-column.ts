import { assetRule } from "../asset-rule.ts";
import { contractExample } from "./missing-column.ts";

export const extraColumn = assetRule(
  {
    id: "contract/extra-column",
    recommended: "off",
    strict: "info",
    why: "A column that the contract does not name is used sooner or later, and then changed by somebody who was allowed to.",
    fixable: false,
    failing: contractExample("{ order_id: bigint }", "select order_id, ⟦amount⟧\nfrom raw_orders\n"),
    passing: contractExample("{ order_id: bigint, amount: double }", "select order_id, amount\nfrom raw_orders\n"),
  },
  function* ({ pipeline, task, sql }) {
    if (task === undefined || sql === undefined || task.columns.length === 0) return;
    const declared = new Set(task.columns.map(({ name }) => name.toLowerCase()));
    for (const { name, span } of sql.analysis.output) {
      if (declared.has(name.toLowerCase())) continue;
      yield { args: { task: task.name, column: name }, place: { file: sql.file, span }, pipeline: pipeline.name, task: task.name };
    }
  },
);
