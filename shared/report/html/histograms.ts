import { html, type Markup } from "../escape/html.ts";

const width = 96;
const height = 26;

/** Base and head of a column over the same range and on one scale, base behind: where only one is seen, they differ. */
export function histograms(base: readonly number[] | undefined, head: readonly number[] | undefined, title: string): Markup | undefined {
  const sides = [share(base), share(head)];
  const most = Math.max(0, ...sides.flat());
  if (most === 0) return undefined;
  const [before = [], after = []] = sides;
  return html`<svg class="histogram" role="img" aria-label="${title}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><path class="before" d="${bars(before, most)}"/><path class="after" d="${bars(after, most)}"/></svg>`;
}

function share(bins: readonly number[] | undefined): number[] {
  const total = (bins ?? []).reduce((sum, value) => sum + Math.max(0, value), 0);
  return total === 0 ? [] : (bins ?? []).map((value) => Math.max(0, value) / total);
}

function bars(values: readonly number[], most: number): string {
  const step = width / Math.max(1, values.length);
  return values.map((value, index) => (value === 0 ? "" : `M${round(index * step)} ${height}v${-Math.max(1, round((value / most) * height))}h${round(step * 0.86)}V${height}z`)).join("");
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
