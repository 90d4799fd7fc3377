import path from "node:path";
import { HostError } from "../../host/ports.ts";
import { measure, readStore, storedPath } from "../../run/kinds/artifact-store.ts";
import type { TrainedModel } from "../../run/trained-models.ts";
import type { ModelStore } from "./model-store.ts";

/** Where an artifact stands for consumers, and its digest. */
export interface PlacedModel {
  uri: string;
  digest: string;
}

/** Copies the artifacts of models, before anything is published; those that consumers have, by their digest, are left out. By task name. */
export async function placeModels(root: string, models: readonly TrainedModel[], store: ModelStore, known: Readonly<Record<string, PlacedModel>> = {}): Promise<Map<string, PlacedModel>> {
  const placed = new Map<string, PlacedModel>();
  if (models.length === 0) return placed;
  const results = await readStore(root);
  for (const { id, task, fingerprint, artifact } of models) {
    const file = results.find(({ stamp }) => stamp.fingerprint === fingerprint)?.files.find((each) => each.file === artifact);
    if (file === undefined) throw new HostError(`${id}: the artifact ${artifact} is not in the store: run again with --force`);
    if (known[task]?.digest === file.digest) continue;
    const local = storedPath(root, fingerprint, artifact);
    const { digest } = await measure(local);
    if (digest !== file.digest) throw new HostError(`${id}: the artifact ${artifact} is not what was built any more (its digest differs): nothing was published; train it again with --force`);
    placed.set(task, { uri: await store.put(local, { task, digest, name: path.basename(artifact) }), digest });
  }
  return placed;
}
