/** What `towpath repro` found out. */
export interface ReproductionDocument {
  version: 1;
  /** Id of the task that makes the model. */
  model: string;
  /** `cannot-tell` is no success. `agrees`: the metrics do, though something differs. */
  outcome: "reproduced" | "agrees" | "differs" | "cannot-tell";
  sentence: string;
  /** The training that was repeated. */
  recorded?: { run: string; at: string; commit?: string };
  metrics: { metric: string; recorded?: number; now?: number; noise?: number; status: "equal" | "within-noise" | "differs" | "unknown" | "missing" }[];
  differences: { part: "data" | "code" | "params" | "seed" | "environment"; sentence: string }[];
}
