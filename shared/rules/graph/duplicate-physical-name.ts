import type { Pipeline, Task } from "../../pipeline/model.ts";
import { tasksOf } from "../nodes.ts";
import type { Rule } from "../rule.ts";

export const duplicatePhysicalName: Rule = {
  meta: {
    id: "graph/duplicate-physical-name",
    recommended: "error",
    strict: "error",
    why: "Two tasks of one project that publish the same name overwrite each other, and consumers see whichever ran last.",
    fixable: false,
    failing: {
      "shop.pipeline.yml": "version: 1\npipeline: shop\nsources:\n  raw_orders: { table: raw.orders }\ntasks:\n  orders: { sql: orders.sql }\n",
      "web.pipeline.yml": "version: 1\npipeline: web\nsources:\n  raw_clicks: { table: raw.clicks }\ntasks:\n  ⟦Orders⟧: { sql: clicks.sql }\n",
      "orders.sql": "select order_id from raw_orders\n",
      "clicks.sql": "select click_id from raw_clicks\n",
    },
    passing: {
      "shop.pipeline.yml": "version: 1\npipeline: shop\nsources:\n  raw_orders: { table: raw.orders }\ntasks:\n  orders: { sql: orders.sql }\n",
      "web.pipeline.yml": "version: 1\npipeline: web\nsources:\n  raw_clicks: { table: raw.clicks }\ntasks:\n  web_orders: { sql: clicks.sql }\n",
      "orders.sql": "select order_id from raw_orders\n",
      "clicks.sql": "select click_id from raw_clicks\n",
    },
  },
  *check({ workspace, locate }) {
    const first = new Map<string, { pipeline: Pipeline; task: Task }>();
    for (const { pipeline, task } of tasksOf(workspace)) {
      if (task.materialized.kind === "file") continue;
      // Databases compare names without case, some after folding it.
      const name = task.name.toLowerCase();
      const other = first.get(name);
      if (other === undefined) {
        first.set(name, { pipeline, task });
        continue;
      }
      yield {
        args: { task: task.name, other: `${other.pipeline.name}.${other.task.name}` },
        place: locate(task.at, "", "key"),
        pipeline: pipeline.name,
        task: task.name,
        related: [{ place: locate(other.task.at, "", "key"), args: { other: `${other.pipeline.name}.${other.task.name}` } }],
      };
    }
  },
};
