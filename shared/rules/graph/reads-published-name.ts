import { tasksOf } from "../nodes.ts";
import { publishedTask } from "../published-task.ts";
import type { Rule } from "../rule.ts";

const SHOP = {
  "towpath.yml": 'version: 1\nproject: shop\nenvironments:\n  production: { engine: postgres, url: "${PRODUCTION_URL}", schema: analytics }\n',
  "shop.pipeline.yml": "version: 1\npipeline: shop\nsources:\n  raw_orders: { table: raw.orders }\ntasks:\n  orders: { sql: orders.sql }\n  totals: { sql: totals.sql }\n",
  "orders.sql": "select order_id, amount from raw_orders\n",
};

export const readsPublishedName: Rule = {
  meta: {
    id: "graph/reads-published-name",
    recommended: "error",
    strict: "error",
    why: "A task that reads another by its published name reads production's table even in a pull request, and is not built after it.",
    fixable: true,
    failing: { ...SHOP, "totals.sql": "select sum(amount) as total from ⟦analytics.orders⟧\n" },
    passing: { ...SHOP, "totals.sql": "select sum(amount) as total from orders\n" },
  },
  *check({ workspace }) {
    for (const { id, pipeline, task, sql } of tasksOf(workspace)) {
      for (const { name, tableRef } of workspace.graph.unknownInputs(id)) {
        const ref = tableRef === undefined ? undefined : sql?.facts.tables[tableRef];
        const own = ref && publishedTask(workspace, pipeline, ref.parts);
        if (sql === undefined || ref === undefined || own === undefined) continue;
        yield {
          args: { name, task: own },
          place: { file: sql.file, span: ref.span },
          pipeline: pipeline.name,
          task: task.name,
          fix: [{ file: sql.file, start: ref.span.start, end: ref.span.end, text: own }],
        };
      }
    }
  },
};
