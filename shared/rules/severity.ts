import picomatch from "picomatch";
import type { LintConfig, RuleSetting, Severity } from "../pipeline/model.ts";
import type { RuleMeta } from "./rule.ts";

/** Severity of a rule for a file, or undefined when it is off there. */
export type SeverityOf = (rule: Pick<RuleMeta, "id" | "recommended" | "strict">, file: string) => Severity | undefined;

/**
 * The preset first, then `lint.rules`, then the overrides in order of writing: the last that speaks wins.
 * `sql/*` speaks of a whole family; the rule's own name is stronger than its family within one list.
 */
export function severities(config: LintConfig): SeverityOf {
  const overrides = config.overrides.map(({ files, rules }) => ({ matches: picomatch([...files]), rules }));
  return (rule, file) => {
    let setting: RuleSetting = named(config.rules, rule.id) ?? rule[config.preset];
    for (const { matches, rules } of overrides) {
      const own = named(rules, rule.id);
      if (own !== undefined && matches(file)) setting = own;
    }
    return setting === "off" ? undefined : setting;
  };
}

function named(rules: Record<string, RuleSetting>, id: string): RuleSetting | undefined {
  return rules[id] ?? rules[`${id.slice(0, id.indexOf("/"))}/*`];
}
