import type { Engine } from "../../engines/engine.ts";
import { EngineError } from "../../engines/engine.ts";
import { HostError } from "../../host/ports.ts";
import type { Drift } from "../audit.ts";
import type { LogState } from "../log/log-state.ts";
import { pointerName } from "./model-pointers.ts";
import type { ModelStore } from "./model-store.ts";

export interface ModelsSeen {
  drift: Drift[];
  /** What could not be found out, and why. */
  notes: string[];
}

/** Holds the models that the log names against what consumers are pointed to, and against the store; `read`: all bytes are compared. Changes nothing. */
export async function modelDrift({ engine, schema, state, store, read }: { engine: Engine; schema: string; state: LogState; store: () => ModelStore | undefined; read: boolean }): Promise<ModelsSeen> {
  const seen: ModelsSeen = { drift: [], notes: [] };
  for (const { models } of state.releases.values()) {
    for (const [task, { uri, digest }] of Object.entries(models)) {
      const pointer = pointerName(task);
      const shown = await shownBy(engine, `${engine.quote(schema)}.${engine.quote(pointer)}`);
      if (shown === undefined) seen.drift.push({ name: pointer, kind: "view missing", text: `${schema}.${pointer} is gone or is no pointer to a model: somebody dropped or replaced it since it was deployed` });
      else if (shown["uri"] !== uri || shown["digest"] !== digest) seen.drift.push({ name: pointer, kind: "view replaced", text: `${schema}.${pointer} does not point to the model that was deployed (${uri}): somebody replaced it` });
      const { state: found, why } = await lookAtModel(store, uri, digest, read);
      if (found === "gone") seen.drift.push({ name: task, kind: "model missing", text: `the model of ${task} is gone from ${uri}` });
      else if (found === "changed") seen.drift.push({ name: task, kind: "model changed", text: `the model of ${task} at ${uri} is not what was deployed: it was changed there` });
      else if (found === "unknown") seen.notes.push(`whether the model of ${task} still stands at ${uri} is unknown${why === undefined ? "" : `: ${why}`}`);
    }
  }
  return seen;
}

/** Asks a store; why it is unknown, when it could not be asked. */
export async function lookAtModel(store: () => ModelStore | undefined, uri: string, digest: string, read: boolean): Promise<{ state: Awaited<ReturnType<ModelStore["look"]>>; why?: string }> {
  try {
    const found = store();
    return found === undefined ? { state: "unknown", why: "the environment does not say where models are (models)" } : { state: await found.look(uri, digest, { read }) };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { state: "unknown", why: error.message };
  }
}

async function shownBy(engine: Engine, name: string): Promise<Record<string, unknown> | undefined> {
  try {
    return (await engine.query(`SELECT uri, digest FROM ${name}`))[0];
  } catch (error) {
    if (error instanceof EngineError && error.code === "catalog") return undefined;
    throw error;
  }
}
