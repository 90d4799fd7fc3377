const blocks = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
const mostBins = 20;

/** Two distributions over the same range, as shares of their own rows on one scale: `▁▂▅█▃▁`. An empty bin is the lowest block. */
export function sparklines(base: readonly number[] | undefined, head: readonly number[] | undefined): { base?: string; head?: string } {
  const sides = { base: shares(base), head: shares(head) };
  const most = Math.max(0, ...(sides.base ?? []), ...(sides.head ?? []));
  return {
    ...(sides.base === undefined ? {} : { base: draw(sides.base, most) }),
    ...(sides.head === undefined ? {} : { head: draw(sides.head, most) }),
  };
}

function shares(bins: readonly number[] | undefined): number[] | undefined {
  if (bins === undefined || bins.length === 0) return undefined;
  const merge = Math.ceil(bins.length / mostBins);
  const merged = Array.from({ length: Math.ceil(bins.length / merge) }, (_, index) => bins.slice(index * merge, (index + 1) * merge).reduce((sum, value) => sum + Math.max(0, value), 0));
  const total = merged.reduce((sum, value) => sum + value, 0);
  return merged.map((value) => (total === 0 ? 0 : value / total));
}

function draw(values: readonly number[], most: number): string {
  return values.map((value) => (value === 0 ? blocks[0] : blocks[Math.max(1, Math.round((value / most) * (blocks.length - 1)))])).join("");
}
