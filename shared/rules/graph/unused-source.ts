import { closest } from "../../pipeline/did-you-mean.ts";
import { someSqlIsUnread, sourcesOf } from "../nodes.ts";
import { mentionedNames } from "../mentioned-names.ts";
import type { Rule } from "../rule.ts";

export const unusedSource: Rule = {
  meta: {
    id: "graph/unused-source",
    recommended: "warning",
    strict: "warning",
    why: "A source that nothing reads keeps a contract with another team alive for nothing, or shows that a task reads the wrong table.",
    fixable: false,
    failing: {
      "shop.pipeline.yml":
        "version: 1\npipeline: shop\nsources:\n  raw_orders: { table: raw.orders }\n  ⟦raw_refunds⟧: { table: raw.refunds }\ntasks:\n  orders: { sql: orders.sql }\n",
      "orders.sql": "select order_id, amount from raw_orders\n",
    },
    passing: {
      "shop.pipeline.yml": "version: 1\npipeline: shop\nsources:\n  raw_orders: { table: raw.orders }\ntasks:\n  orders: { sql: orders.sql }\n",
      "orders.sql": "select order_id, amount from raw_orders\n",
    },
  },
  *check({ workspace, locate }) {
    if (someSqlIsUnread(workspace)) return;
    const mentioned = mentionedNames(workspace);
    for (const { id, pipeline, source } of sourcesOf(workspace)) {
      if (pipeline.tasks.length === 0 || workspace.graph.readers(id).length > 0 || mentioned.has(id)) continue;
      // A source with checks of its own is watched, which is a use.
      if (source.freshness !== undefined || source.checks.some(({ origin }) => origin === "check")) continue;
      // A name that is misspelt where it is read is one mistake, not two.
      const misspelt = pipeline.tasks.some((task) => workspace.graph.unknownInputs(`${pipeline.name}.${task.name}`).some(({ name }) => closest(name, [source.name]) !== undefined));
      if (misspelt) continue;
      yield { args: { source: source.name }, place: locate(source.at, "", "key"), pipeline: pipeline.name };
    }
  },
};
