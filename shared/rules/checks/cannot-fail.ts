import type { Check } from "../../pipeline/model.ts";
import { assetRule } from "../asset-rule.ts";
import { checkExample } from "./example.ts";

export const cannotFail = assetRule(
  {
    id: "checks/cannot-fail",
    recommended: "warning",
    strict: "error",
    why: "A check that every table passes looks like safety in the report and is none.",
    fixable: false,
    failing: checkExample("    checks:\n      - row_count: { ⟦min: 0⟧ }\n"),
    passing: checkExample("    checks:\n      - row_count: { min: 1 }\n"),
  },
  function* ({ pipeline, asset, task }, { locate }) {
    for (const check of asset.checks) {
      const pointer = check.origin === "check" ? toothless(check) : undefined;
      if (pointer === undefined) continue;
      yield { args: { check: check.kind }, place: locate(check.at, pointer, pointer === "" ? "value" : "pair"), pipeline: pipeline.name, ...(task === undefined ? {} : { task: task.name }) };
    }
  },
);

/** Where it says so, or undefined when the check can fail. */
function toothless({ kind, options, atLeast, maxFailing, maxFailingIsShare }: Check): string | undefined {
  if (atLeast === 0) return "/at_least";
  if (maxFailingIsShare === true && maxFailing !== undefined && maxFailing >= 1) return "/max_failing";
  const { min, max } = options;
  if (kind === "row_count" && min === 0 && max === undefined) return "/min";
  if ((kind === "accepted_range" || kind === "mean" || kind === "quantile") && min === undefined && max === undefined) return "";
  if (kind === "volume_change" && options["max_drop"] === undefined && options["max_rise"] === undefined) return "";
  return undefined;
}
