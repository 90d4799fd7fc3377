import type { Task } from "../../pipeline/model.ts";

export interface DeclaredOutput {
  name: string;
  /** POSIX path relative to the project. */
  file: string;
  kind: "table" | "file" | "directory";
}

/** Every file that a task promises to write, once: its outputs, and those of its model. */
export function declaredOutputs(task: Task): DeclaredOutput[] {
  const found = new Map<string, DeclaredOutput>();
  const add = (output: DeclaredOutput): void => {
    const file = output.file.replace(/\/+$/, "");
    if (!found.has(file)) found.set(file, { ...output, file });
  };
  for (const { name, file, kind } of task.outputs) add({ name, file, kind });
  const { model } = task;
  if (model?.artifact !== undefined) add({ name: "artifact", file: model.artifact, kind: "file" });
  if (model?.metrics !== undefined) add({ name: "metrics", file: model.metrics, kind: "file" });
  if (model?.predictions !== undefined) add({ name: "predictions", file: model.predictions.file, kind: "file" });
  if (model?.trainingData?.file !== undefined) add({ name: "training_data", file: model.trainingData.file, kind: "file" });
  if (model?.testData?.file !== undefined) add({ name: "test_data", file: model.testData.file, kind: "file" });
  return [...found.values()];
}

/**
 * The output that is the task's table for SQL and for its checks: the declared one, else the predictions of its model. Undefined when
 * the task makes files only.
 */
export function tableOutput(task: Task): DeclaredOutput | undefined {
  const outputs = declaredOutputs(task);
  const declared = outputs.find(({ kind, file }) => kind === "table" && file !== task.model?.metrics);
  if (declared !== undefined && task.materialized.kind !== "file") return declared;
  const predictions = task.model?.predictions?.file;
  return predictions === undefined || !isData(predictions) ? undefined : outputs.find(({ file }) => file === predictions);
}

function isData(file: string): boolean {
  return /\.(parquet|csv|tsv|json|jsonl|ndjson)(\.gz|\.zst)?$/.test(file);
}
