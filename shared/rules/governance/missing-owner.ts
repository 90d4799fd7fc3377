import { child } from "../../pipeline/json-pointer.ts";
import type { Rule } from "../rule.ts";

export const missingOwner: Rule = {
  meta: {
    id: "governance/missing-owner",
    recommended: "warning",
    strict: "error",
    why: "When a task without an owner fails at six in the morning, nobody is called and everybody assumes that somebody else was.",
    fixable: false,
    failing: {
      "shop.pipeline.yml": "version: 1\npipeline: ⟦shop⟧\nsources:\n  raw_orders: { table: raw.orders }\ntasks:\n  orders: { sql: orders.sql }\n",
      "orders.sql": "select order_id from raw_orders\n",
    },
    passing: {
      "shop.pipeline.yml": 'version: 1\npipeline: shop\nowner: "@shop/data"\nsources:\n  raw_orders: { table: raw.orders }\ntasks:\n  orders: { sql: orders.sql }\n',
      "orders.sql": "select order_id from raw_orders\n",
    },
  },
  *check({ workspace, locate }) {
    for (const pipeline of workspace.project.pipelines) {
      const without = pipeline.tasks.filter((task) => (task.owner ?? pipeline.owner) === undefined);
      if (without.length === 0) continue;
      // One owner for the pipeline mends them all, so it is said once; a single task that is left out is named itself.
      if (without.length === pipeline.tasks.length) {
        const place = locate({ file: pipeline.at.file, pointer: child(pipeline.at.pointer, "pipeline") });
        yield { args: { pipeline: pipeline.name, tasks: without.length }, place, pipeline: pipeline.name };
        continue;
      }
      for (const task of without) {
        yield { variant: "task", args: { task: task.name }, place: locate(task.at, "", "key"), pipeline: pipeline.name, task: task.name };
      }
    }
  },
};
