import { readFile } from "node:fs/promises";
import path from "node:path";
import type { NodeId } from "../../graph/graph.ts";
import { writeWhole } from "../../host/node-fs.ts";
import { readParams, seedOf } from "../../models/read-params.ts";
import type { Model } from "../../pipeline/model.ts";
import type { DataFingerprintRecord, ModelEnvironmentRecord, ModelOriginRecord } from "../../results/record.ts";
import { codeFolder } from "../checkout.ts";
import type { PlannedTask } from "../plan-run.ts";
import type { RunContext } from "../run-context.ts";
import { storedFolder, storedPath, type StoredResult } from "./artifact-store.ts";
import { dataFingerprint, type FingerprintedData } from "./data-fingerprint.ts";
import { fileReader } from "./file-reader.ts";

const FILE = "origin.json";

/** A table that was written for a task, by its short name. */
export interface ExportedTable {
  name: string;
  id: NodeId;
  file: string;
}

/** Writes beside a result what it was trained from and with. Only who trains can tell: later the inputs may be gone. */
export async function keepOrigin(context: RunContext, planned: PlannedTask, stored: StoredResult, { tables, environment }: { tables: readonly ExportedTable[]; environment: ModelEnvironmentRecord }): Promise<void> {
  const model = planned.task.model;
  if (model === undefined) return;
  const { root } = context.options;
  const params = model.params === undefined ? undefined : readParams(await readFile(path.join(await codeFolder(context.options), model.params), "utf8").catch(() => ""));
  const seed = model.seed ?? seedOf(params);
  const code = context.codes.get(planned.id);
  const origin: ModelOriginRecord = {
    code: code?.digest ?? "",
    data: await fingerprints(context, trainingData(context, stored, model, tables)),
    ...(params === undefined ? {} : { params }),
    ...(seed === undefined ? {} : { seed }),
    environment: { ...environment, ...(code?.requirements === undefined ? {} : { requirements: code.requirements }) },
  };
  await writeWhole(path.join(storedFolder(root, stored.stamp.fingerprint), FILE), `${JSON.stringify(origin, undefined, 1)}\n`);
}

/** What stands beside a stored result; undefined when an older version, or nobody, has written it. */
export async function readOrigin(root: string, fingerprint: string): Promise<ModelOriginRecord | undefined> {
  const text = await readFile(path.join(storedFolder(root, fingerprint), FILE), "utf8").catch(() => undefined);
  try {
    const data: unknown = JSON.parse(text ?? "");
    return isOrigin(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

function isOrigin(data: unknown): data is ModelOriginRecord {
  return typeof data === "object" && data !== null && "code" in data && typeof data.code === "string" && "data" in data && Array.isArray(data.data) && "environment" in data && typeof data.environment === "object" && data.environment !== null;
}

/** What is declared, or every table that the task was given. */
function trainingData({ options }: RunContext, { stamp }: StoredResult, { trainingData: declared }: Model, tables: readonly ExportedTable[]): (FingerprintedData | DataFingerprintRecord)[] {
  if (declared === undefined) return tables.map(({ name, file }) => ({ name, file }));
  const { input, file, where } = declared;
  if (file !== undefined) return [{ name: file, file: storedPath(options.root, stamp.fingerprint, file), where, declared: true }];
  const found = tables.find(({ name, id }) => name === input || id === input);
  if (found !== undefined) return [{ name: found.name, file: found.file, where, declared: true }];
  return [{ name: input ?? "", rows: 0, columns: 0, schema: "", problem: `the task has no input ${input ?? ""} that is a table` }];
}

async function fingerprints({ options }: RunContext, wanted: readonly (FingerprintedData | DataFingerprintRecord)[]): Promise<DataFingerprintRecord[]> {
  await using reader = await fileReader(options);
  const found: DataFingerprintRecord[] = [];
  for (const each of wanted) found.push("file" in each ? await dataFingerprint(reader.engine, each) : each);
  return found;
}
