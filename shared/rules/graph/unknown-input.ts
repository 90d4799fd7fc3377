import { closest } from "../../pipeline/did-you-mean.ts";
import { child } from "../../pipeline/json-pointer.ts";
import type { Pipeline } from "../../pipeline/model.ts";
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
    fixable: true,
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
    const schemas = new Set(workspace.project.environments.map(({ schema }) => schema.toLowerCase()));
    for (const { id, pipeline, task, sql } of tasksOf(workspace)) {
      for (const { name, tableRef } of workspace.graph.unknownInputs(id)) {
        const about = { pipeline: pipeline.name, task: task.name };
        if (tableRef === undefined) {
          yield { args: { name, near: near(name, pipeline, context) }, place: locate(task.at, child("/inputs", task.inputs.indexOf(name))), ...about };
          continue;
        }
        const ref = sql?.facts.tables[tableRef];
        if (sql === undefined || ref === undefined || BUILT_IN.test(name)) continue;
        const place = { file: sql.file, span: ref.span };
        const own = publishedTask(ref.parts, schemas, pipeline);
        if (own === undefined) yield { args: { name, near: near(name, pipeline, context) }, place, ...about };
        else {
          const fix = [{ file: sql.file, start: ref.span.start, end: ref.span.end, text: own }];
          yield { variant: "published-name", args: { name, task: own }, place, fix, ...about };
        }
      }
    }
  },
};

/** `analytics.orders` where `analytics` is an environment's schema and `orders` a task: the name for consumers, not for the pipeline. */
function publishedTask(parts: readonly string[], schemas: ReadonlySet<string>, pipeline: Pipeline): string | undefined {
  const [schema, name] = parts.slice(-2);
  if (parts.length < 2 || schema === undefined || name === undefined || !schemas.has(schema.toLowerCase())) return undefined;
  return pipeline.tasks.find((task) => task.name.toLowerCase() === name.toLowerCase())?.name;
}

function near(name: string, pipeline: Pipeline, { workspace }: RuleContext): string {
  const own = [...pipeline.sources, ...pipeline.tasks].map((each) => each.name);
  return closest(name, own) ?? closest(name, workspace.graph.nodes.keys()) ?? "";
}
