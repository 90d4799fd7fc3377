import { closest } from "../../pipeline/did-you-mean.ts";
import { nameResolver } from "../../graph/resolve-name.ts";
import type { Locate } from "../../graph/workspace.ts";
import type { Source, Task } from "../../pipeline/model.ts";
import type { Place } from "../../pipeline/position.ts";
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
      for (const { column, table, target, place } of referencesOf(asset, locate)) {
        const about = { place, pipeline: pipeline.name, ...(task === undefined ? {} : { task: task.name }) };
        const id = resolve(pipeline.name, table.split("."));
        if (id === undefined) {
          const near = closest(table, [...pipeline.sources, ...pipeline.tasks].map((each) => each.name)) ?? "";
          yield { variant: "table", args: { column, table, near }, ...about };
          continue;
        }
        const columns = knownColumns(workspace, id);
        if (columns === undefined || columns.has(target.toLowerCase())) continue;
        const near = closest(target, [...columns.values()].map(({ name }) => name)) ?? "";
        yield { args: { column, table, target, near }, ...about };
      }
    }
  },
};

/** References of the contract, and of checks that the user wrote. */
function* referencesOf({ columns, checks }: Source | Task, locate: Locate): Generator<{ column: string; table: string; target: string; place: Place }> {
  for (const { name, references, at } of columns) {
    if (references !== undefined) yield { column: name, table: references.to, target: references.column, place: locate(at, "/references") };
  }
  for (const { kind, origin, options, at } of checks) {
    const { column, to } = options;
    if (kind !== "references" || origin !== "check" || typeof column !== "string" || typeof to !== "string") continue;
    const dot = to.lastIndexOf(".");
    yield { column, table: to.slice(0, dot), target: to.slice(dot + 1), place: locate(at, "/to") };
  }
}
