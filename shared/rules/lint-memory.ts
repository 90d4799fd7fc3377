import type { TaskSql } from "../graph/workspace.ts";
import type { Source, Task } from "../pipeline/model.ts";
import { assetsOf } from "./nodes.ts";
import type { Rule, RuleContext, RuleFinding } from "./rule.ts";
import { scannedTexts } from "./security/scanned-texts.ts";

/** What one rule said, or why it could not. */
export type Said = { rule: Rule; finding: RuleFinding } | { rule: Rule; problem: string };

/** What rules said of the parts of one project that have not changed since. For one list of rules. */
export interface LintMemory {
  assets: WeakMap<Source | Task, { sql: TaskSql | undefined; said: readonly Said[] }>;
  texts: Map<string, { text: string; said: readonly Said[] }>;
}

export function lintMemory(): LintMemory {
  return { assets: new WeakMap(), texts: new Map() };
}

/** What the rules about one source, task or text say. A source or task is the same object as long as its file is, and its SQL as long as it means the same. */
export function saidOfParts(rules: readonly Rule[], context: RuleContext, memory: LintMemory): Said[] {
  const all: Said[] = [];
  const ofAssets = rules.filter(({ checkAsset }) => checkAsset !== undefined);
  for (const entry of assetsOf(context.workspace)) {
    let known = memory.assets.get(entry.asset);
    if (known === undefined || known.sql !== entry.sql) {
      known = { sql: entry.sql, said: ofAssets.flatMap((rule) => ask(rule, () => rule.checkAsset?.(entry, context) ?? [])) };
      memory.assets.set(entry.asset, known);
    }
    for (const each of known.said) all.push(each);
  }
  const ofTexts = rules.filter(({ checkText }) => checkText !== undefined);
  const texts: LintMemory["texts"] = new Map();
  for (const [file, text] of scannedTexts(context.workspace)) {
    const before = memory.texts.get(file);
    const known = before?.text === text ? before : { text, said: ofTexts.flatMap((rule) => ask(rule, () => rule.checkText?.(file, text) ?? [])) };
    texts.set(file, known);
    for (const each of known.said) all.push(each);
  }
  memory.texts = texts;
  return all;
}

/** A rule that fails is itself something that is said, never silence. */
export function ask(rule: Rule, check: () => Iterable<RuleFinding>): Said[] {
  const said: Said[] = [];
  try {
    for (const finding of check()) said.push({ rule, finding });
  } catch (error) {
    said.push({ rule, problem: error instanceof Error ? error.message : String(error) });
  }
  return said;
}
