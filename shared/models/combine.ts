import type { MetricVerdict, ModelVerdict, Outcome } from "./verdict.ts";

/** Worst first: one metric that is worse makes the model worse, one that nobody can tell makes it inconclusive. */
const ORDER: readonly Outcome[] = ["worse", "inconclusive", "not-worse", "better"];

/** The outcome of all metrics in one, with the sentence that a person reads first. */
export function combine(metrics: readonly MetricVerdict[]): Pick<ModelVerdict, "outcome" | "sentence"> {
  if (metrics.length === 0) return { outcome: "inconclusive", sentence: "Not judged: no metric to compare." };
  const worst = ORDER.find((outcome) => metrics.some((metric) => metric.outcome === outcome)) ?? "inconclusive";
  const outcome = worst === "not-worse" && metrics.some((metric) => metric.outcome === "better") ? "better" : worst;
  const broken = metrics.find(({ status }) => status === "error") ?? metrics.find(({ status, outcome: each }) => status === "fail" && each !== "worse");
  const deciding = (outcome === "worse" ? undefined : broken) ?? metrics.find((metric) => metric.outcome === outcome);
  return { outcome, sentence: `${TITLES[outcome]}: ${deciding?.sentence ?? ""}.` };
}

const TITLES: Readonly<Record<Outcome, string>> = { better: "Better", "not-worse": "Not worse", worse: "Worse", inconclusive: "Inconclusive" };
