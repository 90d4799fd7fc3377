import type { CheckRecord, TaskStatus, TestRecord } from "../results/record.ts";

/**
 * What a run says while it goes on: plain data, in order, one at a time. The record at the end holds everything again, so a
 * listener may miss or ignore any of them. Times are milliseconds since the run's start.
 */
export type RunEvent =
  /** First event: everything that the run will touch, in topological order. */
  | { type: "plan"; at: number; runId: string; mode: "run" | "test"; environment: string; tasks: PlannedItem[] }
  /** The run enters a phase. Phases come in this order; a run may leave some out. */
  | { type: "phase"; at: number; name: RunPhase }
  /** A source or task changes state. The last event of a task carries its final status. */
  | {
      type: "task";
      at: number;
      id: string;
      status: LiveStatus;
      /** What it does now (`environment: installing scikit-learn`), or why it ended so. */
      message?: string;
      /** Its own code went wrong, not a check or a gate: where, as far as it is known, in lines and columns from 1. */
      error?: { file?: string; line?: number; column?: number };
      attempt?: number;
      rows?: number;
      bytes?: number;
      durationMs?: number;
    }
  /** One line that the task printed; control characters are already escaped. */
  | { type: "log"; at: number; id: string; line: string; stream: "out" | "err" }
  | { type: "check"; at: number; id: string; check: CheckRecord }
  | { type: "test"; at: number; id: string; test: TestRecord }
  /** Something worth a sentence that belongs to no task. */
  | { type: "note"; at: number; message: string }
  /** Last event. */
  | { type: "end"; at: number; verdict: "pass" | "warn" | "fail"; published: boolean; cancelled: boolean };

export type RunPhase = "prepare" | "unit-tests" | "sources" | "build" | "publish" | "clean";

/** `waiting`, `preparing` (environment, inputs), `running`, `checking` are on the way; the others are final. */
export type LiveStatus = "waiting" | "preparing" | "running" | "checking" | "retrying" | TaskStatus;

export interface PlannedItem {
  /** `pipeline.name` */
  id: string;
  pipeline: string;
  name: string;
  kind: "source" | "sql" | "python" | "shell" | "notebook";
  materialized?: "view" | "table" | "incremental" | "file";
  inputs: string[];
  /** What is planned: a source is only checked. */
  action: "check" | "build" | "reuse";
  /** Why, as a sentence. */
  reason: string;
}
