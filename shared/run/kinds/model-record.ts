import { readFile, stat } from "node:fs/promises";
import type { Engine } from "../../engines/engine.ts";
import { judgeRelease } from "../../models/judge-release.ts";
import { judgeSides } from "../../models/judge-sides.ts";
import type { Baseline, ModelSide } from "../../models/model-side.ts";
import { originDiff } from "../../models/origin-diff.ts";
import { pairById } from "../../models/pair-by-id.ts";
import type { Paired } from "../../models/pair-by-id.ts";
import { plotsOf } from "../../models/plots/plots-of.ts";
import { readMetrics } from "../../models/read-metrics.ts";
import type { ReadMetrics } from "../../models/read-metrics.ts";
import type { Gate, Model } from "../../pipeline/model.ts";
import type { ModelRecord } from "../../results/record.ts";
import type { PlannedTask } from "../plan-run.ts";
import type { RunContext } from "../run-context.ts";
import { compareMlModels, inspectStored } from "./inspect-stored.ts";
import { readStore, storedPath, type StoredResult } from "./artifact-store.ts";
import { fileReader } from "./file-reader.ts";
import type { LeakageGate } from "./leakage.ts";
import { readOrigin, type KeptOrigin } from "./model-origin.ts";
import { readPredictions } from "./read-predictions.ts";

const MOST_SLICES = 20;

/** The model that a task made: its metrics, artifact and predictions, how it compares with the base's, and what its gates say of it. */
export async function modelRecord(context: RunContext, planned: PlannedTask, stored: StoredResult): Promise<ModelRecord> {
  const { task } = planned;
  const model: Model = task.model ?? { at: task.at, gates: [], drift: [] };
  const artifact = stored.files.find(({ file }) => file === model.artifact?.replace(/\/+$/, ""));
  await using reader = await fileReader(context.options);
  const { side: head, rows } = await readSide(context, reader.engine, stored, model, model);
  const baseline = await baselineOf(context, planned, reader.engine, stored, model);
  const noise = context.options.noise?.get(planned.id);
  const judged = judgeSides({ ...(noise && { options: { noise } }), gates: model.gates, head, baseline, ...(model.slices && { slices: model.slices }), ...(model.predictions && { pairing: model.predictions }) });
  const folder = artifact === undefined ? undefined : storedPath(context.options.root, stored.stamp.fingerprint, artifact.file);
  const kept = await readOrigin(context.options.root, stored.stamp.fingerprint);
  const slices = judged.slices.slice(0, MOST_SLICES);
  const released = context.options.released?.get(planned.id);
  const since = released === undefined || baseline.kind === "same" ? [] : judgeRelease(model.gates, head.metrics, released);
  const lineOf = (gate: Gate | undefined): number => context.locate((gate ?? model).at).span.line;
  const plots = plotsOfSides(judged.paired, head, model, baseline.kind === "side" && baseline.side.predictions !== undefined);
  return {
    ...(artifact === undefined ? {} : { artifact: { path: artifact.file, bytes: artifact.bytes, digest: artifact.digest } }),
    ...(folder === undefined ? {} : { inspection: await inspectStored(folder), ...(await compareMlModels(baseArtifact(context, planned), folder)) }),
    metrics: { ...head.metrics },
    gates: [...judged.gates.map((gate, at) => ({ ...gate, line: lineOf(model.gates[at]) })), ...since.map((gate) => ({ ...gate, line: lineOf(undefined) })), ...leaks(model, kept).map((gate) => ({ ...gate, line: context.locate((model.testData ?? model.trainingData ?? model).at).span.line }))],
    ...(rows === undefined ? {} : { predictions: { rows } }),
    ...(judged.verdict && { verdict: judged.verdict }),
    ...(slices.length > 0 && { slices }),
    ...(plots && { plots }),
    ...(kept && { origin: kept.origin }),
    ...(await changesOf(context, planned, kept)),
  };
}

/** What was trained on or with something else than the base's model; nothing where one of both is not known. */
async function changesOf({ options: { compare, root } }: RunContext, { id }: PlannedTask, kept: KeptOrigin | undefined): Promise<Pick<ModelRecord, "changes">> {
  const given = compare?.given.get(id);
  const before = given === undefined ? undefined : await readOrigin(root, given.fingerprint);
  const changes = kept === undefined || before === undefined ? [] : originDiff(before.origin, kept.origin);
  return changes.length === 0 ? {} : { changes };
}

