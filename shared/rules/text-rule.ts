import type { Rule, RuleMeta } from "./rule.ts";
import { scannedTexts } from "./security/scanned-texts.ts";

/** A rule that looks at the text of one file at a time, and at nothing else. */
export function textRule(meta: RuleMeta, checkText: NonNullable<Rule["checkText"]>): Rule {
  return {
    meta,
    checkText,
    *check({ workspace }) {
      for (const [file, text] of scannedTexts(workspace)) yield* checkText(file, text);
    },
  };
}
