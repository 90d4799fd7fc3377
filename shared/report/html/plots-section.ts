import type { CalibrationBinRecord, ModelPlotsRecord, PlotSides, PointRecord } from "../../results/record.ts";
import { curveAt } from "../curve-at.ts";
import { html, type Markup } from "../escape/html.ts";
import { metric, percent, rowsOf } from "../figures.ts";
import { plotWords, type PlotWords } from "../plot-words.ts";
import type { Language } from "../words.ts";
import { line, plotArea, plotFigure, type PlotArea } from "./plot-axes.ts";

interface Drawing {
  id: string;
  words: PlotWords;
  language: Language;
}

/** The plots of a model, base and head over each other: the base is dashed, so that nobody needs the colours. */
export function plotsSection(plots: ModelPlotsRecord | undefined, id: string, language: Language): Markup | false {
  if (plots === undefined) return false;
  const drawing: Drawing = { id, words: plotWords(language), language };
  const { words } = drawing;
  const figures = [
    ...(plots.calibration === undefined ? [] : [calibrationPlot(plots.calibration, drawing)]),
    ...(plots.roc === undefined ? [] : [curvePlot(plots.roc, { ...drawing, id: `${id}-roc` }, { title: words.roc, across: words.falsePositives, up: words.truePositives, places: [0.1, 0.5], aside: words.chance, guide: [{ x: 0, y: 0 }, { x: 1, y: 1 }] })]),
    ...(plots.precisionRecall === undefined ? [] : [precisionPlot(plots.precisionRecall, plots.positives, drawing)]),
    ...(plots.residuals === undefined ? [] : residualPlots(plots.residuals, drawing)),
  ];
  const both = (plots.calibration ?? plots.roc ?? plots.residuals)?.base !== undefined;
  const legend = html`<p class="legend plot-legend">${both && html`<span><svg width="26" height="8" aria-hidden="true"><path class="curve-base" d="M1 4h24"/></svg> ${words.base}</span>`}<span><svg width="26" height="8" aria-hidden="true"><path class="curve-head" d="M1 4h24"/></svg> ${words.head}</span><span>${rowsOf(plots.rows, language)}</span></p>`;
  return figures.length > 0 && html`<div class="plots">${figures}</div>${legend}`;
}

function calibrationPlot({ base, head }: PlotSides<CalibrationBinRecord[]>, { id, words, language }: Drawing): Markup {
  const most = nice(Math.max(...[...head, ...(base ?? [])].flatMap(({ predicted, upper }) => [predicted, upper])));
  const area = plotArea({ x: [0, most], y: [0, most], across: words.predicted, up: words.observed });
  const description = [...(base ? [farthest(words.base, base, words, language)] : []), farthest(words.head, head, words, language)].join("; ");
  return plotFigure(`${id}-calibration`, words.calibration, `${description}. ${words.diagonal}`, area, [
    line(area, [{ x: 0, y: 0 }, { x: most, y: most }], "guide"),
    base !== undefined && bins(area, base, "base"),
    bins(area, head, "head"),
  ]);
}

function bins(area: PlotArea, side: readonly CalibrationBinRecord[], look: "base" | "head"): Markup {
  const intervals = side.map(({ predicted, lower, upper }) => `M${area.atX(predicted)} ${area.atY(lower)}V${area.atY(upper)}`).join("");
  return html`<path class="whisker whisker-${look}" d="${intervals}"/>${line(area, side.map(({ predicted, observed }) => ({ x: predicted, y: observed })), `curve-${look}`)}${side.map(({ predicted, observed }) => html`<circle class="dot-${look}" cx="${area.atX(predicted)}" cy="${area.atY(observed)}" r="2.4"/>`)}`;
}

function farthest(side: string, all: readonly CalibrationBinRecord[], words: PlotWords, language: Language): string {
  const worst = all.toSorted((a, b) => Math.abs(b.observed - b.predicted) - Math.abs(a.observed - a.predicted))[0];
  return worst === undefined ? "" : words.farthest(side, short(worst.predicted), short(worst.observed), rowsOf(worst.rows, language));
}

interface CurveLook {
  title: string;
  across: string;
  up: string;
  /** Where the description reads the curve. */
  places: readonly number[];
  aside: string;
  guide: readonly PointRecord[];
}

