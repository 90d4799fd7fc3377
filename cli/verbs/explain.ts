import { explainRule, ruleIds } from "../../shared/rules/explain.ts";
import { closest } from "../../shared/pipeline/did-you-mean.ts";
import { UsageError, type Call } from "../command.ts";
import { written } from "../report.ts";
import { choiceOf, languageOf } from "../settings.ts";

export async function run(call: Call): Promise<0> {
  const language = languageOf(call);
  const [id] = call.positionals;
  const asJson = choiceOf(call, ["text", "json"]) === "json";
  if (id === undefined) {
    const rules = ruleIds().map((rule) => explainRule(rule, language)).filter((rule) => rule !== undefined);
    if (asJson) await written(call.out, `${JSON.stringify({ version: 1, rules }, undefined, 2)}\n`);
    else {
      const width = Math.max(...rules.map((rule) => rule.id.length));
      await written(call.out, `${rules.map((rule) => `${rule.id.padEnd(width)}  ${rule.severity.padEnd(7)}  ${rule.why}`).join("\n")}\n`);
    }
    return 0;
  }
  const rule = explainRule(id, language);
  if (rule === undefined) {
    const near = closest(id, ruleIds());
    throw new UsageError(`there is no rule ${JSON.stringify(id)}${near === undefined ? "" : `; did you mean "${near}"?`} (towpath explain lists them)`);
  }
  await written(call.out, asJson ? `${JSON.stringify({ version: 1, rule }, undefined, 2)}\n` : render(rule));
  return 0;
}

function render(rule: NonNullable<ReturnType<typeof explainRule>>): string {
  return [
    `${rule.id} (${rule.severity} in recommended, ${rule.strict} in strict${rule.fixable ? ", fixable" : ""})`,
    "",
    rule.why,
    "",
    "Fails:",
    ...listing(rule.failing),
    "Passes:",
    ...listing(rule.passing),
    `To allow it in one place, with a reason:  towpath: allow ${rule.id} -- reason [until 2027-01-31]  in a comment on the line or the line before.`,
    "",
  ].join("\n");
}

function listing(example: Readonly<Record<string, string>>): string[] {
  return Object.entries(example).flatMap(([file, text]) => [`  ${file}`, ...text.trimEnd().split("\n").map((line) => `    ${line}`), ""]);
}
