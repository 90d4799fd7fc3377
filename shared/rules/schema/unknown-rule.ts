import { closest } from "../../pipeline/did-you-mean.ts";
import { child } from "../../pipeline/json-pointer.ts";
import type { At, RuleSetting } from "../../pipeline/model.ts";
import type { Rule } from "../rule.ts";

const PROJECT = (rule: string): string => `version: 1\nproject: shop\nenvironments:\n  dev: { engine: duckdb, path: dev.duckdb }\nlint:\n  rules: { ${rule}: error }\n`;

/** Needs the list of all rules, which needs this file: so it is handed in. */
export function unknownRule(ids: () => readonly string[]): Rule {
  return {
    meta: {
      id: "schema/unknown-rule",
      recommended: "warning",
      strict: "error",
      why: "A setting for a rule that does not exist changes nothing, while its author relies on it.",
      fixable: false,
      failing: { "towpath.yml": PROJECT("⟦sql/no-star⟧"), "shop.pipeline.yml": "version: 1\npipeline: shop\n" },
      passing: { "towpath.yml": PROJECT("sql/no-select-star"), "shop.pipeline.yml": "version: 1\npipeline: shop\n" },
    },
    *check({ workspace, locate }) {
      const { at, lint } = workspace.project;
      const known = new Set(ids().flatMap((id) => [id, `${id.slice(0, id.indexOf("/"))}/*`]));
      const written: { rules: Record<string, RuleSetting>; at: At }[] = [
        { rules: lint.rules, at: { file: at.file, pointer: child(child(at.pointer, "lint"), "rules") } },
        ...lint.overrides.map((override) => ({ rules: override.rules, at: { file: override.at.file, pointer: child(override.at.pointer, "rules") } })),
      ];
      for (const { rules, at: list } of written) {
        for (const rule of Object.keys(rules)) {
          if (!known.has(rule)) yield { args: { rule, near: closest(rule, known) ?? "" }, place: locate(list, child("", rule), "key") };
        }
      }
    },
  };
}
