import { within } from "./bounds.ts";
import type { Observation } from "./figures.ts";
import { formatNumber, formatRows } from "./format-figures.ts";
import type { Verdict } from "./kind.ts";

/** Fewer rows than this would give a row away. */
export const SMALLEST_GROUP = 5;

/** Whether one figure of a column lies within bounds. Nothing to measure is an error, never a pass. */
export function valueVerdict(what: string, bounds: { min?: number | undefined; max?: number | undefined }, seen: Observation): Verdict {
  if (seen.kind !== "value") return { outcome: "error", observed: "not measured" };
  if (seen.value === null) return { outcome: "error", observed: seen.rows === 0 ? "0 rows" : "0 values", message: `There is no value to take the ${what} of.` };
  const holds = within(seen.value, bounds);
  const where = holds ? "within the bounds" : bounds.min !== undefined && seen.value < bounds.min ? "below the lower bound" : "outside the bounds";
  const observed = seen.hidden ? `${what} ${where}` : `${what} ${formatNumber(seen.value)}`;
  return { outcome: holds ? "holds" : "violated", observed: `${observed} of ${formatRows(seen.rows)}` };
}
