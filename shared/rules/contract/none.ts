import { tasksOf } from "../nodes.ts";
import { referencePlace } from "../reference-place.ts";
import type { Rule } from "../rule.ts";
import { SHOP_PIPELINE, sqlExample } from "../sql/example.ts";

const EXPOSURE = "exposures:\n  sales: { kind: dashboard, owner: ops@example.com, reads: [report] }\n";

export const none: Rule = {
  meta: {
    id: "contract/none",
    recommended: "warning",
    strict: "error",
    why: "A table that consumers outside read without declared columns promises nothing: any column may vanish in any change, and no version says so.",
    fixable: false,
    failing: { ...sqlExample("select order_id, amount\nfrom raw_orders\n"), "shop.pipeline.yml": `${SHOP_PIPELINE.replace("  report:", "  ⟦report⟧:")}${EXPOSURE}` },
    passing: { ...sqlExample("select order_id, amount\nfrom raw_orders\n"), "shop.pipeline.yml": `${SHOP_PIPELINE}    columns: { order_id: bigint, amount: double }\n${EXPOSURE}` },
  },
  *check(context) {
    const { graph } = context.workspace;
    for (const { pipeline, task, id } of tasksOf(context.workspace)) {
      if (task.columns.length > 0 || task.materialized.kind === "file" || task.model !== undefined) continue;
      const reader = graph.readers(id).find((each) => graph.nodes.get(each)?.kind === "exposure");
      const node = graph.nodes.get(reader ?? "");
      if (reader === undefined || node?.kind !== "exposure") continue;
      const place = referencePlace(context, reader, id);
      yield {
        args: { task: task.name, exposure: node.exposure.name },
        place: context.locate(task.at, "", "key"),
        pipeline: pipeline.name,
        task: task.name,
        related: place === undefined ? [] : [{ place, args: { exposure: node.exposure.name } }],
      };
    }
  },
};
