import type { Check } from "../pipeline/model.ts";
import { formatCount, formatShare } from "./format-figures.ts";

/** Products of shares and counts are off by less than this in floating point. */
const ROUNDING = 1e-6;

/** How many of `checked` may fail. */
export function maxFailing(check: Pick<Check, "atLeast" | "maxFailing" | "maxFailingIsShare">, checked: number): number {
  const limits: number[] = [];
  if (check.atLeast !== undefined) limits.push((1 - check.atLeast) * checked);
  if (check.maxFailing !== undefined) limits.push(check.maxFailingIsShare ? check.maxFailing * checked : check.maxFailing);
  return limits.length === 0 ? 0 : Math.min(...limits) + ROUNDING;
}

/** `, in at least 99.9%`, or nothing. */
export function tolerancePhrase(check: Pick<Check, "atLeast" | "maxFailing" | "maxFailingIsShare">): string {
  const least = check.atLeast === undefined ? "" : `, in at least ${formatShare(check.atLeast)}`;
  if (check.maxFailing === undefined) return least;
  return `${least}, at most ${check.maxFailingIsShare ? formatShare(check.maxFailing) : formatCount(check.maxFailing)} failing`;
}
