import type { Check } from "../../pipeline/model.ts";
import { assetRule } from "../asset-rule.ts";
import { checkExample } from "./example.ts";

export const contradictoryBounds = assetRule(
  {
    id: "checks/contradictory-bounds",
    recommended: "error",
    strict: "error",
    why: "Bounds that no value can meet fail on every run, and the next person turns the check off instead of mending it.",
    fixable: false,
    failing: checkExample("    checks:\n      - accepted_range: { column: amount, ⟦min: 1000⟧, max: 10 }\n"),
    passing: checkExample("    checks:\n      - accepted_range: { column: amount, min: 10, max: 1000 }\n"),
  },
  function* ({ pipeline, asset, task }, { locate }) {
    const about = { pipeline: pipeline.name, ...(task === undefined ? {} : { task: task.name }) };
    for (const check of asset.checks) {
      if (check.origin !== "check") continue;
      const bad = contradiction(check);
      if (bad !== undefined) yield { args: { check: check.kind, ...bad }, place: locate(check.at, `/${bad.lower}`, "pair"), ...about };
    }
    for (const { at, metric, min, max } of task?.model?.gates ?? []) {
      if (min === undefined || max === undefined || min <= max) continue;
      yield { args: { check: metric, lower: "min", upper: "max", low: min, high: max }, place: locate(at, "/min", "pair"), ...about };
    }
    const freshness = "freshness" in asset ? asset.freshness : undefined;
    const { warnAfterMs, errorAfterMs } = freshness ?? {};
    if (freshness === undefined || warnAfterMs === undefined || errorAfterMs === undefined || warnAfterMs <= errorAfterMs) return;
    yield { variant: "freshness", args: { check: "freshness" }, place: locate(freshness.at, "/warn_after", "pair"), ...about };
  },
);

function contradiction({ kind, options }: Check): { lower: string; upper: string; low: string | number; high: string | number } | undefined {
  const [lower, upper] = kind === "freshness" ? ["warn_after", "error_after"] : ["min", "max"];
  const [low, high] = [options[lower], options[upper]];
  const comparable = (typeof low === "number" && typeof high === "number") || (isDay(low) && isDay(high));
  if (!comparable) return undefined;
  const impossible = low > high || (low === high && options["exclusive"] === true);
  return impossible ? { lower, upper, low, high } : undefined;
}

function isDay(value: unknown): value is string {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}/u.test(value);
}
