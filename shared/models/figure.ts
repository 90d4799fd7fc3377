/** Four digits: the rest of a metric is noise, and records keep it. */
export function figure(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(4))) : "not a number";
}

export function signed(value: number): string {
  return `${value > 0 ? "+" : value < 0 ? "−" : ""}${figure(Math.abs(value))}`;
}
