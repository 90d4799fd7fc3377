import type { Finding } from "../pipeline/finding.ts";
import { catalogue } from "./catalogue.ts";
import { fillIn } from "./fill-in.ts";
import type { Language } from "./message.ts";

/** What a finding says to a person: what was seen, why it matters, what to do. Never throws: a finding without text is shown raw. */
export function messageOf(finding: Pick<Finding, "rule" | "variant" | "args">, language: Language = "en"): string {
  const { rule, variant, args } = finding;
  const sentences = catalogue[language];
  const sentence = (variant === undefined ? undefined : sentences[`${rule}:${variant}`]) ?? sentences[rule];
  return sentence === undefined ? raw(finding) : fillIn(sentence, args);
}

/** What a related place of a finding says, e.g. a step of a path. */
export function relatedMessageOf(finding: Pick<Finding, "rule" | "variant">, args: Finding["args"], language: Language = "en"): string {
  const { rule, variant } = finding;
  const sentences = catalogue[language];
  const sentence = (variant === undefined ? undefined : sentences[`${rule}:${variant}:related`]) ?? sentences[`${rule}:related`];
  return sentence === undefined ? raw({ rule, args }) : fillIn(sentence, args);
}

function raw({ rule, variant, args }: Pick<Finding, "rule" | "variant" | "args">): string {
  const details = Object.entries(args).map(([name, value]) => `${name}: ${value}`);
  return [variant === undefined ? rule : `${rule}:${variant}`, ...details].join(", ");
}
