import { tasksOf } from "../nodes.ts";
import type { Rule } from "../rule.ts";

const FILES = (description: string, mark = "orders"): Record<string, string> => ({
  "shop.pipeline.yml": `version: 1\npipeline: shop\nsources:\n  raw_orders: { table: raw.orders }\ntasks:\n  ${mark}:\n    sql: orders.sql\n${description}exposures:\n  sales: { kind: dashboard, owner: ops@example.com, reads: [orders] }\n`,
  "orders.sql": "select order_id from raw_orders\n",
});

export const missingDescription: Rule = {
  meta: {
    id: "governance/missing-description",
    recommended: "info",
    strict: "warning",
    why: "Whoever reads a published table has to guess what a row is, and two teams guess differently.",
    fixable: false,
    failing: FILES("", "⟦orders⟧"),
    passing: FILES("    description: One row per order that was paid for\n"),
  },
  *check({ workspace, locate }) {
    const { graph } = workspace;
    for (const { id, pipeline, task } of tasksOf(workspace)) {
      if (task.description !== undefined) continue;
      const consumed = graph.readers(id).some((reader) => graph.nodes.get(reader)?.kind === "exposure");
      if (!consumed) continue;
      yield { ...(task.model === undefined ? {} : { variant: "model" }), args: { task: task.name }, place: locate(task.at, "", "key"), pipeline: pipeline.name, task: task.name };
    }
  },
};
