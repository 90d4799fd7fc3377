import type { RunRecord } from "../results/record.ts";

/** A job that should have left a result and has not, or whose result does not say why it failed. */
export interface Gap {
  verdict: "warn" | "fail";
  /** As a sentence. */
  reason: string;
}

/** What all jobs together say of a pull request. */
export interface ReviewVerdict {
  verdict: RunRecord["verdict"];
  /** Lint has read it, and nothing was built or checked. */
  lintOnly: boolean;
  /** Why it is not better, beside what the records say themselves. */
  reasons: string[];
}

const ORDER = ["pass", "warn", "fail"] as const;

/** The worst of all records, and never green when something left no result or was only read. */
export function reviewVerdict(records: readonly RunRecord[], gaps: readonly Gap[] = []): ReviewVerdict {
  const read = [...Map.groupBy(records, ({ project }) => project)].filter(([, all]) => all.every(({ command }) => command === "lint")).map(([project]) => project);
  const lintOnly = records.length > 0 && records.every(({ command }) => command === "lint");
  const given = [...records, ...gaps].map(({ verdict }) => verdict);
  const worst = ORDER[Math.max(...given.map((verdict) => ORDER.indexOf(verdict)))] ?? "fail";
  const verdict = worst === "pass" && read.length > 0 ? "warn" : worst;
  const unseen = lintOnly ? [] : read.map((project) => `${project}: only lint has read it, nothing of it was tested`);
  return { verdict, lintOnly, reasons: [...gaps.toSorted((a, b) => ORDER.indexOf(b.verdict) - ORDER.indexOf(a.verdict)).map(({ reason }) => reason), ...(verdict === "fail" ? [] : unseen)] };
}
