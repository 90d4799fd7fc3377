import type { PairingReport } from "./pair-by-id.ts";
import type { McNemar } from "./statistics/mcnemar.ts";

/** `not-worse`: within the margin, shown by the interval. `inconclusive`: these rows cannot tell. */
export type Outcome = "better" | "not-worse" | "worse" | "inconclusive";

/** `inconclusive` and `error` are never a pass. */
export type GateStatus = "pass" | "fail" | "inconclusive" | "error";

/** A gate, as far as the statistics are concerned. */
export interface MetricGate {
  metric: string;
  direction?: "higher" | "lower";
  min?: number;
  max?: number;
  /** Non-inferiority margin: how much worse than the base it may be. */
  maxDrop?: number;
}

export interface ModelVerdict {
  outcome: Outcome;
  /** `weak`: only the values of metrics were there; how sure they are nobody can say. */
  evidence: "paired" | "weak" | "none";
  sentence: string;
  rows?: PairingReport;
  metrics: MetricVerdict[];
  /** Rows where only one model is right; of classifications. */
  disagreement?: McNemar;
}

export interface MetricVerdict {
  metric: string;
  status: GateStatus;
  outcome: Outcome;
  sentence: string;
  /** Judged by values alone. */
  weak?: true;
  base?: number;
  head?: number;
  /** Positive: the head is better. */
  gain?: number;
  interval?: { lower: number; upper: number; level: number };
  /** Of "no difference", where a test of its own exists for the metric. */
  test?: { method: "mcnemar" | "delong"; p: number };
  /** Smallest true difference that so many rows would show four times of five. */
  detectable?: number;
  /** About how many rows would settle it. */
  neededRows?: number;
  /** Standard deviation of the metric from run to run on the default branch. */
  noise?: number;
}
