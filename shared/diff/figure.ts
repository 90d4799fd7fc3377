/** A figure of a result: the engine gives big integers and decimals as text. Undefined when there is none, or it is not finite. */
export function figure(value: unknown): number | undefined {
  if (value === null || value === undefined || typeof value === "boolean") return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** The same of a count, which is never missing: nothing was counted means 0. */
export function countOf(value: unknown): number {
  return figure(value) ?? 0;
}
