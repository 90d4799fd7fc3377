import { exposuresOf } from "../nodes.ts";
import type { Rule } from "../rule.ts";

const FILES = (exposure: string): Record<string, string> => ({
  "shop.pipeline.yml": `version: 1\npipeline: shop\nsources:\n  raw_orders: { table: raw.orders }\ntasks:\n  orders: { sql: orders.sql }\nexposures:\n${exposure}`,
  "orders.sql": "select order_id from raw_orders\n",
});

export const exposureWithoutOwner: Rule = {
  meta: {
    id: "governance/exposure-without-owner",
    recommended: "warning",
    strict: "error",
    why: "An exposure is there to say whom to warn before a breaking change; without an owner there is nobody to warn.",
    fixable: false,
    failing: FILES("  ⟦sales⟧: { kind: dashboard, reads: [orders] }\n"),
    passing: FILES("  sales: { kind: dashboard, owner: ops@example.com, reads: [orders] }\n"),
  },
  *check({ workspace, locate }) {
    for (const { pipeline, exposure } of exposuresOf(workspace)) {
      if (exposure.owner === undefined) yield { args: { exposure: exposure.name }, place: locate(exposure.at, "", "key"), pipeline: pipeline.name };
    }
  },
};
