import type { Pipeline, Task } from "../../pipeline/model.ts";
import { sourcesOf, tasksOf } from "../nodes.ts";
import type { Rule } from "../rule.ts";

const PROJECT = 'version: 1\nproject: shop\nenvironments:\n  production: { engine: postgres, url: "${PRODUCTION_URL}", schema: analytics }\n';

export const sourceIsATask: Rule = {
  meta: {
    id: "graph/source-is-a-task",
    recommended: "warning",
    strict: "error",
    why: "A source that is really another task's table cuts the graph in two: the reader is not rebuilt with it, and a pull request is tested against production's copy.",
    fixable: false,
    failing: {
      "towpath.yml": PROJECT,
      "shop.pipeline.yml": "version: 1\npipeline: shop\nsources:\n  raw_orders: { table: raw.orders }\ntasks:\n  orders: { sql: orders.sql }\n",
      "finance.pipeline.yml": "version: 1\npipeline: finance\nsources:\n  shop_orders: { table: ⟦analytics.orders⟧ }\ntasks:\n  revenue: { sql: revenue.sql }\n",
      "orders.sql": "select order_id, amount from raw_orders\n",
      "revenue.sql": "select sum(amount) as revenue from shop_orders\n",
    },
    passing: {
      "towpath.yml": PROJECT,
      "shop.pipeline.yml": "version: 1\npipeline: shop\nsources:\n  raw_orders: { table: raw.orders }\ntasks:\n  orders: { sql: orders.sql }\n",
      "finance.pipeline.yml": "version: 1\npipeline: finance\ntasks:\n  revenue: { sql: revenue.sql }\n",
      "orders.sql": "select order_id, amount from raw_orders\n",
      "revenue.sql": "select sum(amount) as revenue from shop.orders\n",
    },
  },
  *check({ workspace, locate }) {
    const published = new Map<string, { pipeline: Pipeline; task: Task }>();
    for (const { pipeline, task } of tasksOf(workspace)) {
      for (const { schema } of workspace.project.environments) published.set(`${schema}.${task.name}`.toLowerCase(), { pipeline, task });
    }
    for (const { pipeline, source } of sourcesOf(workspace)) {
      if (source.location.kind !== "table") continue;
      const made = published.get(source.location.table.toLowerCase());
      if (made === undefined) continue;
      const task = made.pipeline === pipeline ? made.task.name : `${made.pipeline.name}.${made.task.name}`;
      yield {
        args: { source: source.name, table: source.location.table, task },
        place: locate(source.at, "/table"),
        pipeline: pipeline.name,
        related: [{ place: locate(made.task.at, "", "key"), args: { task } }],
      };
    }
  },
};
