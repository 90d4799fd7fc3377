import type { Edit, Finding } from "../pipeline/finding.ts";

/**
 * Edits of all fixable findings by file, in order, none touching another. A finding is mended whole or not at all: when one of
 * its edits meets an edit taken before it, it waits for the next round of lint and fix.
 */
export function planFixes(findings: readonly Finding[]): Map<string, Edit[]> {
  const taken = new Map<string, Edit[]>();
  for (const { fix } of findings) {
    if (fix === undefined || fix.length === 0) continue;
    const fresh = fix.filter((edit) => !taken.get(edit.file)?.some((other) => same(edit, other)));
    if (fresh.some((edit) => taken.get(edit.file)?.some((other) => meets(edit, other)))) continue;
    for (const edit of fresh) taken.set(edit.file, [...(taken.get(edit.file) ?? []), edit]);
  }
  for (const edits of taken.values()) edits.sort((a, b) => a.start - b.start);
  return taken;
}

function same(a: Edit, b: Edit): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text;
}

/** Two insertions at one place meet also: which comes first would be chance. */
function meets(a: Edit, b: Edit): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}
