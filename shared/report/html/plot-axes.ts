import { html, type Markup } from "../escape/html.ts";
import { metric } from "../figures.ts";

export interface Axes {
  x: readonly [number, number];
  y: readonly [number, number];
  /** Shown along the axes. */
  across: string;
  up: string;
}

const width = 260;
const height = 216;
const inner = { left: 44, right: 242, top: 10, bottom: 174 };

export interface PlotArea extends Axes {
  atX(value: number): number;
  atY(value: number): number;
}

/** Places of values in the drawing; what lies beyond the axes is drawn at their ends. */
export function plotArea(axes: Axes): PlotArea {
  return {
    ...axes,
    atX: (value) => tenth(inner.left + place(value, axes.x) * (inner.right - inner.left)),
    atY: (value) => tenth(inner.bottom - place(value, axes.y) * (inner.bottom - inner.top)),
  };
}

function place(value: number, [low, high]: readonly [number, number]): number {
  return Math.min(1, Math.max(0, (value - low) / (high - low || 1)));
}

/** A plot with its axes. Title and description are read out; `id` is unique on the page. */
export function plotFigure(id: string, title: string, description: string, area: PlotArea, body: readonly (Markup | false)[]): Markup {
  return html`<figure class="plot"><svg role="img" aria-labelledby="${id}-t ${id}-d" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><title id="${id}-t">${title}</title><desc id="${id}-d">${description}</desc><path class="frame-line" d="M${inner.left} ${inner.top}V${inner.bottom}H${inner.right}"/>${ticks(area.x).map((value) => html`<text x="${area.atX(value)}" y="${inner.bottom + 14}" text-anchor="middle">${label(value)}</text>`)}${ticks(area.y).map((value) => html`<text x="${inner.left - 5}" y="${area.atY(value) + 3.5}" text-anchor="end">${label(value)}</text>`)}<text x="${(inner.left + inner.right) / 2}" y="${height - 10}" text-anchor="middle">${area.across}</text><text transform="translate(10 ${(inner.top + inner.bottom) / 2}) rotate(-90)" text-anchor="middle">${area.up}</text>${body}</svg><figcaption>${title}</figcaption></figure>`;
}

function ticks([low, high]: readonly [number, number]): number[] {
  return [low, (low + high) / 2, high];
}

export function line(area: PlotArea, points: readonly { x: number; y: number }[], look: string): Markup {
  const path = points.map(({ x, y }, at) => `${at === 0 ? "M" : "L"}${area.atX(x)} ${area.atY(y)}`).join("");
  return html`<path class="${look}" d="${path}"/>`;
}

function label(value: number): string {
  return metric(Number(value.toPrecision(3)));
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
