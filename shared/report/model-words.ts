import type { ModelMetricRecord, ModelRecord, ModelSliceRecord } from "../results/record.ts";
import { count, metric } from "./figures.ts";
import { frenchClauses, frenchVerdict } from "./french-verdict.ts";
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

const OUTCOMES: Readonly<Record<Language, Readonly<Record<ModelMetricRecord["outcome"], string>>>> = {
  en: { better: "better", "not-worse": "not worse", worse: "worse", inconclusive: "inconclusive" },
  fr: { better: "meilleur", "not-worse": "pas pire", worse: "pire", inconclusive: "indécis" },
};

export function outcomeWord(outcome: ModelMetricRecord["outcome"], language: Language = "en"): string {
  return OUTCOMES[language][outcome];
}

/** A sentence of a verdict; records are in English. */
export function verdictSentence(sentence: string, language: Language): string {
  return language === "fr" ? frenchVerdict(sentence) : sentence;
}

/** What a gate expects, or has seen. */
export function gateWords(text: string, language: Language): string {
  return language === "fr" ? frenchClauses(text) : text;
}

/** Rows of the metric table of a verdict. */
export function metricRows({ verdict }: Pick<ModelRecord, "verdict">, language: Language = "en"): MetricRow[] {
  return (verdict?.metrics ?? []).map(({ metric: name, base, head, gain, interval, outcome, gated, weak }) => ({
    name, base: shown(base), head: shown(head), difference: gain === undefined ? "–" : signedMetric(gain),
    interval: interval === undefined ? (weak === true ? VALUES_ONLY[language] : "–") : range(interval, language),
    outcome: outcomeWord(outcome, language), gated: gated === true,
  }));
}

const VALUES_ONLY: Readonly<Record<Language, string>> = { en: "no interval: values only", fr: "sans intervalle : valeurs seules" };

function range({ lower, upper }: { lower: number; upper: number }, language: Language): string {
  return `${signedMetric(lower)} ${language === "fr" ? "à" : "to"} ${signedMetric(upper)}`;
}

/** `city = Lviv`, or two conditions. */
export function sliceName({ where }: Pick<ModelSliceRecord, "where">): string {
  return where.map(({ column, value }) => `${column} = ${value}`).join(", ");
}

export function sliceFigures(slice: ModelSliceRecord, language: Language = "en"): { rows: string; base: string; head: string; gain: string; interval: string } {
  const { lower, upper } = slice;
  return {
    rows: count(slice.rows, language), base: shown(slice.base), head: shown(slice.head), gain: slice.gain === undefined ? "–" : signedMetric(slice.gain),
    interval: lower === undefined || upper === undefined ? "–" : range({ lower, upper }, language),
  };
}

const UNPAIRED: Readonly<Record<Language, Readonly<Record<"onlyBase" | "onlyHead" | "repeated" | "relabelled" | "incomplete" | "paired" | "unused", string>>>> = {
  en: { onlyBase: "only in the base", onlyHead: "only in the head", repeated: "with a repeated id", relabelled: "with another truth", incomplete: "without truth or prediction", paired: "rows paired", unused: "; not used:" },
  fr: { onlyBase: "seulement dans la base", onlyHead: "seulement dans le modèle proposé", repeated: "avec un identifiant répété", relabelled: "avec une autre vérité", incomplete: "sans vérité ou prédiction", paired: "lignes appariées", unused: " ; non utilisées :" },
};

/** What became of rows that could not be paired; undefined when all were. */
export function unpaired({ verdict }: Pick<ModelRecord, "verdict">, language: Language = "en"): string | undefined {
  const rows = verdict?.rows;
  if (rows === undefined) return undefined;
  const words = UNPAIRED[language];
  const parts: [number, string][] = [[rows.onlyBase, words.onlyBase], [rows.onlyHead, words.onlyHead], [rows.repeated.base + rows.repeated.head, words.repeated], [rows.relabelled, words.relabelled], [rows.incomplete, words.incomplete]];
  const odd = parts.filter(([number]) => number > 0).map(([number, what]) => `${count(number, language)} ${what}`);
  return `${count(rows.paired, language)} ${words.paired}${odd.length === 0 ? "" : `${words.unused} ${odd.join(", ")}`}`;
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
export function modelNotes({ inspection, signature, environment = [], changes = [] }: Pick<ModelRecord, "inspection" | "signature" | "environment" | "changes">, language: Language = "en"): { bad: boolean; text: string }[] {
  const rank = { code: 0, unknown: 1, note: 2 };
  const files = (inspection?.findings ?? []).toSorted((a, b) => rank[a.level] - rank[b.level]).map(({ level, file, sentence }) => ({ bad: level === "code", text: `${file}: ${sentence}` }));
  const other = changes.length === 0 ? [] : [{ bad: false, text: `${language === "fr" ? "entraîné autrement que la base :" : "trained otherwise than the base:"} ${changes.map(({ sentence }) => gateWords(sentence, language)).join("; ")}` }];
  const callers = (signature?.changes ?? []).map((each) => ({ bad: each.class === "major", text: `signature: ${each.sentence}` }));
  return [...callers, ...files, ...other, ...environment.map(({ risk, sentence }) => ({ bad: risk, text: `environment: ${sentence}` }))].toSorted((a, b) => Number(b.bad) - Number(a.bad));
}
