import { normalQuantile } from "./normal.ts";

const LEVEL = 0.95;
const POWER = 0.8;

/** Standard errors between "no difference" and one that is found four times of five. */
export const REACH = normalQuantile((1 + LEVEL) / 2) + normalQuantile(POWER);

/** The smallest true difference that as many rows would show four times of five. */
export function detectable(error: number): number {
  return REACH * error;
}

/**
 * About how many rows would settle it, with rows like these: to show within the margin what is truly equal (or truly as observed, when
 * that is worse but within), or without a margin to show the observed difference. Undefined when no number of rows would.
 */
export function neededRows(rows: number, gain: number, error: number, margin?: number): number | undefined {
  const distance = margin !== undefined && margin > 0 ? margin + Math.min(0, gain) : Math.abs(gain);
  if (!(distance > 0) || !(error > 0)) return undefined;
  return Math.ceil(rows * ((REACH * error) / distance) ** 2);
}

/** Three digits at most: "about 4,200" is all that such a figure can say. */
export function roundRows(rows: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, rows))) - 1);
  return Math.ceil(rows / unit) * unit;
}
