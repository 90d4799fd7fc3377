import type { Check } from "../pipeline/model.ts";

/** In which way a check lets more through than before; undefined: it does not. */
export function loosenedCheck(before: Check, after: Check): { variant: string; args: Record<string, string | number> } | undefined {
  if (before.severity === "error" && after.severity === "warn") return { variant: "severity", args: {} };
  if ((before.where ?? "") !== (after.where ?? "") && after.where !== undefined) return { variant: "where", args: { where: after.where } };
  const [least, now] = [before.atLeast ?? 1, after.atLeast ?? 1];
  if (now < least) return { variant: "at_least", args: { before: percent(least), after: percent(now) } };
  if (allowed(after) > allowed(before)) return { variant: "max_failing", args: { before: allowance(before), after: allowance(after) } };
  for (const [key, isLooser] of Object.entries(bounds)) {
    const [was, is] = [before.options[key], after.options[key]];
    if (was !== undefined && (is === undefined || isLooser(was, is))) return { variant: "option", args: { option: key, before: shown(was), after: is === undefined ? "none" : shown(is) } };
  }
  return undefined;
}

type Looser = (was: unknown, is: unknown) => boolean;
const lower: Looser = (was, is) => typeof was === "number" && typeof is === "number" && is < was;
const higher: Looser = (was, is) => typeof was === "number" && typeof is === "number" && is > was;
const wider: Looser = (was, is) => Array.isArray(was) && Array.isArray(is) && is.some((value) => !was.includes(value));

/** Options that say how much is let through, and when a new value lets more through. */
const bounds: Readonly<Record<string, Looser>> = {
  min: lower, max: higher, values: wider, max_drop: higher, max_rise: higher, max_distance: higher,
  warnAfterMs: higher, errorAfterMs: higher, tolerance: higher, references: (was, is) => JSON.stringify(was) !== JSON.stringify(is),
};

function allowed({ maxFailing = 0, maxFailingIsShare = false }: Check): number {
  // A share and a number of rows cannot be compared without data: a share counts as more.
  return maxFailingIsShare ? maxFailing * 1e15 : maxFailing;
}

function allowance({ maxFailing = 0, maxFailingIsShare = false }: Check): string {
  return maxFailingIsShare ? percent(maxFailing) : String(maxFailing);
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(6))}%`;
}

function shown(value: unknown): string {
  return Array.isArray(value) ? `${value.length} values` : String(value);
}
