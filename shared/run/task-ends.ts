import type { NodeId } from "../graph/graph.ts";
import type { TaskRecord } from "../results/record.ts";
import type { RunContext } from "./run-context.ts";

/** Tells the end of each task once: when it is built and checked, and also compared with the base, which its readers do not wait for. */
export interface TaskEnds {
  /** Built and checked, or failed. */
  over(record: TaskRecord): void;
  /** Nothing of it is compared any more. */
  compared(record: TaskRecord): void;
  /** Tells what was not told: those whose comparison did not come about. */
  flush(): void;
}

/** @param comparing tasks that are still to be compared */
export function taskEnds(context: RunContext, comparing: Set<NodeId>): TaskEnds {
  const waiting = new Map<NodeId, TaskRecord>();
  return {
    over(record) {
      record.durationMs = context.elapsed() - (record.offsetMs ?? 0);
      if (!comparing.has(record.id)) return tellEnd(context, record);
      waiting.set(record.id, record);
      context.tell({ type: "task", id: record.id, status: "checking", message: "comparing with the base" });
    },
    compared(record) {
      comparing.delete(record.id);
      if (waiting.delete(record.id)) tellEnd(context, record);
    },
    flush() {
      for (const record of waiting.values()) tellEnd(context, record);
      waiting.clear();
    },
  };
}

function tellEnd(context: RunContext, record: TaskRecord): void {
  context.tell({
    type: "task", id: record.id, status: record.status, message: record.error?.message ?? record.reason, durationMs: record.durationMs ?? 0,
    ...errorOf(record), ...(record.rows === undefined ? {} : { rows: record.rows }), ...(record.bytes === undefined ? {} : { bytes: record.bytes }),
  });
}

function errorOf({ error }: TaskRecord): { error?: { file?: string; line?: number; column?: number } } {
  if (error === undefined) return {};
  const { message: _, ...place } = error;
  return { error: place };
}
