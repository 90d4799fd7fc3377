import { closest } from "../../pipeline/did-you-mean.ts";
import { typeFamily, typeNames } from "../../sql/type-family.ts";
import { columnTypePlace } from "../column-type-place.ts";
import { assetRule } from "../asset-rule.ts";
import { contractExample } from "./missing-column.ts";

export const unknownType = assetRule(
  {
    id: "contract/unknown-type",
    recommended: "error",
    strict: "error",
    why: "A type that no engine has cannot be checked, so the promise it makes is empty.",
    fixable: false,
    failing: contractExample("{ order_id: ⟦bigit⟧ }", "select order_id\nfrom raw_orders\n"),
    passing: contractExample("{ order_id: bigint }", "select order_id\nfrom raw_orders\n"),
  },
  function* ({ pipeline, asset, task }, about) {
    for (const column of asset.columns) {
      const { name, type } = column;
      if (type === undefined || typeFamily(type) !== undefined) continue;
      const near = closest(type.replace(/\(.*$/su, ""), typeNames());
      // A name that is near to nothing may be a type that the team made itself (CREATE TYPE): only what looks misspelt is certain.
      if (near === undefined) continue;
      yield { args: { column: name, type, near }, place: columnTypePlace(about, column), pipeline: pipeline.name, ...(task === undefined ? {} : { task: task.name }) };
    }
  },
);
