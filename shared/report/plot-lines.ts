import type { ModelPlotsRecord, PlotSides, PointRecord } from "../results/record.ts";
import { curveAt } from "./curve-at.ts";
import { sparkline } from "./diff/sparkline.ts";
import { metric, rowsOf } from "./figures.ts";
import { plotWords } from "./plot-words.ts";
import type { Language } from "./words.ts";

export interface PlotLineOptions {
  unicode: boolean;
  language: Language;
}

interface Strip {
  label: string;
  base?: number | undefined;
  head?: number | undefined;
  note?: string;
}

const WIDTH = 31;
const FALSE_POSITIVES = [0.01, 0.05, 0.1, 0.2, 0.5];
const RECALLS = [0.1, 0.25, 0.5, 0.75, 0.9];

/** The plots of a model in lines of text, at most 80 columns wide: one strip for each place, `○` the base and `●` the head. */
export function plotLines(plots: ModelPlotsRecord, options: PlotLineOptions): string[] {
  const words = plotWords(options.language);
  const blocks = [
    titled(`${words.calibration}: ${words.calibrationBy}`, calibrationLines(plots, options)),
    titled(`${words.roc}: ${words.rocBy}`, curveLines(plots.roc, FALSE_POSITIVES, options)),
    titled(`${words.precisionRecall}: ${words.precisionBy}`, curveLines(plots.precisionRecall, RECALLS, options)),
    titled(`${words.residuals}: ${words.residualsAre}`, histogramLines(plots, options)),
    titled(words.residualsBy, residualLines(plots, options)),
  ];
  return blocks.flat();
}

/** `○ base  ● head`, or only the head. */
export function plotLegend({ calibration, roc, residuals }: ModelPlotsRecord, { unicode, language }: PlotLineOptions): string {
  const words = plotWords(language);
  const [before, after] = marks(unicode);
  const both = (calibration ?? roc ?? residuals)?.base !== undefined;
  return `${both ? `${before} ${words.base}  ` : ""}${after} ${words.head}`;
}

function titled(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
}

function calibrationLines({ calibration }: ModelPlotsRecord, options: PlotLineOptions): string[] {
  if (calibration === undefined) return [];
  const { base, head } = calibration;
  const paired = base?.length === head.length;
  const strips = head.map((bin, at): Strip => ({ label: metric(rounded(bin.predicted)), head: gap(bin), base: paired ? gap(base[at]) : undefined, note: rowsOf(bin.rows, options.language) }));
  const others = paired || base === undefined ? [] : base.map((bin): Strip => ({ label: metric(rounded(bin.predicted)), base: gap(bin), note: rowsOf(bin.rows, options.language) }));
  return around([...strips, ...others], options);
}

function gap(bin: { observed: number; predicted: number } | undefined): number | undefined {
  return bin && bin.observed - bin.predicted;
}

function residualLines({ residuals }: ModelPlotsRecord, options: PlotLineOptions): string[] {
  if (residuals === undefined) return [];
  const { base, head } = residuals;
  const paired = base?.bins.length === head.bins.length;
  return around(head.bins.map((bin, at): Strip => ({ label: metric(rounded(bin.predicted)), head: bin.residual, base: paired ? base.bins[at]?.residual : undefined })), options);
}

function curveLines(curve: PlotSides<PointRecord[]> | undefined, places: readonly number[], options: PlotLineOptions): string[] {
  if (curve === undefined) return [];
  const strips = places.map((x): Strip => {
    const [base, head] = [curve.base && curveAt(curve.base, x), curveAt(curve.head, x)];
    const figures = [base, head].flatMap((value) => (value === undefined ? [] : [metric(rounded(value))]));
    return { label: `${x * 100}%`, base, head, note: figures.join(options.unicode ? " → " : " -> ") };
  });
  return drawn(strips.filter(({ head, base }) => head !== undefined || base !== undefined), 0, 1, options);
}

function histogramLines({ residuals }: ModelPlotsRecord, { unicode, language }: PlotLineOptions): string[] {
  if (residuals === undefined) return [];
  const { edges, base, head } = residuals;
  const words = plotWords(language);
  // Bars may be joined, so what is drawn is how dense they are.
  const density = ({ counts }: { counts: number[] }): number[] => counts.map((rows, bar) => rows / Math.max(Number.MIN_VALUE, (edges[bar + 1] ?? 0) - (edges[bar] ?? 0)));
  const top = Math.max(...density(head), ...(base ? density(base) : []));
  const wide = Math.max(words.base.length, words.head.length);
  const line = (name: string, side: { counts: number[] }): string => `${name.padEnd(wide)}  ${sparkline(density(side), unicode, top)}`;
  return [...(base ? [line(words.base, base)] : []), line(words.head, head), `${" ".repeat(wide)}  ${metric(edges[0] ?? 0)} … ${metric(edges.at(-1) ?? 0)}`.replace("…", unicode ? "…" : "to")];
}

/** Strips around 0, both ends equally far. */
function around(strips: readonly Strip[], options: PlotLineOptions): string[] {
  const reach = Math.max(Number.MIN_VALUE, ...strips.flatMap(({ base = 0, head = 0 }) => [Math.abs(base), Math.abs(head)]));
  const signed = (value: number): string => `${value > 0 ? "+" : value < 0 ? (options.unicode ? "−" : "-") : ""}${metric(Math.abs(rounded(value)))}`;
  const noted = strips.map((strip) => ({ ...strip, note: [[strip.base, strip.head].flatMap((value) => (value === undefined ? [] : [signed(value)])).join(options.unicode ? " → " : " -> "), strip.note ?? ""].filter((part) => part !== "").join("  ") }));
  return drawn(noted, -reach, reach, options);
}

function drawn(strips: readonly Strip[], low: number, high: number, { unicode }: PlotLineOptions): string[] {
  const wide = Math.max(0, ...strips.map(({ label }) => label.length));
  const [before, after] = marks(unicode);
  return strips.map(({ label, base, head, note = "" }) => {
    const cells = Array<string>(WIDTH).fill(unicode ? "·" : ".");
    const at = (value: number): number => Math.round(((Math.min(high, Math.max(low, value)) - low) / (high - low)) * (WIDTH - 1));
    if (low < 0) cells[at(0)] = unicode ? "│" : "|";
    if (base !== undefined) cells[at(base)] = before;
    if (head !== undefined) cells[at(head)] = after;
    return `${label.padStart(wide)} ${cells.join("")} ${note}`.trimEnd();
  });
}

function marks(unicode: boolean): [string, string] {
  return unicode ? ["○", "●"] : ["o", "*"];
}

/** Three digits: no eye sees more of a plot. */
function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
