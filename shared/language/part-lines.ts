import type { Language } from "../messages/message.ts";
import { ago } from "./ago.ts";
import { codeText, escapeText } from "./escape.ts";
import { isStale, type Written } from "./is-stale.ts";
import type { LastResult } from "./last-results.ts";
import { checkResults, modelResults, testResults, type PartResult } from "./part-results.ts";
import { partSign } from "./part-sign.ts";
import { originName, RESULT_WORDS } from "./result-line.ts";
import { runLink } from "./run-link.ts";
import type { TaskPlace } from "./task-places.ts";

export interface PartLine {
  line: number;
  text: string;
  bad: boolean;
  /** What every run said of the parts of this line, as Markdown in which nothing of a run is markup. */
  hover: string;
}

export interface PartOptions {
  language: Language;
  now: number;
  written: Written;
}

const MOST_FIGURES = 80;
const MOST = 240;
const MOST_OTHERS = 4;
const WORDS = { en: { check: "Check", test: "Unit test", model: "Model" }, fr: { check: "Contrôle", test: "Test unitaire", model: "Modèle" } } as const;

/** What runs said of each check, unit test and model of a task, as a few words behind its line: the nearest run in full, the others by their sign. Those that share a line stand beside each other. */
export function partLines(place: TaskPlace, results: readonly LastResult[], options: PartOptions): PartLine[] {
  const { language } = options;
  const words = WORDS[language];
  const parts = new Map<number, PartLine>();
  const add = (line: number, name: string, said: readonly PartResult[]): void => {
    if (said.length === 0) return;
    const bad = said.some(({ status }) => partSign(status) === "✘");
    const [text, hover] = [shortText(said, options), [name, ...said.map((each) => fullText(each, options))].join("\n\n")];
    const before = parts.get(line);
    parts.set(line, before === undefined ? { line, text: text.slice(0, MOST), bad, hover } : { line, text: `${before.text} │ ${text}`.slice(0, MOST), bad: before.bad || bad, hover: `${before.hover}\n\n${hover}` });
  };
  for (const { id, range, meant } of place.checks) {
    const said = checkResults(results, id, language);
    // A line of a contract is no check to its reader, until it does not hold.
    if (meant !== true || said.some(({ status }) => partSign(status) === "✘")) add(range.start.line, `**${words.check}** ${codeText(id)}`, said);
  }
  for (const { name, range } of place.tests) add(range.start.line, `**${words.test}** ${codeText(name)}`, testResults(results, name, language));
  if (place.model !== undefined) add(place.model.start.line, `**${words.model}** ${codeText(place.name)}`, modelResults(results, language));
  return [...parts.values()];
}

/** What runs said of one check or unit test, for a list: the words behind it, and all of it. Undefined where none knows of it. */
export function partLine(results: readonly LastResult[], { kind, name }: { kind: "check" | "test"; name: string }, options: PartOptions): { status: PartResult["status"]; text: string; hover: string } | undefined {
  const said = kind === "check" ? checkResults(results, name, options.language) : testResults(results, name, options.language);
  const [first] = said;
  return first === undefined ? undefined : { status: first.status, text: shortText(said, options), hover: said.map((each) => fullText(each, options)).join("\n\n") };
}

/** `✔ here 5 min. ago · 12 rows · ✔✘✔ · changed since · main ✘`. */
function shortText([first, ...others]: readonly PartResult[], options: PartOptions): string {
  if (first === undefined) return "";
  return [...headOf(first, options), ...others.slice(0, MOST_OTHERS).map(({ of, status }) => `${originName(of.origin, options.language)} ${partSign(status)}`)].join(" · ");
}

function headOf({ of, status, figures, trend }: PartResult, { language, now, written }: PartOptions): string[] {
  const said = figures.replaceAll(/\s+/gu, " ");
  return [`${partSign(status)} ${originName(of.origin, language)} ${ago(of.at, { now, language })}`, ...(said === "" ? [] : [said.slice(0, MOST_FIGURES)]), ...(trend === "" ? [] : [trend]), ...(isStale(of, written) ? [RESULT_WORDS[language].stale] : [])];
}

function fullText(said: PartResult, options: PartOptions): string {
  const link = runLink(said.of.url, options.language);
  const reason = said.of.reason === undefined || said.of.reason === "" ? [] : [said.of.reason];
  return [[...headOf({ ...said, figures: "", trend: "" }, options), ...(said.figures === "" ? [] : [said.figures])].join(" · "), ...said.more, ...reason].map((each) => escapeText(each)).concat(link === undefined ? [] : [link]).join("  \n");
}
