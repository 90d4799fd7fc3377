import type { Language } from "../messages/message.ts";
import { duration } from "../report/figures.ts";
import { ago } from "./ago.ts";
import type { LastResult, Origin } from "./last-results.ts";
import { rowCount } from "./row-count.ts";
import { sparkline } from "./sparkline.ts";

/** Words about results that more than one of their texts needs. */
export const RESULT_WORDS = {
  en: { local: "here", branch: "branch", main: "main", failed: "failed", stale: "changed since" },
  fr: { local: "ici", branch: "branche", main: "main", failed: "en échec", stale: "modifié depuis" },
} as const;

/** A result as the few words that stand behind a line: `✔ here 5 min ago · 12 ms · 60 rows · ▁▃█`. */
export function resultLine(result: LastResult, options: { now: number; language: Language; stale: boolean }): string {
  const words = RESULT_WORDS[options.language];
  const parts = [
    `${resultMark(result)} ${originName(result.origin, options.language)} ${ago(result.at, options)}`,
    ...(result.durationMs === undefined ? [] : [duration(result.durationMs)]),
    ...(result.rows === undefined ? [] : [rowCount(result.rows, options.language)]),
    ...(result.failed === 0 ? [] : [`${result.failed} ${words.failed}`]),
    ...(result.rowHistory.length < 2 ? [] : [sparkline(result.rowHistory)]),
    ...(options.stale ? [words.stale] : []),
  ];
  return parts.join(" · ");
}

/** As many origins stand behind a line in full. */
const IN_FULL = 3;

/** The results of a task side by side; of further environments the names and signs. */
export function resultsLine(results: readonly LastResult[], options: { now: number; language: Language; stale: (result: LastResult) => boolean }): string {
  const full = results.slice(0, IN_FULL).map((each) => resultLine(each, { ...options, stale: options.stale(each) }));
  const others = results.slice(IN_FULL).map((each) => `${resultMark(each)} ${originName(each.origin, options.language)}`).join(" · ");
  return [...full, ...(others === "" ? [] : [others])].join(" │ ");
}

/** How it came out, as one sign: well, badly, or not at all. */
export function resultMark({ status, failed }: Pick<LastResult, "status" | "failed">): "✔" | "✘" | "–" {
  return status === "failed" || failed > 0 ? "✘" : status === "success" || status === "reused" ? "✔" : "–";
}

/** How an origin is called: `here`, `main`, `production`. */
export function originName(origin: Origin, language: Language): string {
  return origin.startsWith("environment:") ? origin.slice("environment:".length) : origin === "local" || origin === "branch" || origin === "main" ? RESULT_WORDS[language][origin] : origin;
}
