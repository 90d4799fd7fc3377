import path from "node:path";
import { HostError } from "../../host/ports.ts";
import type { RunContext } from "../../run/run-context.ts";
import { measure, readStore, storedPath } from "../../run/kinds/artifact-store.ts";
import type { ModelStore } from "./model-store.ts";

/** Copies the artifact of each model of a release, before anything is published. By task name: where it stands, and its digest. */
export async function placeModels(context: RunContext, store: ModelStore | undefined): Promise<Map<string, { uri: string; digest: string }>> {
  const placed = new Map<string, { uri: string; digest: string }>();
  const models = context.plan.tasks.filter(({ task }) => task.model?.artifact !== undefined);
  if (models.length === 0 || store === undefined) return placed;
  const results = await readStore(context.options.root);
  for (const { id, task, fingerprint } of models) {
    const artifact = (task.model?.artifact ?? "").replace(/\/+$/, "");
    const file = results.find(({ stamp }) => stamp.fingerprint === fingerprint)?.files.find((each) => each.file === artifact);
    if (file === undefined) throw new HostError(`${id}: the artifact ${artifact} is not in the store: run again with --force`);
    const local = storedPath(context.options.root, fingerprint, artifact);
    const { digest } = await measure(local);
    if (digest !== file.digest) throw new HostError(`${id}: the artifact ${artifact} is not what was built any more (its digest differs): nothing was published; train it again with --force`);
    placed.set(task.name, { uri: await store.put(local, { task: task.name, digest, name: path.basename(artifact) }), digest });
  }
  return placed;
}
