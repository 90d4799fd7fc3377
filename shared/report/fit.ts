import { measure, type Limit } from "./limits.ts";

/** What a shorter form of a part does not show: `{tables: 3}`. The caller has the words. */
export type Omission = Readonly<Record<string, number>>;

export interface FitForm {
  readonly text: string;
  readonly omits?: Omission;
}

/** A part of a document with its forms from the whole to the shortest; the last may be empty. */
export interface FitPart {
  /** Printed once above consecutive parts that share it, when any of them is shown. */
  readonly heading?: string;
  /** Less important parts become short first; among equals the last. */
  readonly importance: number;
  /** A list that goes on from the part before it: no empty line between them. */
  readonly continues?: boolean;
  readonly forms: readonly FitForm[];
}

/** Room that is kept for saying what was left out. */
const noteRoom = 600;

/**
 * A text of all parts that is never longer than the limit: the least important parts take shorter forms first, whole forms only, so
 * nothing is cut inside a fence, a table or a folded part. `note` says what was left out and stands where the parts end.
 */
export function fit(parts: readonly FitPart[], limit: Limit, note: (left: Omission) => string): { text: string; left: Omission } {
  const chosen = parts.map(() => 0);
  const whole = join(parts, chosen);
  if (measure(whole, limit.unit) <= limit.most && Object.keys(leftOut(parts, chosen)).length === 0) return { text: whole, left: {} };
  shorten(parts, chosen, limit);
  const left = leftOut(parts, chosen);
  const text = [join(parts, chosen), note(left)].filter((each) => each !== "").join("\n\n");
  return { text: measure(text, limit.unit) <= limit.most ? text : join(parts, chosen), left };
}

function shorten(parts: readonly FitPart[], chosen: number[], limit: Limit): void {
  const room = limit.most - noteRoom;
  const sizes = parts.map((part) => part.forms.map((form) => (form.text === "" ? 0 : measure(form.text, limit.unit) + 2)));
  const shared = headingRuns(parts, sizes, limit);
  let size = sizes.reduce((sum, forms) => sum + (forms[0] ?? 0), 0) + [...new Set(shared)].reduce((sum, run) => sum + (run.shown > 0 ? run.size : 0), 0);
  const order = parts.map((part, index) => ({ importance: part.importance, index })).toSorted((a, b) => a.importance - b.importance || b.index - a.index);
  for (const { index } of order) {
    const forms = sizes[index] ?? [];
    const run = shared[index];
    while (size > room && (chosen[index] ?? 0) < forms.length - 1) {
      const now = chosen[index] ?? 0;
      const [before = 0, after = 0] = [forms[now], forms[now + 1]];
      size += after - before;
      chosen[index] = now + 1;
      if (run === undefined || before === 0 || after > 0) continue;
      run.shown -= 1;
      if (run.shown === 0) size -= run.size;
    }
  }
}

interface HeadingRun {
  size: number;
  /** Parts below the heading that are not empty: without any it is not printed. */
  shown: number;
}

function headingRuns(parts: readonly FitPart[], sizes: readonly (readonly number[])[], limit: Limit): HeadingRun[] {
  let run: HeadingRun = { size: 0, shown: 0 };
  return parts.map(({ heading }, index) => {
    if (index === 0 || heading !== parts[index - 1]?.heading) run = { size: heading === undefined ? 0 : measure(heading, limit.unit) + 2, shown: 0 };
    if ((sizes[index]?.[0] ?? 0) > 0) run.shown += 1;
    return run;
  });
}

function join(parts: readonly FitPart[], chosen: readonly number[]): string {
  let whole = "";
  let heading: string | undefined;
  for (const [index, part] of parts.entries()) {
    const text = part.forms[chosen[index] ?? 0]?.text ?? "";
    if (text === "") continue;
    const opens = part.heading !== heading;
    if (opens && part.heading !== undefined) whole += `${whole === "" ? "" : "\n\n"}${part.heading}`;
    whole += `${whole === "" ? "" : part.continues && !opens ? "\n" : "\n\n"}${text}`;
    heading = part.heading;
  }
  return whole;
}

function leftOut(parts: readonly FitPart[], chosen: readonly number[]): Omission {
  const left: Record<string, number> = {};
  for (const [index, part] of parts.entries()) {
    for (const [what, number] of Object.entries(part.forms[chosen[index] ?? 0]?.omits ?? {})) left[what] = (left[what] ?? 0) + number;
  }
  return left;
}

/** Numbers of items to try to show, from all (at most `cap`) down to `least`. */
export function ladder(total: number, cap: number, least = 0): number[] {
  const steps = [5000, 2000, 1000, 500, 200, 100, 60, 30, 20, 10, 5, 3, 1, 0];
  const first = Math.min(total, cap);
  return [first, ...steps.filter((step) => step < first && step >= least)];
}
