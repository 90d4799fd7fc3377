import type { Language } from "../messages/message.ts";
import type { CheckRecord, TestRecord } from "../results/record.ts";
import type { StreamEvent } from "../run/stream-event.ts";
import { observedWords } from "./observed-words.ts";
import { rowTables } from "./row-tables.ts";
import { partsOfTestId, testId } from "./test-id.ts";

/** What becomes of one item of the editor's tests. */
export interface TestChange {
  id: string;
  state: "started" | "passed" | "failed" | "errored" | "skipped";
  durationMs?: number;
  /** Figures of a check, also of one that holds. */
  figures?: string;
  message?: TestMessage;
}

export interface TestMessage {
  text: string;
  expected?: string;
  actual?: string;
  /** Lines and columns from 1. */
  place?: { file: string; line?: number; column?: number };
}

export interface TestProgress {
  changes: TestChange[];
  /** Items that are still waited for. */
  pending: ReadonlySet<string>;
}

const WORDS = {
  en: { expected: "expected", observed: "observed", rows: "rows", failing: "failing", notBuilt: "was not built" },
  fr: { expected: "attendu", observed: "observé", rows: "lignes", failing: "en échec", notBuilt: "n'a pas été construite" },
} as const;

/** What an event means for the items that wait for a result. Pure; what a run says of other items is told as well. */
export function testChanges(pending: ReadonlySet<string>, event: StreamEvent, language: Language): TestProgress {
  const left = new Set(pending);
  const take = (change: TestChange): TestProgress => {
    left.delete(change.id);
    return { changes: [change], pending: left };
  };
  const all = (change: Omit<TestChange, "id">, of: (parts: NonNullable<ReturnType<typeof partsOfTestId>>) => boolean, over = true): TestProgress => {
    const ids = [...pending].filter((id) => {
      const parts = partsOfTestId(id);
      return parts !== undefined && of(parts);
    });
    if (over) for (const id of ids) left.delete(id);
    return { changes: ids.map((id) => ({ ...change, id })), pending: left };
  };
  switch (event.type) {
    case "phase":
      return event.name === "unit-tests" ? all({ state: "started" }, ({ kind }) => kind === "unit-test", false) : { changes: [], pending };
    case "test":
      return take(ofUnitTest(testId(event.id, "unit-test", event.test.name), event.test, language));
    case "check":
      return take(ofCheck(testId(event.id, "check", event.check.id), event.check, language));
    case "task": {
      const checks = ({ asset, kind }: { asset: string; kind: string }): boolean => kind === "check" && asset === event.id;
      if (event.status === "running" || event.status === "checking") return all({ state: "started" }, checks, false);
      const text = `${event.id} ${WORDS[language].notBuilt}${event.message === undefined ? "" : `: ${event.message}`}`;
      if (event.status === "failed") {
        const { file, ...rest } = event.error ?? {};
        const message: TestMessage = { text, ...(file === undefined ? {} : { place: { file, ...rest } }) };
        const found = all({ state: "errored", message }, checks);
        // The task itself has no result but this one, and it may have no check that could say it.
        return event.error === undefined ? found : { ...found, changes: [...found.changes, { id: event.id, state: "errored", message }] };
      }
      return event.status === "skipped" ? all({ state: "skipped" }, checks) : { changes: [], pending };
    }
    case "finding": {
      const { file, line, column, message } = event.finding;
      return all({ state: "errored", message: { text: message, place: { file, line, column } } }, () => true);
    }
    case "end":
      return all({ state: "skipped" }, () => !event.cancelled);
    default:
      return { changes: [], pending };
  }
}

function ofUnitTest(id: string, { status, durationMs, message, diff, file, line }: TestRecord, language: Language): TestChange {
  if (status === "pass") return { id, state: "passed", durationMs };
  if (status === "skipped") return { id, state: "skipped" };
  return { id, state: status === "fail" ? "failed" : "errored", durationMs, message: { text: message ?? status, place: { file, line }, ...(diff === undefined ? {} : rowTables(diff, language)) } };
}

function ofCheck(id: string, check: CheckRecord, language: Language): TestChange {
  const { status, expected, rows, failing, message, file, line } = check;
  const observed = observedWords(check.observed, language);
  if (status === "skipped") return { id, state: "skipped" };
  if (status === "pass") return { id, state: "passed", figures: observed };
  const words = WORDS[language];
  const figures = [[words.expected, expected], [words.observed, observed], ...(rows === undefined ? [] : [[words.rows, String(rows)]]), ...(failing === undefined ? [] : [[words.failing, String(failing)]])];
  const width = Math.max(...figures.map(([word = ""]) => word.length));
  const text = [`${observed} (${words.expected} ${expected})`, ...(message === undefined ? [] : [message]), "", ...figures.map(([word = "", figure = ""]) => `${word.padEnd(width)}  ${figure}`)].join("\n");
  // A check that only warns blocks nothing, so it is not red: its figures stand beside it.
  if (status === "warn") return { id, state: "passed", figures: `⚠ ${observed} (${words.expected} ${expected})` };
  return { id, state: status === "fail" ? "failed" : "errored", figures: observed, message: { text, place: { file, line } } };
}