function curvePlot({ base, head }: PlotSides<PointRecord[]>, { id, words }: Drawing, { title, across, up, places, aside, guide }: CurveLook): Markup {
  const area = plotArea({ x: [0, 1], y: [0, 1], across, up });
  const told = places.map((x) => `${words.at(across, percent(x, 1))}: ${[...(base ? [`${words.base} ${read(base, x)}`] : []), `${words.head} ${read(head, x)}`].join(", ")}`);
  return plotFigure(id, title, `${up} ${told.join("; ")}. ${aside}`, area, [line(area, guide, "guide"), base !== undefined && line(area, base, "curve-base"), line(area, head, "curve-head")]);
}

/** Left of its first point a curve is as high as there. */
function read(points: readonly PointRecord[], x: number): string {
  return short(curveAt(points, x) ?? points[0]?.y ?? 0);
}

function precisionPlot(curve: PlotSides<PointRecord[]>, positives: number | undefined, drawing: Drawing): Markup {
  const { words } = drawing;
  const share = positives ?? 0;
  return curvePlot(curve, { ...drawing, id: `${drawing.id}-pr` }, { title: words.precisionRecall, across: words.recall, up: words.precision, places: [0.25, 0.75], aside: words.share(percent(share, 1)), guide: [{ x: 0, y: share }, { x: 1, y: share }] });
}

function residualPlots({ edges, base, head }: NonNullable<ModelPlotsRecord["residuals"]>, { id, words, language }: Drawing): Markup[] {
  const density = (counts: readonly number[]): number[] => counts.map((rows, bar) => rows / ((edges[bar + 1] ?? 0) - (edges[bar] ?? 0) || 1));
  const sides = [...(base ? [{ name: words.base, look: "before", heights: density(base.counts), bins: base.bins }] : []), { name: words.head, look: "after", heights: density(head.counts), bins: head.bins }];
  const most = Math.max(...sides.flatMap(({ heights }) => heights));
  const shape = plotArea({ x: [edges[0] ?? 0, edges.at(-1) ?? 1], y: [0, 1], across: words.residualsAre, up: words.density });
  const bars = (heights: readonly number[]): string => heights.map((tall, bar) => (tall === 0 ? "" : `M${shape.atX(edges[bar] ?? 0)} ${shape.atY(0)}V${shape.atY(tall / most)}H${shape.atX(edges[bar + 1] ?? 0)}V${shape.atY(0)}z`)).join("");
  const all = sides.flatMap((side) => side.bins);
  const reach = nice(Math.max(...all.map(({ residual }) => Math.abs(residual))));
  const [low, high] = [Math.min(...all.map(({ predicted }) => predicted)), Math.max(...all.map(({ predicted }) => predicted))];
  const trend = plotArea({ x: [low, high], y: [-reach, reach], across: words.prediction, up: words.residual });
  const means = sides.map(({ name, bins: own }) => {
    const worst = own.toSorted((a, b) => Math.abs(b.residual) - Math.abs(a.residual))[0];
    return worst === undefined ? "" : `${name}: ${words.residual} ${short(worst.residual)}, ${words.prediction} ${short(worst.predicted)} (${rowsOf(worst.rows, language)})`;
  });
  return [
    plotFigure(`${id}-residuals`, words.residuals, `${words.residualsAre}, ${short(edges[0] ?? 0)} … ${short(edges.at(-1) ?? 0)}`, shape, sides.map(({ look, heights }) => html`<path class="bar-${look}" d="${bars(heights)}"/>`)),
    plotFigure(`${id}-trend`, words.residualsOver, `${means.join("; ")}. ${words.zero}`, trend, [line(trend, [{ x: low, y: 0 }, { x: high, y: 0 }], "guide"), ...sides.map(({ look, bins: own }) => line(trend, own.map(({ predicted, residual }) => ({ x: predicted, y: residual })), look === "before" ? "curve-base" : "curve-head"))]),
  ];
}

/** 1, 2 or 5 times a power of ten that is not below. */
function nice(value: number): number {
  if (!(value > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5, 10].find((step) => step * power >= value * 0.999) ?? 10) * power;
}

function short(value: number): string {
  return metric(Number(value.toPrecision(3)));
}
