import { readFile } from "node:fs/promises";
import path from "node:path";
import type { NodeId } from "../../graph/graph.ts";
import { writeWhole } from "../../host/node-fs.ts";
import { readParams, seedOf } from "../../models/read-params.ts";
import { isRecord } from "../../pipeline/cursor.ts";
import type { Model, ModelData } from "../../pipeline/model.ts";
import type { DataFingerprintRecord, ModelEnvironmentRecord, ModelOriginRecord } from "../../results/record.ts";
import { codeFolder } from "../checkout.ts";
import type { PlannedTask } from "../plan-run.ts";
import type { RunContext } from "../run-context.ts";
import { storedFolder, storedPath, type StoredResult } from "./artifact-store.ts";
import { dataFingerprint, type FingerprintedData } from "./data-fingerprint.ts";
import { fileReader } from "./file-reader.ts";
import { leakage, type LeakageGate, type LeakageSide } from "./leakage.ts";

const FILE = "origin.json";

/** A table that was written for a task, by its short name. */
export interface ExportedTable {
  name: string;
  id: NodeId;
  file: string;
}

/** Writes beside a result what it was trained from and with, and whether it has seen what it is judged by. Only who trains can tell: later the inputs may be gone. */
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
  const leaks = await leakageOf(context, stored, model, tables);
  await writeWhole(path.join(storedFolder(root, stored.stamp.fingerprint), FILE), `${JSON.stringify({ origin, leakage: leaks }, undefined, 1)}\n`);
}

export interface KeptOrigin {
  origin: ModelOriginRecord;
  leakage: LeakageGate[];
}

/** What stands beside a stored result; undefined when an older version, or nobody, has written it. */
export async function readOrigin(root: string, fingerprint: string): Promise<KeptOrigin | undefined> {
  const text = await readFile(path.join(storedFolder(root, fingerprint), FILE), "utf8").catch(() => undefined);
  try {
    const data: unknown = JSON.parse(text ?? "");
    return isKept(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

function isKept(data: unknown): data is KeptOrigin {
  return isRecord(data) && Array.isArray(data["leakage"]) && isRecord(data["origin"]) && typeof data["origin"]["code"] === "string" && Array.isArray(data["origin"]["data"]) && isRecord(data["origin"]["environment"]);
}

/** Without declared training data nobody knows which rows of its inputs a model has learned from: nothing is said. */
async function leakageOf(context: RunContext, stored: StoredResult, model: Model, tables: readonly ExportedTable[]): Promise<LeakageGate[]> {
  const { trainingData: train, testData: test, predictions } = model;
  if (train === undefined || (test === undefined && predictions === undefined)) return [];
  const at = (file: string): string => storedPath(context.options.root, stored.stamp.fingerprint, file);
  const side = (data: ModelData): LeakageSide => {
    const named = { where: data.where, key: data.key ?? predictions?.id, keyDeclared: data.key !== undefined };
    if (data.file !== undefined) return { name: data.file, file: at(data.file), ...named };
    const table = tables.find(({ name, id }) => name === data.input || id === data.input);
    return { name: `${data.input ?? ""}${data.where === undefined ? "" : ` (${data.where})`}`, file: table?.file ?? "", ...named };
  };
  const judged = test === undefined ? { name: predictions?.file ?? "", file: at(predictions?.file ?? ""), key: predictions?.id } : side(test);
  await using reader = await fileReader(context.options);
  return await leakage(reader.engine, side(train), judged, test !== undefined);
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
