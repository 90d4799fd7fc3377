import { catalogue } from "../messages/catalogue.ts";
import type { Language } from "../messages/message.ts";
import type { Severity } from "../pipeline/model.ts";
import { readExample } from "./example.ts";
import { reasonsFr } from "./reasons-fr.ts";
import { registry } from "./registry.ts";
import type { RuleMeta } from "./rule.ts";

export interface RuleExplanation {
  id: string;
  why: string;
  /** In the preset `recommended`. */
  severity: Severity | "off";
  strict: Severity;
  fixable: boolean;
  /** The file of the failing example in which it is found. */
  where?: string;
  /** Files by path, without marks. */
  failing: Record<string, string>;
  passing: Record<string, string>;
  /** Its sentences, with their placeholders. */
  messages: string[];
}

/** Everything known about a rule, or undefined when there is no such rule. The reason and the sentences are in the reader's language; the examples are files and stay as they are. */
export function explainRule(id: string, language: Language = "en"): RuleExplanation | undefined {
  const meta = registry.find((rule) => rule.meta.id === id)?.meta;
  if (meta === undefined) return undefined;
  const messages = Object.entries(catalogue[language]).flatMap(([key, sentence]) => (isOf(key, id) ? [sentence] : []));
  const [mark] = readExample(meta.failing).marks;
  return {
    id,
    ...(mark === undefined ? {} : { where: mark.file }),
    why: reasonOf(meta, language),
    severity: meta.recommended,
    strict: meta.strict,
    fixable: meta.fixable,
    failing: unmarked(meta.failing),
    passing: unmarked(meta.passing),
    messages,
  };
}

/** Ids of all rules, sorted. */
export function ruleIds(): string[] {
  return registry.map(({ meta }) => meta.id).toSorted();
}

/** What each rule is for in the reader's language, sorted by id. */
export function ruleReasons(language: Language = "en"): { id: string; why: string }[] {
  return registry.map(({ meta }) => ({ id: meta.id, why: reasonOf(meta, language) })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function reasonOf({ id, why }: RuleMeta, language: Language): string {
  return language === "fr" ? (reasonsFr[id] ?? why) : why;
}

function isOf(key: string, id: string): boolean {
  return (key === id || key.startsWith(`${id}:`)) && !key.endsWith(":related");
}

/** The files that the example itself writes, without marks and without the filled-in project file. */
function unmarked(example: Record<string, string>): Record<string, string> {
  const { files } = readExample(example);
  return Object.fromEntries(Object.keys(example).map((file) => [file, files[file] ?? ""]));
}