/** What was measured while training; where data are declared and nothing was measured, nothing is known. */
function leaks({ trainingData }: Model, kept: KeptOrigin | undefined): LeakageGate[] {
  if (kept !== undefined || trainingData === undefined) return kept?.leakage ?? [];
  return [{ metric: "leakage", status: "error", expected: "no row that the model has learned from", observed: "nothing was recorded while it was trained: train it again with `--force`", about: "data" }];
}

/** Over the rows that both have; without a base over the head's. */
function plotsOfSides(paired: Paired | undefined, head: ModelSide, model: Model, both: boolean): ModelRecord["plots"] {
  const rows = paired ?? (head.predictions === undefined ? undefined : pairById(head.predictions, head.predictions, model.predictions));
  return rows?.pairs === undefined ? undefined : plotsOf(rows.pairs, both && paired !== undefined);
}

function baseArtifact({ options: { compare, root } }: RunContext, { id }: PlannedTask): string | undefined {
  const [given, model] = [compare?.given.get(id), compare?.models.get(id)];
  return given === undefined || model?.artifact === undefined ? undefined : storedPath(root, given.fingerprint, model.artifact);
}

/** @param wanted whose gates and slices decide which columns are read; on both sides the head's */
async function readSide({ options }: RunContext, engine: Engine, stored: StoredResult, model: Model, wanted: Model): Promise<{ side: ModelSide; rows?: number }> {
  const absolute = (file: string): string => storedPath(options.root, stored.stamp.fingerprint, file);
  const read = model.metrics === undefined ? { metrics: {} } : await metricsIn(absolute(model.metrics), model.metrics);
  if (model.predictions === undefined) return { side: read };
  const groups = [...new Set([...wanted.gates.flatMap(({ by }) => by ?? []), ...(wanted.slices?.columns ?? [])])];
  const { rows, predictions, unread } = await readPredictions(engine, absolute(model.predictions.file), model.predictions, groups);
  return { rows, side: { ...read, ...(predictions && { predictions }), ...(unread !== undefined && { unread }) } };
}

async function baselineOf(context: RunContext, planned: PlannedTask, engine: Engine, stored: StoredResult, wanted: Model): Promise<Baseline> {
  const { compare, root } = context.options;
  if (compare === undefined) return { kind: "none", reason: "needs a base" };
  if (compare.isNew(planned.id)) return { kind: "none", reason: "new: the base has no such task" };
  const model = compare.models.get(planned.id);
  if (model === undefined) return { kind: "none", reason: "new: in the base the task has no model" };
  const given = compare.given.get(planned.id);
  if (given === undefined) return { kind: "missing", reason: "there is no result of the base to compare with" };
  if (given.fingerprint === stored.stamp.fingerprint) return { kind: "same" };
  const old = (await readStore(root)).find(({ stamp }) => stamp.fingerprint === given.fingerprint);
  if (old === undefined) return { kind: "missing", reason: "the base's result is no longer stored" };
  if (sameFiles(old, stored, model, wanted)) return { kind: "same" };
  try {
    return { kind: "side", side: (await readSide(context, engine, old, model, wanted)).side };
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    return { kind: "missing", reason: "the base's result lacks a file that its declaration names" };
  }
}

/** Equal predictions, byte by byte: whatever else differs, the models say the same. */
function sameFiles(old: StoredResult, now: StoredResult, before: Model, after: Model): boolean {
  const predictions = digest(now, after.predictions?.file);
  return predictions !== undefined && predictions === digest(old, before.predictions?.file) && digest(now, after.metrics) === digest(old, before.metrics);
}

/** DVCLive is declared by its folder. */
async function metricsIn(file: string, declared: string): Promise<ReadMetrics> {
  const inside = (await stat(file)).isDirectory() ? "/metrics.json" : "";
  return readMetrics(await readFile(`${file}${inside}`, "utf8"), `${declared}${inside}`);
}

function digest({ files }: StoredResult, path: string | undefined): string | undefined {
  return files.find(({ file }) => file === path)?.digest;
}
