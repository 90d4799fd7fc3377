import type { ModelMetricRecord, ModelRecord, ModelSliceRecord } from "../results/record.ts";
import { count, metric } from "./figures.ts";
import type { Language } from "./words.ts";

/** The usual metrics of both sides: a table needs no more columns than these. */
export interface MetricRow {
  name: string;
  base: string;
  head: string;
  difference: string;
  /** `−0.02 to +0.01`; a bar of it is drawn beside. */
  interval: string;
  outcome: string;
  gated: boolean;
}

const OUTCOMES: Readonly<Record<ModelMetricRecord["outcome"], string>> = { better: "better", "not-worse": "not worse", worse: "worse", inconclusive: "inconclusive" };

export function outcomeWord(outcome: ModelMetricRecord["outcome"]): string {
  return OUTCOMES[outcome];
}

/** Rows of the metric table of a verdict. */
export function metricRows({ verdict }: Pick<ModelRecord, "verdict">): MetricRow[] {
  return (verdict?.metrics ?? []).map(({ metric: name, base, head, gain, interval, outcome, gated, weak }) => ({
    name, base: shown(base), head: shown(head), difference: gain === undefined ? "–" : signedMetric(gain),
    interval: interval === undefined ? (weak === true ? "no interval: values only" : "–") : `${signedMetric(interval.lower)} to ${signedMetric(interval.upper)}`,
    outcome: outcomeWord(outcome), gated: gated === true,
  }));
}

/** `city = Lviv`, or two conditions. */
export function sliceName({ where }: Pick<ModelSliceRecord, "where">): string {
  return where.map(({ column, value }) => `${column} = ${value}`).join(", ");
}

export function sliceFigures(slice: ModelSliceRecord): { rows: string; base: string; head: string; gain: string; interval: string } {
  const { lower, upper } = slice;
  return {
    rows: count(slice.rows), base: shown(slice.base), head: shown(slice.head), gain: slice.gain === undefined ? "–" : signedMetric(slice.gain),
    interval: lower === undefined || upper === undefined ? "–" : `${signedMetric(lower)} to ${signedMetric(upper)}`,
  };
}

/** What became of rows that could not be paired; undefined when all were. */
export function unpaired({ verdict }: Pick<ModelRecord, "verdict">): string | undefined {
  const rows = verdict?.rows;
  if (rows === undefined) return undefined;
  const parts: [number, string][] = [
    [rows.onlyBase, "only in the base"], [rows.onlyHead, "only in the head"], [rows.repeated.base + rows.repeated.head, "with a repeated id"],
    [rows.relabelled, "with another truth"], [rows.incomplete, "without truth or prediction"],
  ];
  const odd = parts.filter(([number]) => number > 0).map(([number, what]) => `${count(number)} ${what}`);
  return `${count(rows.paired)} rows paired${odd.length === 0 ? "" : `; not used: ${odd.join(", ")}`}`;
}

/** Unicode drawing of where the gain lies: `·` is no difference, the line is the interval, `●` what was seen. */
export function intervalBar({ gain, interval }: Pick<ModelMetricRecord, "gain" | "interval">, width = 21): string | undefined {
  if (gain === undefined || interval === undefined) return undefined;
  const reach = Math.max(Math.abs(interval.lower), Math.abs(interval.upper), Number.MIN_VALUE);
  const at = (value: number): number => Math.round(((value / reach + 1) / 2) * (width - 1));
  const cells = Array.from({ length: width }, (_, cell): string => (cell >= at(interval.lower) && cell <= at(interval.upper) ? "─" : " "));
  cells[at(0)] = "┼";
  cells[at(gain)] = "●";
  return cells.join("");
}

/** What the model was trained from and with, in short facts. */
export function originFacts({ origin }: Pick<ModelRecord, "origin">, language: Language = "en"): string[] {
  if (origin === undefined) return [];
  const french = language === "fr";
  const { data, seed, environment } = origin;
  const rows = french ? "lignes" : "rows";
  const trained = data.map(({ name, where, rows: size, digest, problem }) => `${name}${where === undefined ? "" : ` (${where})`}: ${problem ?? `${count(size, language)} ${rows}, ${(digest ?? "").slice(0, 12)}`}`);
  return [
    ...(trained.length === 0 ? [] : [`${french ? "entraîné sur" : "trained on"} ${trained.join("; ")}`]),
    [seed === undefined ? undefined : `${french ? "graine" : "seed"} ${seed}`, environment.python === undefined ? undefined : `Python ${environment.python}`, environment.platform].filter((part) => part !== undefined).join(", "),
  ];
}

function shown(value: number | undefined): string {
  return value === undefined ? "–" : metric(value);
}

function signedMetric(value: number): string {
  return `${value > 0 ? "+" : value < 0 ? "−" : ""}${metric(Math.abs(value))}`;
}

/** What is said of the artifact, its signature and its environment, the worst first. */
export function modelNotes({ inspection, signature, environment = [] }: Pick<ModelRecord, "inspection" | "signature" | "environment">): { bad: boolean; text: string }[] {
  const rank = { code: 0, unknown: 1, note: 2 };
  const files = (inspection?.findings ?? []).toSorted((a, b) => rank[a.level] - rank[b.level]).map(({ level, file, sentence }) => ({ bad: level === "code", text: `${file}: ${sentence}` }));
  const changes = (signature?.changes ?? []).map((each) => ({ bad: each.class === "major", text: `signature: ${each.sentence}` }));
  return [...changes, ...files, ...environment.map(({ risk, sentence }) => ({ bad: risk, text: `environment: ${sentence}` }))].toSorted((a, b) => Number(b.bad) - Number(a.bad));
}
