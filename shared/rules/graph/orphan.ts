import { mentionedNames } from "../mentioned-names.ts";
import { someSqlIsUnread, tasksOf } from "../nodes.ts";
import type { Rule } from "../rule.ts";

export const orphan: Rule = {
  meta: {
    id: "graph/orphan",
    recommended: "off",
    strict: "info",
    why: "A task that no task and no exposure reads is either built for nobody, or somebody reads it whom nobody will warn.",
    fixable: false,
    failing: {
      "shop.pipeline.yml": "version: 1\npipeline: shop\nsources:\n  raw_orders: { table: raw.orders }\ntasks:\n  ⟦orders⟧: { sql: orders.sql }\n",
      "orders.sql": "select order_id, amount from raw_orders\n",
    },
    passing: {
      "shop.pipeline.yml":
        "version: 1\npipeline: shop\nsources:\n  raw_orders: { table: raw.orders }\ntasks:\n  orders: { sql: orders.sql }\nexposures:\n  sales: { kind: dashboard, owner: ops@example.com, reads: [orders] }\n",
      "orders.sql": "select order_id, amount from raw_orders\n",
    },
  },
  *check({ workspace, locate }) {
    if (someSqlIsUnread(workspace)) return;
    const mentioned = mentionedNames(workspace);
    for (const { id, pipeline, task } of tasksOf(workspace)) {
      // A model, and a file that somebody fetches, are ends in themselves.
      if (task.model !== undefined || task.materialized.kind === "file" || mentioned.has(id)) continue;
      if (workspace.graph.readers(id).length > 0) continue;
      yield { args: { task: task.name }, place: locate(task.at, "", "key"), pipeline: pipeline.name, task: task.name };
    }
  },
};
