import type { Language } from "../messages/message.ts";
import { gateWords, intervalBar, metricRows, outcomeWord, sliceFigures, sliceName, verdictSentence } from "../report/model-words.ts";
import { words } from "../report/words.ts";
import type { ModelRecord } from "../results/record.ts";

const MOST_GROUPS = 5;

/** What a run said of a model, as plain lines of one width for each letter: the verdict, its metrics with intervals, the groups that lost most, the gates. */
export function modelResult(model: ModelRecord, language: Language): string[] {
  const { verdict, slices = [], gates } = model;
  const { expected, observed } = words(language);
  const rows = metricRows(model, language);
  const widest = (key: "name" | "base" | "head" | "difference"): number => Math.max(0, ...rows.map((row) => row[key].length));
  const lost = slices.filter(({ outcome }) => outcome === "worse" || outcome === "inconclusive").slice(0, MOST_GROUPS);
  return [
    ...(verdict === undefined ? [] : [verdictSentence(verdict.sentence, language)]),
    ...rows.map((row, at) => ["", row.name.padEnd(widest("name")), `${row.base.padStart(widest("base"))} → ${row.head.padStart(widest("head"))}`, row.difference.padStart(widest("difference")), intervalBar(verdict?.metrics[at] ?? {}) ?? "", row.interval, row.outcome].join("  ").trimEnd()),
    ...lost.map((slice) => {
      const { base, head, interval } = sliceFigures(slice, language);
      return `  ${sliceName(slice)}: ${slice.metric} ${base} → ${head} (${interval}), ${outcomeWord(slice.outcome, language)}`;
    }),
    ...gates.map(({ metric, status, expected: wanted, observed: seen }) => `${status === "pass" ? "✔" : status === "fail" || status === "error" ? "✘" : "↷"} ${metric}: ${expected} ${gateWords(wanted, language)}, ${observed} ${gateWords(seen, language)}`),
  ];
}
