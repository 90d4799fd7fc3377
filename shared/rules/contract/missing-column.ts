import { closest } from "../../pipeline/did-you-mean.ts";
import { sqlExample } from "../sql/example.ts";
import { assetRule } from "../asset-rule.ts";
import type { Example } from "../rule.ts";

/** The shop with a contract for its report. */
export function contractExample(columns: string, query: string, more = ""): Example {
  const example = sqlExample(query);
  return { ...example, "shop.pipeline.yml": `${example["shop.pipeline.yml"] ?? ""}    columns: ${columns}\n${more}` };
}

export const missingColumn = assetRule(
  {
    id: "contract/missing-column",
    recommended: "error",
    strict: "error",
    why: "Consumers were promised a column that the query no longer makes: their dashboards break on the next run.",
    fixable: false,
    failing: contractExample("{ order_id: bigint, ⟦total⟧: double }", "select order_id, amount\nfrom raw_orders\n"),
    passing: contractExample("{ order_id: bigint, total: double }", "select order_id, amount as total\nfrom raw_orders\n"),
  },
  function* ({ pipeline, task, sql }, { locate }) {
    if (task === undefined || sql === undefined || !sql.analysis.complete || sql.analysis.output.length === 0) return;
    const made = new Set(sql.analysis.output.map(({ name }) => name.toLowerCase()));
    for (const column of task.columns) {
      if (made.has(column.name.toLowerCase())) continue;
      const declared = new Set(task.columns.map(({ name }) => name.toLowerCase()));
      const near = closest(column.name, sql.analysis.output.map(({ name }) => name).filter((name) => !declared.has(name.toLowerCase()))) ?? "";
      yield { args: { task: task.name, column: column.name, near }, place: locate(column.at, "", "key"), pipeline: pipeline.name, task: task.name };
    }
  },
);
