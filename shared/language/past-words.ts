import type { Language } from "../messages/message.ts";
import { metric } from "../report/figures.ts";
import type { PartHistory, PartPast } from "./part-history.ts";
import { sparkline } from "./sparkline.ts";

/** The last runs of a part: a few signs for its line, and a sentence for its hover. */
export interface PastWords {
  trend: string;
  sentence: string | undefined;
}

const NONE: PastWords = { trend: "", sentence: undefined };
const WORDS = {
  en: { runs: (count: number) => `Last ${count} results: `, failing: "failing rows: " },
  fr: { runs: (count: number) => `Les ${count} derniers résultats\u00a0: `, failing: "lignes en échec\u00a0: " },
} as const;
const MOST_METRICS = 3;

/** Of a check or a unit test: bars of the rows that failed where there were any, else how each run came out. */
export function pastWords(past: PartPast | undefined, language: Language): PastWords {
  if (past === undefined) return NONE;
  const { signs, failing = [] } = past;
  const words = WORDS[language];
  const anyFailed = failing.some((count) => count > 0);
  const counts = anyFailed ? ` (${words.failing}${failing.map((count) => count.toLocaleString(language)).join(" → ")})` : "";
  return { trend: anyFailed ? sparkline(failing, 0) : signs, sentence: `${words.runs(signs.length)}${signs}${counts}` };
}

/** Of a model: bars of one metric, the named one when it was measured, else how its gates came out. */
export function modelPastWords(past: PartHistory["model"], first: string | undefined, language: Language): PastWords {
  if (past === undefined) return NONE;
  const { signs, metrics } = past;
  const [name, values] = [...metrics].find(([each]) => each === first) ?? [...metrics][0] ?? [];
  const figures = [...metrics].slice(0, MOST_METRICS).map(([each, all]) => `${each} ${all.map(metric).join(" → ")}`);
  return { trend: name === undefined || values === undefined ? signs : `${name} ${sparkline(values)}`, sentence: `${WORDS[language].runs(signs.length)}${[signs, ...figures].join(", ")}` };
}
