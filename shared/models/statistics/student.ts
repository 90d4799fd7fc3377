import { normalQuantile } from "./normal.ts";

/**
 * Quantile of Student's t. Exact for 1 and 2 degrees of freedom, Cornish-Fisher expansion of the normal quantile else
 * (below 3e-3 relative from 3 degrees on, below 1e-5 from 10 on, at the levels that intervals use).
 */
export function studentQuantile(p: number, freedom: number): number {
  if (freedom <= 1) return Math.tan(Math.PI * (p - 0.5));
  if (freedom === 2) return (2 * p - 1) / Math.sqrt(2 * p * (1 - p));
  const z = normalQuantile(p);
  const z2 = z * z;
  const terms = [
    z * (z2 + 1) / 4,
    z * (5 * z2 ** 2 + 16 * z2 + 3) / 96,
    z * (3 * z2 ** 3 + 19 * z2 ** 2 + 17 * z2 - 15) / 384,
    z * (79 * z2 ** 4 + 776 * z2 ** 3 + 1482 * z2 ** 2 - 1920 * z2 - 945) / 92_160,
  ];
  return terms.reduce((sum, term, at) => sum + term / freedom ** (at + 1), z);
}
