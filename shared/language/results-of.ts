import type { NodeId } from "../graph/graph.ts";

/** What is known of a task's last run, wherever it ran. */
export interface TaskResult {
  status: string;
  /** ISO 8601. */
  at: string;
  rows?: number;
  durationMs?: number;
  columns?: Readonly<Record<string, { nullRate?: number; distinct?: number }>>;
}
export type ResultsOf = (id: NodeId) => TaskResult | undefined;
