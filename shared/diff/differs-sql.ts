import { DEFAULT_TOLERANCE } from "./tolerance.ts";

/** Whether two values differ (design.md "Equal"): NULL equals NULL, NaN equals NaN, −0 equals 0. Never NULL itself. */
export function differsSql(kind: "exact" | "float", base: string, head: string, tolerance = DEFAULT_TOLERANCE): string {
  const exact = `${base} IS DISTINCT FROM ${head}`;
  return kind === "exact" || tolerance === 0 ? exact : `(${exact} AND NOT coalesce(${closeSql(base, head, tolerance)}, false))`;
}

/** Whether two floats are within the tolerance of the greater one. Infinite ones never are: ∞ − 1 is within every share of ∞. */
export function closeSql(one: string, two: string, tolerance: number): string {
  return `(isfinite(${one}) AND isfinite(${two}) AND abs(${one} - ${two}) <= ${floatLiteral(tolerance)} * greatest(abs(${one}), abs(${two})))`;
}

/** A double in every dialect: without the exponent it would be a decimal. */
function floatLiteral(value: number): string {
  return value.toExponential();
}
