import type { PredictionColumns } from "./pair-by-id.ts";

/** What one model left behind: values of its metrics file, and its predictions when it has them. */
export interface ModelSide {
  metrics: Readonly<Record<string, number>>;
  /** Why the metrics file could not be read. */
  problem?: string;
  predictions?: SidePredictions;
  /** Why the predictions could not be read. */
  unread?: string;
}

export interface SidePredictions extends PredictionColumns {
  /** Columns that rows are grouped by; those that the file does not have are missing. */
  groups: ReadonlyMap<string, readonly unknown[]>;
  /** All columns of the file, for messages. */
  names: readonly string[];
}

/** What a model is compared with. `missing`: there should be one, and there is none. `none`: nobody asked for a comparison, or the model is new. */
export type Baseline = { kind: "side"; side: ModelSide } | { kind: "same" } | { kind: "missing"; reason: string } | { kind: "none"; reason: string };
