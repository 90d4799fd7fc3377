import type { Language } from "../messages/message.ts";
import type { PartStatus } from "../ledger/entry.ts";
import { duration, metric } from "../report/figures.ts";
import type { LastResult } from "./last-results.ts";
import { modelResult } from "./model-result.ts";
import { observedWords } from "./observed-words.ts";
import { modelPastWords, pastWords } from "./past-words.ts";
import { worstStatus } from "./worst-status.ts";

/** What one run said of a check, a unit test or a model. */
export interface PartResult {
  of: LastResult;
  status: PartStatus;
  /** In a few words; empty where only the status is known. */
  figures: string;
  /** The last runs of the same origin, oldest first, as a few signs; empty where this is the only one. */
  trend: string;
  /** What was expected, what went wrong. */
  more: readonly string[];
}

const EXPECTED = { en: "Expected", fr: "Attendu" } as const;

/** What is known of a check, the nearest run first. A run that does not name it says nothing of it. */
export function checkResults(results: readonly LastResult[], id: string, language: Language): PartResult[] {
  return results.flatMap((of) => {
    const check = of.checks?.find((each) => each.id === id);
    if (check === undefined) return [];
    const expected = check.expected === undefined || check.expected === "" ? [] : [`${EXPECTED[language]}${language === "fr" ? " :" : ":"} ${check.expected}`];
    const { trend, sentence } = pastWords(of.partHistory?.checks.get(id), language);
    return [{ of, status: check.status, figures: observedWords(check.observed ?? "", language), trend, more: [...expected, ...listed(check.message), ...listed(sentence)] }];
  });
}

/** What is known of a unit test. */
export function testResults(results: readonly LastResult[], name: string, language: Language): PartResult[] {
  return results.flatMap((of) => {
    const test = of.tests?.find((each) => each.name === name);
    if (test === undefined) return [];
    const took = test.durationMs === undefined ? [] : [duration(test.durationMs)];
    const { trend, sentence } = pastWords(of.partHistory?.tests.get(name), language);
    return [{ of, status: test.status, figures: [...took, ...(test.message === undefined || test.status === "pass" ? [] : [test.message])].join(" · "), trend, more: listed(sentence) }];
  });
}

/** What is known of a model: its gates decide how it came out, and where they are not known nothing does. */
export function modelResults(results: readonly LastResult[], language: Language): PartResult[] {
  return results.flatMap((of): PartResult[] => {
    const { trend, sentence: past } = modelPastWords(of.partHistory?.model, of.model?.gates[0]?.metric ?? Object.keys(of.gates ?? {})[0], language);
    if (of.model !== undefined) {
      const [sentence = "", ...more] = modelResult(of.model, language);
      return [{ of, status: worstStatus(of.model.gates.map(({ status }) => status)), figures: sentence, trend, more: [...more, ...listed(past)] }];
    }
    if (of.metrics === undefined) return [];
    const figures = Object.entries(of.metrics).flatMap(([name, value]) => (typeof value === "number" ? [`${name} ${metric(value)}`] : [])).join(", ");
    return [{ of, status: of.gates === undefined ? "skipped" : worstStatus(Object.values(of.gates)), figures, trend, more: listed(past) }];
  });
}

function listed(text: string | undefined): string[] {
  return text === undefined ? [] : [text];
}
