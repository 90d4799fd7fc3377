import { measures } from "../../models/measures.ts";
import { usualMetrics } from "../../models/judge-model.ts";
import { pairById } from "../../models/pair-by-id.ts";
import type { Model } from "../../pipeline/model.ts";
import type { RunOptions } from "../run-options.ts";
import { readStore, storedPath } from "./artifact-store.ts";
import { fileReader } from "./file-reader.ts";
import { readPredictions } from "./read-predictions.ts";

/** What a stored result says of its model beside its metrics file. */
export interface StoredModel {
  /** Usual metrics, computed from its predictions. */
  metrics: Record<string, number>;
  /** Digest of the file of predictions. */
  predictions?: string;
}

/** Reads the predictions of a stored result; undefined when the result is no longer there. */
export async function storedModel(options: Pick<RunOptions, "engine" | "unitEngine" | "root">, fingerprint: string, { predictions: declared }: Model): Promise<StoredModel | undefined> {
  const stored = (await readStore(options.root)).find(({ stamp }) => stamp.fingerprint === fingerprint);
  if (stored === undefined) return undefined;
  const file = stored.files.find((each) => each.file === declared?.file);
  if (declared === undefined || file === undefined) return { metrics: {} };
  await using reader = await fileReader(options);
  const { predictions } = await readPredictions(reader.engine, storedPath(options.root, fingerprint, file.file), declared, []);
  const pairs = predictions === undefined ? undefined : pairById(predictions, predictions, declared).pairs;
  const found = pairs === undefined ? [] : [...measures(pairs, usualMetrics(pairs))].map(([name, { head }]) => [name, head.value] as const);
  return { metrics: Object.fromEntries(found.filter(([, value]) => Number.isFinite(value))), predictions: file.digest };
}
