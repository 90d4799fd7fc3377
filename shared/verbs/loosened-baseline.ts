import type { Finding } from "../pipeline/finding.ts";
import type { Baseline } from "../rules/baseline.ts";

const SHOWN = 3;
/** The file's beginning: an entry has no place that a reader would look for. */
const START = { line: 1, column: 1, endLine: 1, endColumn: 2, start: 0, end: 1 };

/** Findings that a baseline accepts and the base's does not: nobody sees them any more. */
export function loosenedBaseline(before: Baseline | undefined, after: Baseline | undefined, file: string): Finding[] {
  const known = counts(before);
  const more = [...counts(after)].flatMap(([fingerprint, { rule, count }]) => {
    const added = count - (known.get(fingerprint)?.count ?? 0);
    return added > 0 ? [{ rule, added }] : [];
  });
  const count = more.reduce((sum, { added }) => sum + added, 0);
  if (count === 0) return [];
  const rules = [...new Set(more.map(({ rule }) => rule))].toSorted();
  const shown = `${rules.slice(0, SHOWN).join(", ")}${rules.length > SHOWN ? ", …" : ""}`;
  return [{ rule: "change/loosened-policy", variant: "accepted", args: { count, file, rules: shown }, severity: "warning", place: { file, span: START } }];
}

function counts(baseline: Baseline | undefined): Map<string, { rule: string; count: number }> {
  const found = new Map<string, { rule: string; count: number }>();
  for (const { fingerprint, rule, count } of baseline?.findings ?? []) found.set(fingerprint, { rule, count: (found.get(fingerprint)?.count ?? 0) + count });
  return found;
}
