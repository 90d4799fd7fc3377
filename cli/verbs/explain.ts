import { languageWords } from "../../shared/language/hover-words.ts";
import { explainRule, ruleIds } from "../../shared/rules/explain.ts";
import type { Language } from "../../shared/messages/message.ts";
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
      const rows = rules.map(({ id: rule, severity, why }) => ({ rule, severity: languageWords[language].severity[severity], why }));
      const [width, room] = [Math.max(...rows.map(({ rule }) => rule.length)), Math.max(...rows.map(({ severity }) => severity.length))];
      await written(call.out, `${rows.map(({ rule, severity, why }) => `${rule.padEnd(width)}  ${severity.padEnd(room)}  ${why}`).join("\n")}\n`);
    }
    return 0;
  }
  const rule = explainRule(id, language);
  if (rule === undefined) {
    const near = closest(id, ruleIds());
    throw new UsageError(`there is no rule ${JSON.stringify(id)}${near === undefined ? "" : `; did you mean "${near}"?`} (towpath explain lists them)`);
  }
  await written(call.out, asJson ? `${JSON.stringify({ version: 1, rule }, undefined, 2)}\n` : render(rule, language));
  return 0;
}

const WORDS = {
  en: { in: "in", fixable: "fixable", fails: "Fails:", passes: "Passes:", allow: "To allow it in one place, with a reason:", reason: "reason", where: "in a comment on the line or the line before." },
  fr: { in: "dans", fixable: "corrigeable", fails: "Échoue :", passes: "Réussit :", allow: "Pour y déroger à un endroit, avec une raison :", reason: "raison", where: "dans un commentaire sur la ligne ou sur la précédente." },
};

function render(rule: NonNullable<ReturnType<typeof explainRule>>, language: Language): string {
  const words = WORDS[language];
  const { severity } = languageWords[language];
  return [
    `${rule.id} (${severity[rule.severity]} ${words.in} recommended, ${severity[rule.strict]} ${words.in} strict${rule.fixable ? `, ${words.fixable}` : ""})`,
    "",
    rule.why,
    "",
    words.fails,
    ...listing(rule.failing),
    words.passes,
    ...listing(rule.passing),
    `${words.allow}  towpath: allow ${rule.id} -- ${words.reason} [until 2027-01-31]  ${words.where}`,
    "",
  ].join("\n");
}

function listing(example: Readonly<Record<string, string>>): string[] {
  return Object.entries(example).flatMap(([file, text]) => [`  ${file}`, ...text.trimEnd().split("\n").map((line) => `    ${line}`), ""]);
}
