import type { Language } from "../messages/message.ts";
import type { LastResult } from "./last-results.ts";
import { modelResult } from "./model-result.ts";
import type { TaskPlace } from "./task-places.ts";

export interface PartLine {
  line: number;
  text: string;
  bad: boolean;
}

const MOST = 120;

/** What the nearest run said of each check, unit test and model of a task, as a few words behind its line; those that share a line stand beside each other. */
export function partLines(place: TaskPlace, results: readonly LastResult[], language: Language): PartLine[] {
  const parts = new Map<number, PartLine>();
  const add = (line: number, status: string, said: string): void => {
    const bad = status === "fail" || status === "error" || status === "warn";
    const text = `${status === "pass" ? "✔" : status === "skipped" ? "–" : "✘"} ${said}`.trim().slice(0, MOST);
    const before = parts.get(line);
    parts.set(line, before === undefined ? { line, text, bad } : { line, text: `${before.text} │ ${text}`, bad: before.bad || bad });
  };
  const checked = results.find(({ checks }) => checks !== undefined);
  for (const { id, range } of place.checks) {
    const check = checked?.checks?.find((each) => each.id === id);
    if (check !== undefined) add(range.start.line, check.status, check.observed);
  }
  const tested = results.find(({ tests }) => tests !== undefined && tests.length > 0);
  for (const { name, range } of place.tests) {
    const test = tested?.tests?.find((each) => each.name === name);
    if (test !== undefined) add(range.start.line, test.status, test.status === "pass" ? "" : (test.message ?? ""));
  }
  const model = results.find((result) => result.model !== undefined)?.model;
  if (place.model !== undefined && model !== undefined) {
    const lost = model.gates.some(({ status }) => status === "fail" || status === "error");
    const [sentence = ""] = modelResult(model, language);
    add(place.model.start.line, lost ? "fail" : "pass", sentence);
  }
  return [...parts.values()];
}
