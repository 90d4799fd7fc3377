import { HostError } from "../../host/ports.ts";
import type { TrainedModel } from "../../run/trained-models.ts";
import type { ReleaseState } from "../log/log-state.ts";
import type { ModelStore } from "./model-store.ts";
import { placeModels, type PlacedModel } from "./place-models.ts";

export interface Retrained {
  root: string;
  models: readonly TrainedModel[];
  /** What is deployed. */
  releases: ReadonlyMap<string, Pick<ReleaseState, "models">>;
  store: () => ModelStore | undefined;
}

/** Copies what a run has trained anew of the models that consumers are pointed to, by pipeline and task: their pointers move with the tables of the run. */
export async function placeRetrained({ root, models, releases, store }: Retrained): Promise<Map<string, Record<string, PlacedModel>>> {
  const placed = new Map<string, Record<string, PlacedModel>>();
  for (const [name, { models: known }] of releases) {
    const own = models.filter(({ pipeline, task }) => pipeline === name && known[task] !== undefined);
    if (own.length === 0) continue;
    const place = store();
    if (place === undefined) throw new HostError(`consumers are pointed to models of ${name} (${own.map(({ task }) => task).join(", ")}), and the environment in towpath.yml does not say any more where they are kept (models): say it, or deploy a release, which takes the pointers away. Nothing of the run was published`);
    const moved = await placeModels(root, own, place, known);
    if (moved.size > 0) placed.set(name, Object.fromEntries(moved));
  }
  return placed;
}
