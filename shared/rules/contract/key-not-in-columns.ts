import { closest } from "../../pipeline/did-you-mean.ts";
import { child } from "../../pipeline/json-pointer.ts";
import { knownColumnsOf } from "../known-columns.ts";
import { assetRule } from "../asset-rule.ts";
import type { RuleFinding } from "../rule.ts";
import { contractExample } from "./missing-column.ts";

export const keyNotInColumns = assetRule(
  {
    id: "contract/key-not-in-columns",
    recommended: "error",
    strict: "error",
    why: "A key or a time column that the table does not have makes its checks, its comparison and its incremental load fail at run time.",
    fixable: false,
    failing: contractExample("{ order_id: bigint, amount: double }", "select order_id, amount\nfrom raw_orders\n", "    key: [⟦id⟧]\n"),
    passing: contractExample("{ order_id: bigint, amount: double }", "select order_id, amount\nfrom raw_orders\n", "    key: [order_id]\n"),
  },
  function* ({ pipeline, asset, task, sql }, { locate }) {
    const columns = knownColumnsOf(asset, sql);
    if (columns === undefined) return;
    const say = function* (name: string, pointer: string, variant?: string): Generator<RuleFinding> {
      if (columns.has(name.toLowerCase())) return;
      const near = closest(name, [...columns.values()].map((column) => column.name)) ?? "";
      yield {
        ...(variant === undefined ? {} : { variant }),
        args: { asset: asset.name, column: name, near },
        place: locate(asset.at, pointer),
        pipeline: pipeline.name,
        ...(task === undefined ? {} : { task: task.name }),
      };
    };
    for (const [index, name] of asset.key.entries()) yield* say(name, child("/key", index));
    if (task?.materialized.kind !== "incremental") return;
    const { time, key = [] } = task.materialized;
    if (time !== undefined) yield* say(time, "/materialized/incremental/time", "time");
    for (const [index, name] of key.entries()) if (!asset.key.includes(name)) yield* say(name, child("/materialized/incremental/key", index), "incremental");
  },
);
