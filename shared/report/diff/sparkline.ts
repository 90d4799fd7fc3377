const BLOCKS = Array.from("▁▂▃▄▅▆▇█");
const ASCII = Array.from("_.:-=+*#");

/** A histogram in one line. Bins of no row, or of too few to show, have the lowest sign; `top` is the count that fills a cell. */
export function sparkline(histogram: readonly number[] | undefined, unicode: boolean, top?: number): string {
  if (histogram === undefined || histogram.length === 0) return "";
  const signs = unicode ? BLOCKS : ASCII;
  const most = Math.max(top ?? 0, ...histogram);
  return histogram.map((count) => (count <= 0 || most <= 0 ? signs[0] : signs[Math.max(1, Math.ceil((count / most) * (signs.length - 1)))])).join("");
}
