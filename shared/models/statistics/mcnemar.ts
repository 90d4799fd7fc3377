import { twoSided } from "./normal.ts";

export interface McNemar {
  /** Rows that only the base got right, and only the head. */
  onlyBase: number;
  onlyHead: number;
  /** Two-sided, of "both are right equally often". */
  p: number;
  method: "exact" | "chi-squared";
  /** Exact p less half the probability of what was seen: the exact test is shy with few rows. Shown, never judged by. */
  midP: number;
}

const EXACT_BELOW = 25;

/** McNemar's test on the rows where the models disagree: exact below 25 of them, else chi-squared with continuity correction. */
export function mcnemar(onlyBase: number, onlyHead: number): McNemar {
  const n = onlyBase + onlyHead;
  const fewer = Math.min(onlyBase, onlyHead);
  if (n === 0) return { onlyBase, onlyHead, p: 1, method: "exact", midP: 1 };
  if (n < EXACT_BELOW) {
    const { below, at } = halfBinomial(fewer, n);
    return { onlyBase, onlyHead, p: Math.min(1, 2 * below), method: "exact", midP: Math.min(1, 2 * below - at) };
  }
  const difference = Math.abs(onlyBase - onlyHead);
  return { onlyBase, onlyHead, p: twoSided(Math.max(0, difference - 1) / Math.sqrt(n)), method: "chi-squared", midP: twoSided(difference / Math.sqrt(n)) };
}

/** Probability of at most, and of exactly, `k` heads in `n` throws. */
function halfBinomial(k: number, n: number): { below: number; at: number } {
  let at = 0.5 ** n;
  let below = at;
  for (let i = 1; i <= k; i++) {
    at *= (n - i + 1) / i;
    below += at;
  }
  return { below, at };
}
