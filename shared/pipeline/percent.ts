/** The share (0–1, or more for a rise) that `99.9%` means; a number is a share already. Undefined for anything else. */
export function parseShare(value: unknown): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (typeof value !== "string") return undefined;
  const match = /^([0-9]+(?:\.[0-9]+)?)\s*%$/.exec(value);
  // Dividing would give 0.9990000000000001 for 99.9%.
  return match?.[1] === undefined ? undefined : Number(`${match[1]}e-2`);
}

/** A share as a percentage without trailing zeros: `99.9%`. */
export function formatShare(share: number): string {
  return `${Number((share * 100).toPrecision(12))}%`;
}
