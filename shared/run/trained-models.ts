import type { NodeId } from "../graph/graph.ts";
import type { RunContext } from "./run-context.ts";

/** A model whose result is in the store, trained now or before. */
export interface TrainedModel {
  id: NodeId;
  /** Of its task, and of the pipeline. */
  task: string;
  pipeline: string;
  fingerprint: string;
  /** As declared. */
  artifact: string;
}

/** The planned models with an artifact, but those that are held back. */
export function trainedModels({ plan }: Pick<RunContext, "plan">, held: ReadonlySet<NodeId> = new Set()): TrainedModel[] {
  return plan.tasks.flatMap(({ id, task, pipeline, fingerprint, lent }) => {
    const artifact = task.model?.artifact?.replace(/\/+$/, "");
    return artifact === undefined || lent !== undefined || held.has(id) ? [] : [{ id, task: task.name, pipeline: pipeline.name, fingerprint, artifact }];
  });
}
