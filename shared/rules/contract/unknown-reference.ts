import { closest } from "../../pipeline/did-you-mean.ts";
import { nameResolver } from "../../graph/resolve-name.ts";
import { knownColumns } from "../known-columns.ts";
import { assetsOf } from "../nodes.ts";
import type { Rule } from "../rule.ts";
import { contractExample } from "./missing-column.ts";

export const unknownReference: Rule = {
  meta: {
    id: "contract/unknown-reference",
    recommended: "error",
    strict: "error",
    why: "A reference to a table or column that does not exist cannot be checked: the join it promises may lose rows unnoticed.",
    fixable: false,
    failing: contractExample("{ order_id: bigint, customer_id: { type: bigint, references: ⟦raw_customers.id⟧ } }", "select order_id, customer_id\nfrom raw_orders\n"),
    passing: contractExample("{ order_id: bigint, customer_id: { type: bigint, references: raw_customers.customer_id } }", "select order_id, customer_id\nfrom raw_orders\n"),
  },
  *check({ workspace, locate }) {
    const resolve = nameResolver(workspace.graph.nodes);
    for (const { pipeline, asset, task } of assetsOf(workspace)) {
      for (const { name, references, at } of asset.columns) {
        if (references === undefined) continue;
        const about = { place: locate(at, "/references"), pipeline: pipeline.name, ...(task === undefined ? {} : { task: task.name }) };
        const target = resolve(pipeline.name, references.to.split("."));
        if (target === undefined) {
          const near = closest(references.to, [...pipeline.sources, ...pipeline.tasks].map((each) => each.name)) ?? "";
          yield { variant: "table", args: { column: name, table: references.to, near }, ...about };
          continue;
        }
        const columns = knownColumns(workspace, target);
        if (columns === undefined || columns.has(references.column.toLowerCase())) continue;
        const near = closest(references.column, [...columns.values()].map((column) => column.name)) ?? "";
        yield { args: { column: name, table: references.to, target: references.column, near }, ...about };
      }
    }
  },
};
