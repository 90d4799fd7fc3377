import { tasksOf } from "../nodes.ts";
import type { Rule } from "../rule.ts";
import { SHOP_PIPELINE, sqlExample } from "../sql/example.ts";

const QUERY = sqlExample("select order_id, amount\nfrom raw_orders\n");

export const none: Rule = {
  meta: {
    id: "checks/none",
    recommended: "warning",
    strict: "error",
    why: "An asset without any check is published whatever is in it: an empty or doubled table is found by the people who use it.",
    fixable: false,
    failing: { ...QUERY, "shop.pipeline.yml": `${SHOP_PIPELINE.replace("  report:", "  ⟦report⟧:")}    materialized: table\n` },
    passing: { ...QUERY, "shop.pipeline.yml": `${SHOP_PIPELINE}    materialized: table\n    key: [order_id]\n    checks:\n      - row_count: { min: 1 }\n` },
  },
  *check({ workspace, locate }) {
    for (const { id, pipeline, task } of tasksOf(workspace)) {
      // A file has no rows to check; a model is judged by its gates.
      if (task.checks.length > 0 || task.materialized.kind === "file" || task.model !== undefined) continue;
      // A view between two tasks holds no data of its own: what it gives is checked where it is stored.
      const readers = workspace.graph.readers(id).map((reader) => workspace.graph.nodes.get(reader)?.kind);
      if (task.materialized.kind === "view" && readers.length > 0 && !readers.includes("exposure")) continue;
      yield { args: { task: task.name }, place: locate(task.at, "", "key"), pipeline: pipeline.name, task: task.name };
    }
  },
};
