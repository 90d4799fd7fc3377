import { closest } from "../../pipeline/did-you-mean.ts";
import { child } from "../../pipeline/json-pointer.ts";
import type { Pipeline } from "../../pipeline/model.ts";
import { publishedTask } from "../published-task.ts";
import { tasksOf } from "../nodes.ts";
import type { Rule, RuleContext } from "../rule.ts";

/** Tables that the database itself brings along. */
const BUILT_IN = /^(information_schema|pg_catalog|sys|system|region-[a-z0-9-]+)\.|^(duckdb_|pg_|sqlite_)|\.information_schema\./iu;

export const unknownInput: Rule = {
  meta: {
    id: "graph/unknown-input",
    recommended: "error",
    strict: "error",
    why: "What is read without being a declared source or task is outside the graph: it is not built first, not checked, and a change to it reaches nobody's review.",
    fixable: false,
    failing: {
      "shop.pipeline.yml": "version: 1\npipeline: shop\nsources:\n  raw_orders: { table: raw.orders }\ntasks:\n  orders: { sql: orders.sql }\n",
      "orders.sql": "select order_id, amount from ⟦raw_order⟧\n",
    },
    passing: {
      "shop.pipeline.yml": "version: 1\npipeline: shop\nsources:\n  raw_orders: { table: raw.orders }\ntasks:\n  orders: { sql: orders.sql }\n",
      "orders.sql": "select order_id, amount from raw_orders\n",
    },
  },
  *check(context) {
    const { workspace, locate } = context;
    for (const { id, pipeline, task, sql } of tasksOf(workspace)) {
      for (const { name, tableRef } of workspace.graph.unknownInputs(id)) {
        const about = { pipeline: pipeline.name, task: task.name };
        if (tableRef === undefined) {
          yield { args: { name, near: near(name, pipeline, context) }, place: locate(task.at, child("/inputs", task.inputs.indexOf(name))), ...about };
          continue;
        }
        const ref = sql?.facts.tables[tableRef];
        if (sql === undefined || ref === undefined || BUILT_IN.test(name)) continue;
        if (publishedTask(workspace, pipeline, ref.parts) !== undefined) continue;
        yield { args: { name, near: near(name, pipeline, context) }, place: { file: sql.file, span: ref.span }, ...about };
      }
    }
  },
};

function near(name: string, pipeline: Pipeline, { workspace }: RuleContext): string {
  const own = [...pipeline.sources, ...pipeline.tasks].map((each) => each.name);
  return closest(name, own) ?? closest(name, workspace.graph.nodes.keys()) ?? "";
}
