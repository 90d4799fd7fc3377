import { columnLineage } from "../graph/column-lineage.ts";
import { locator } from "../graph/locate.ts";
import type { Workspace } from "../graph/workspace.ts";
import type { Finding } from "../pipeline/finding.ts";
import type { LintConfig, Waiver } from "../pipeline/model.ts";
import { withoutBaseline, type Baseline, type BaselineEntry } from "./baseline.ts";
import { ask, lintMemory, saidOfParts, type LintMemory, type Said } from "./lint-memory.ts";
import { registry } from "./registry.ts";
import type { Rule, RuleContext } from "./rule.ts";
import { severities, type SeverityOf } from "./severity.ts";
import { applyWaivers } from "./waivers.ts";

export interface LintOptions {
  /** Local day of the run, `2026-11-23`. */
  today: string;
  baseline?: Baseline;
  /** Instead of the project's own `lint`. */
  config?: LintConfig;
  /** Texts of the repository's GitHub workflows by path, when the caller can see them. */
  workflows?: ReadonlyMap<string, string>;
  /** Instead of all rules. */
  rules?: readonly Rule[];
  /** Of who lints one project again and again with the same rules. */
  memory?: LintMemory;
}

export interface LintResult {
  /** Sorted by file, line, column, rule. */
  findings: Finding[];
  waived: { finding: Finding; waiver: Waiver }[];
  /** How many findings the baseline took out. */
  baselined: number;
  /** Entries of the baseline that nothing matches any more. */
  mended: BaselineEntry[];
}

/** Everything that the rules and the loader have to say about a project. A rule that fails is itself a finding, never silence. */
export function lint(workspace: Workspace, options: LintOptions): LintResult {
  const rules = options.rules ?? registry;
  const severityOf = severities(options.config ?? workspace.project.lint);
  const context: RuleContext = {
    workspace,
    locate: locator(workspace.documents),
    today: options.today,
    lineage: columnLineage(workspace),
    workflows: options.workflows,
  };
  const said = [...rules.flatMap((rule) => (looksAtParts(rule) ? [] : ask(rule, () => rule.check(context)))), ...saidOfParts(rules, context, options.memory ?? lintMemory())];
  const found = [...said.flatMap((each) => findingOf(each, context, severityOf)), ...unregistered(workspace, rules)];
  const { kept, waived, about } = applyWaivers(distinct(found), workspace, options.today, rules, severityOf);
  const all = [...kept, ...about].toSorted(byPlace);
  const { fresh, known, gone } = options.baseline === undefined ? { fresh: all, known: 0, gone: [] } : withoutBaseline(all, options.baseline);
  return { findings: fresh, waived, baselined: known, mended: gone };
}

function looksAtParts({ checkAsset, checkText }: Rule): boolean {
  return checkAsset !== undefined || checkText !== undefined;
}

function findingOf(said: Said, context: RuleContext, severityOf: SeverityOf): Finding[] {
  const { id } = said.rule.meta;
  if ("problem" in said) return [{ rule: "schema/rule-failed", args: { rule: id, problem: said.problem }, severity: "error", place: context.locate(context.workspace.project.at) }];
  const severity = severityOf(said.rule.meta, said.finding.place.file);
  return severity === undefined ? [] : [{ rule: id, ...said.finding, severity }];
}

/** What the loader found under an id that no rule explains still has to be seen. */
function unregistered({ problems }: Workspace, rules: readonly Rule[]): Finding[] {
  const ids = new Set(rules.map(({ meta }) => meta.id));
  return problems.filter(({ rule }) => !ids.has(rule));
}

/** Several ways may lead to one finding, e.g. one SQL file that two tasks name. */
function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, Finding>();
  for (const finding of findings) {
    const { rule, variant, place, args } = finding;
    const key = JSON.stringify([rule, variant, place.file, place.span.start, place.span.end, args]);
    if (!seen.has(key)) seen.set(key, finding);
  }
  return [...seen.values()];
}

function byPlace(a: Finding, b: Finding): number {
  return (
    compare(a.place.file, b.place.file) ||
    a.place.span.line - b.place.span.line ||
    a.place.span.column - b.place.span.column ||
    compare(a.rule, b.rule) ||
    compare(a.variant ?? "", b.variant ?? "")
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
