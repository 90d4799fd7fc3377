const BARS = "▁▂▃▄▅▆▇█";

/**
 * Numbers as bars of one letter each; what is above the lowest is drawn above it, and equal ones stand in the middle. `from`: what the lowest
 * bar stands for, where that is not the least of them.
 */
export function sparkline(values: readonly number[], from = Math.min(...values)): string {
  const most = Math.max(...values);
  const bar = (value: number): number => (most === from ? 3 : Math.max(value > from ? 1 : 0, Math.round(((value - from) / (most - from)) * (BARS.length - 1))));
  return values.map((value) => BARS[bar(value)] ?? "").join("");
}
