import { tasksOf } from "../nodes.ts";
import type { Rule } from "../rule.ts";
import { sqlExample, SHOP_PIPELINE } from "../sql/example.ts";

const EXPOSURE = "exposures:\n  sales: { kind: dashboard, owner: ops@example.com, reads: [report] }\n";

export const noKey: Rule = {
  meta: {
    id: "contract/no-key",
    recommended: "off",
    strict: "warning",
    why: "Without a key nobody notices when a join doubles the rows of a table, and changes can only be compared as counts.",
    fixable: false,
    failing: { ...sqlExample("select order_id, amount\nfrom raw_orders\n"), "shop.pipeline.yml": `${SHOP_PIPELINE.replace("  report:", "  ⟦report⟧:")}${EXPOSURE}` },
    passing: { ...sqlExample("select order_id, amount\nfrom raw_orders\n"), "shop.pipeline.yml": `${SHOP_PIPELINE}    key: [order_id]\n${EXPOSURE}` },
  },
  *check({ workspace, locate }) {
    for (const { pipeline, task, id } of tasksOf(workspace)) {
      if (task.materialized.kind === "file" || task.key.length > 0) continue;
      if (task.checks.some(({ kind, options }) => kind === "key" || (kind === "unique" && options["columns"] !== undefined))) continue;
      const consumed = workspace.graph.readers(id).some((reader) => workspace.graph.nodes.get(reader)?.kind === "exposure");
      if (consumed) yield { args: { task: task.name }, place: locate(task.at, "", "key"), pipeline: pipeline.name, task: task.name };
    }
  },
};
