import type { Rule, RuleMeta } from "./rule.ts";
import { assetsOf } from "./nodes.ts";

/**
 * A rule that looks at one source or task at a time: at what is written of it, at its own SQL and what that was analysed to, and at nothing
 * else. As long as that is the same it says the same, so `lint` does not ask again at each keystroke.
 */
export function assetRule(meta: RuleMeta, checkAsset: NonNullable<Rule["checkAsset"]>): Rule {
  return {
    meta,
    checkAsset,
    *check(context) {
      for (const entry of assetsOf(context.workspace)) yield* checkAsset(entry, context);
    },
  };
}
