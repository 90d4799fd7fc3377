import type { NodeId } from "../graph/graph.ts";
import type { ModelRecord, RunRecord, TaskRecord } from "../results/record.ts";

/** A model as a run has recorded it. */
export interface RecordedModel {
  run: RunRecord;
  task: TaskRecord;
  model: ModelRecord;
}

/** The model of a task in each of these records, where it was trained or taken over. */
export function recordedModels(records: readonly RunRecord[], id: NodeId): RecordedModel[] {
  return records.flatMap((run) => run.pipelines.flatMap(({ tasks }) => tasks).flatMap((task) => (task.id === id && task.model !== undefined && (task.status === "success" || task.status === "reused") ? [{ run, task, model: task.model }] : [])));
}
