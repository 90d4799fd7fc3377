import type { ModelCard, Predictions } from "../../pipeline/model.ts";
import type { ModelRecord, RunRecord } from "../../results/record.ts";

/** What a model card is made of: what people have declared, and what a run has recorded. */
export interface CardInput {
  /** Name of the task that makes the model, and its id. */
  name: string;
  id: string;
  project: string;
  description?: string;
  owner?: string;
  card?: ModelCard;
  predictions?: Predictions;
  model: ModelRecord;
  run: Pick<RunRecord, "id" | "finishedAt" | "commit" | "environment">;
}
