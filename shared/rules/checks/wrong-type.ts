import type { Check } from "../../pipeline/model.ts";
import { typeFamily, type TypeFamily } from "../../sql/type-family.ts";
import { knownColumnsOf } from "../known-columns.ts";
import { assetRule } from "../asset-rule.ts";
import { checkedColumns } from "./checked-columns.ts";
import { checkExample } from "./example.ts";

export const wrongType = assetRule(
  {
    id: "checks/wrong-type",
    recommended: "warning",
    strict: "error",
    why: "A check that does not fit the column's type is refused by the database at run time, or compares text where numbers were meant.",
    fixable: false,
    failing: checkExample("    checks:\n      - mean: { column: ⟦status⟧, min: 1 }\n"),
    passing: checkExample("    checks:\n      - mean: { column: amount, min: 1 }\n"),
  },
  function* ({ pipeline, asset, task, sql }, { locate }) {
    const columns = knownColumnsOf(asset, sql);
    if (columns === undefined) return;
    for (const check of asset.checks) {
      if (check.origin !== "check") continue;
      for (const { column, pointer } of checkedColumns(check)) {
        const type = columns.get(column.toLowerCase())?.type;
        const family = typeFamily(type);
        if (type === undefined || family === undefined || !unfit(check, family)) continue;
        const about = { pipeline: pipeline.name, ...(task === undefined ? {} : { task: task.name }) };
        yield { args: { check: check.kind, column, type }, place: locate(check.at, pointer), ...about };
      }
    }
  },
);

function unfit({ kind, options }: Check, family: TypeFamily): boolean {
  switch (kind) {
    case "mean":
    case "quantile":
      return family === "text" || family === "binary" || family === "json" || family === "nested";
    case "accepted_range": {
      const bound = options["min"] ?? options["max"];
      // Integers that no double holds stay the digits that were written.
      const numeric = typeof bound === "number" || (typeof bound === "string" && /^[-+]?\d+(\.\d+)?$/.test(bound));
      return numeric ? family !== "number" && family !== "interval" : family === "number" || family === "boolean";
    }
    case "pattern":
      return family === "number" || family === "boolean" || family === "binary";
    case "freshness":
      return family === "text" || family === "number" || family === "boolean";
    default:
      return false;
  }
}
