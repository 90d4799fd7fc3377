import type { Random } from "./random.ts";
import { uniform } from "./random.ts";

/** Draws how many of `n` trials succeed with probability `p`: exact, by inversion when few are expected, else by rejection (Hörmann's BTRS). */
export function drawBinomial(state: Random, n: number, p: number): number {
  if (n <= 0 || !(p > 0)) return 0;
  if (p >= 1) return n;
  if (p > 0.5) return n - drawBinomial(state, n, 1 - p);
  return n * p < 10 ? inversion(state, n, p) : rejection(state, n, p);
}

function inversion(state: Random, n: number, p: number): number {
  const odds = p / (1 - p);
  let mass = (1 - p) ** n;
  let left = uniform(state);
  let k = 0;
  while (left > mass && k < n) {
    left -= mass;
    k++;
    mass *= ((n - k + 1) / k) * odds;
  }
  return k;
}

function rejection(state: Random, n: number, p: number): number {
  const spread = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * spread;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const c = n * p + 0.5;
  const inner = 0.92 - 4.2 / b;
  const alpha = (2.83 + 5.1 / b) * spread;
  const mode = Math.floor((n + 1) * p);
  for (;;) {
    const u = uniform(state) - 0.5;
    const v = uniform(state);
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + c);
    if (us >= 0.07 && v <= inner) return k;
    if (k < 0 || k > n) continue;
    const height = Math.log((v * alpha) / (a / (us * us) + b));
    const mass = (mode + 0.5) * Math.log((mode + 1) / ((p / (1 - p)) * (n - mode + 1))) + (n + 1) * Math.log((n - mode + 1) / (n - k + 1))
      + (k + 0.5) * Math.log(((n - k + 1) * (p / (1 - p))) / (k + 1)) + tail(mode) + tail(n - mode) - tail(k) - tail(n - k);
    if (height <= mass) return k;
  }
}

/** What Stirling's formula leaves out of log k!. */
const SMALL = [0.08106146679532726, 0.04134069595540929, 0.02767792568499834, 0.02079067210376509, 0.01664469118982119, 0.01387612882307075, 0.01189670994589177, 0.01041126526197209, 0.009255462182712733, 0.008330563433362871];

function tail(k: number): number {
  if (k < 10) return SMALL[k] ?? 0;
  const next = k + 1;
  return (1 / 12 - (1 / 360 - 1 / 1260 / (next * next)) / (next * next)) / next;
}
