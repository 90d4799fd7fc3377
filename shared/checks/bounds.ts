import { formatNumber } from "./format-figures.ts";

interface Bounds {
  min?: number | string | undefined;
  max?: number | string | undefined;
  exclusive?: boolean;
}

/** `between 1 and 5`, `at least 1`, `above 1`… */
export function boundsPhrase({ min, max, exclusive = false }: Bounds): string {
  if (min !== undefined && max !== undefined) return `between ${text(min)} and ${text(max)}${exclusive ? " (both excluded)" : ""}`;
  if (min !== undefined) return `${exclusive ? "above" : "at least"} ${text(min)}`;
  if (max !== undefined) return `${exclusive ? "below" : "at most"} ${text(max)}`;
  return "any";
}

function text(bound: number | string): string {
  return typeof bound === "number" ? formatNumber(bound) : bound;
}

/** Whether a number lies within; NaN never does. */
export function within(value: number, { min, max }: { min?: number | undefined; max?: number | undefined }): boolean {
  return !Number.isNaN(value) && (min === undefined || value >= min) && (max === undefined || value <= max);
}
