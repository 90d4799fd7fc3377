import { closest } from "../../pipeline/did-you-mean.ts";
import { knownColumnsOf } from "../known-columns.ts";
import { assetRule } from "../asset-rule.ts";
import { checkedColumns } from "./checked-columns.ts";
import { checkExample } from "./example.ts";

export const unknownColumn = assetRule(
  {
    id: "checks/unknown-column",
    recommended: "error",
    strict: "error",
    why: "A check of a column that does not exist fails at run time for a reason that has nothing to do with the data.",
    fixable: false,
    failing: checkExample("    checks:\n      - accepted_range: { column: ⟦ammount⟧, min: 0 }\n"),
    passing: checkExample("    checks:\n      - accepted_range: { column: amount, min: 0 }\n"),
  },
  function* ({ pipeline, asset, task, sql }, { locate }) {
    const columns = knownColumnsOf(asset, sql);
    if (columns === undefined) return;
    const names = [...columns.values()].map(({ name }) => name);
    const about = { pipeline: pipeline.name, ...(task === undefined ? {} : { task: task.name }) };
    for (const check of asset.checks) {
      if (check.origin !== "check") continue;
      for (const { column, pointer } of checkedColumns(check)) {
        if (columns.has(column.toLowerCase())) continue;
        yield { args: { asset: asset.name, check: check.kind, column, near: closest(column, names) ?? "" }, place: locate(check.at, pointer), ...about };
      }
    }
    const freshness = "freshness" in asset ? asset.freshness : undefined;
    if (freshness === undefined || columns.has(freshness.column.toLowerCase())) return;
    const near = closest(freshness.column, names) ?? "";
    yield { args: { asset: asset.name, check: "freshness", column: freshness.column, near }, place: locate(freshness.at, "/column"), ...about };
  },
);
