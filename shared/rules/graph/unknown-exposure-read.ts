import { closest } from "../../pipeline/did-you-mean.ts";
import { child } from "../../pipeline/json-pointer.ts";
import { exposuresOf } from "../nodes.ts";
import type { Rule } from "../rule.ts";

export const unknownExposureRead: Rule = {
  meta: {
    id: "graph/unknown-exposure-read",
    recommended: "error",
    strict: "error",
    why: "An exposure that names what does not exist warns nobody when the table it really reads is changed or removed.",
    fixable: false,
    failing: {
      "shop.pipeline.yml":
        "version: 1\npipeline: shop\nsources:\n  raw_orders: { table: raw.orders }\ntasks:\n  orders: { sql: orders.sql }\nexposures:\n  sales: { kind: dashboard, owner: ops@example.com, reads: [⟦order⟧] }\n",
      "orders.sql": "select order_id, amount from raw_orders\n",
    },
    passing: {
      "shop.pipeline.yml":
        "version: 1\npipeline: shop\nsources:\n  raw_orders: { table: raw.orders }\ntasks:\n  orders: { sql: orders.sql }\nexposures:\n  sales: { kind: dashboard, owner: ops@example.com, reads: [orders] }\n",
      "orders.sql": "select order_id, amount from raw_orders\n",
    },
  },
  *check({ workspace, locate }) {
    for (const { id, pipeline, exposure } of exposuresOf(workspace)) {
      for (const { name } of workspace.graph.unknownInputs(id)) {
        const names = [...pipeline.tasks, ...pipeline.sources].map((each) => each.name);
        const near = closest(name, names) ?? closest(name, workspace.graph.nodes.keys()) ?? "";
        yield { args: { exposure: exposure.name, name, near }, place: locate(exposure.at, child("/reads", exposure.reads.indexOf(name))), pipeline: pipeline.name };
      }
    }
  },
};
