import type { NodeId } from "../../graph/graph.ts";
import { nameIn } from "../nodes.ts";
import { referencePlace } from "../reference-place.ts";
import type { Rule } from "../rule.ts";

export const cycle: Rule = {
  meta: {
    id: "graph/cycle",
    recommended: "error",
    strict: "error",
    why: "Tasks that read each other in a circle have no order in which they can be built.",
    fixable: false,
    failing: {
      "shop.pipeline.yml": "version: 1\npipeline: shop\ntasks:\n  orders: { sql: orders.sql }\n  refunds: { sql: refunds.sql }\n",
      "orders.sql": "select order_id, refund_id from ⟦refunds⟧\n",
      "refunds.sql": "select refund_id, order_id from orders\n",
    },
    passing: {
      "shop.pipeline.yml": "version: 1\npipeline: shop\nsources:\n  raw_orders: { table: raw.orders }\ntasks:\n  orders: { sql: orders.sql }\n  refunds: { sql: refunds.sql }\n",
      "orders.sql": "select order_id, refund_id from raw_orders\n",
      "refunds.sql": "select refund_id, order_id from orders\n",
    },
  },
  *check(context) {
    const { graph } = context.workspace;
    for (const members of graph.cycles) {
      const path = fromFirstWritten(members, [...graph.nodes.keys()]);
      const [first = ""] = path;
      const node = graph.nodes.get(first);
      const pipeline = node?.pipeline.name ?? "";
      const name = (id: NodeId): string => nameIn(pipeline, graph.nodes.get(id), id);
      const hops = path.map((reader, index) => ({ reader, read: path[(index + 1) % path.length] ?? reader }));
      const places = hops.map(({ reader, read }) => ({ reader, read, place: referencePlace(context, reader, read) }));
      const [start, ...others] = places;
      if (start?.place === undefined || node?.kind !== "task") continue;
      yield {
        ...(path.length === 1 ? { variant: "itself" } : {}),
        args: { path: [...path, first].map(name).join(" → "), task: name(first) },
        place: start.place,
        pipeline,
        task: node.task.name,
        related: others.flatMap(({ reader, read, place }) => (place === undefined ? [] : [{ place, args: { reader: name(reader), read: name(read) } }])),
      };
    }
  },
};

/** The same circle, begun at the task that stands first in the files, so that the finding stays in its place. */
function fromFirstWritten(members: readonly NodeId[], written: readonly NodeId[]): NodeId[] {
  const start = Math.max(0, members.indexOf(written.find((id) => members.includes(id)) ?? ""));
  return [...members.slice(start), ...members.slice(0, start)];
}
