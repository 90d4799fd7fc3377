export interface NoiseFloor {
  /** Standard deviation of the metric from run to run. */
  deviation: number;
  runs: number;
}

/**
 * How much a metric moves by itself, from its values on the default branch, oldest first. From successive differences, so that a trend or a
 * deliberate improvement is not taken for noise; the median of them, so that one jump is not either. Undefined below five values.
 */
export function noiseFloor(values: readonly number[]): NoiseFloor | undefined {
  const known = values.filter(Number.isFinite);
  if (known.length < 5) return undefined;
  const steps = known.slice(1).map((value, at) => Math.abs(value - (known[at] ?? value))).toSorted((a, b) => a - b);
  const middle = steps.length >> 1;
  const median = steps.length % 2 === 1 ? (steps[middle] ?? 0) : ((steps[middle - 1] ?? 0) + (steps[middle] ?? 0)) / 2;
  // The median of |N(0, 2σ²)| is 0.6745·√2·σ.
  return { deviation: median / (0.6744897501960817 * Math.SQRT2), runs: known.length };
}
