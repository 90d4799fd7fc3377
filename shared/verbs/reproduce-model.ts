import { rm } from "node:fs/promises";
import { nodeGit } from "../git/node-git.ts";
import type { NodeId } from "../graph/graph.ts";
import type { OpenedWorkspace } from "../graph/open-workspace.ts";
import type { Workspace } from "../graph/workspace.ts";
import { judgeReproduction } from "../models/judge-reproduction.ts";
import { metricNoise } from "../models/metric-noise.ts";
import { originDiff } from "../models/origin-diff.ts";
import type { Finding } from "../pipeline/finding.ts";
import type { Environment, Model } from "../pipeline/model.ts";
import type { ModelRecord, TaskRecord } from "../results/record.ts";
import type { ReproductionDocument } from "../results/reproduction-document.ts";
import { dropIsolated, isolatedBuilds, isolatedSchema } from "../run/isolation.ts";
import { storedFolder } from "../run/kinds/artifact-store.ts";
import { storedModel } from "../run/kinds/stored-model.ts";
import { runProject } from "../run/run-project.ts";
import type { BuildProject } from "./build-project.ts";
import { environmentOf } from "./environment-of.ts";
import { modelHistory } from "./model-history.ts";
import { modelNamed } from "./model-named.ts";
import { openEnvironment, type EnvironmentSession } from "./open-environment.ts";
import { openProject } from "./open-project.ts";
import { recordedModels, type RecordedModel } from "./recorded-model.ts";
import { runOptionsOf } from "./run-options-of.ts";

/** Runs that are looked through for the last training, and for what metrics vary by themselves. */
const MOST_RUNS = 200;

export interface ReproduceModel extends Pick<BuildProject, "root" | "environment" | "cache" | "today" | "version" | "language" | "signal" | "events" | "env"> {
  /** Name of the task that makes it, with or without its pipeline. */
  model: string;
}

export type Reproduced = { document: ReproductionDocument } | { opened: OpenedWorkspace; findings: Finding[] };

/**
 * Trains a model again, apart from everybody, and holds the metrics against those of its last recorded training. Leaves nothing behind: no
 * record, no result that a later run would take over.
 */
export async function reproduceModel(options: ReproduceModel): Promise<Reproduced> {
  const { root, cache } = options;
  const opened = await openProject({ root, cache, ...(options.environment === undefined ? {} : { environment: options.environment }) });
  const { workspace } = opened;
  const broken = (workspace?.problems ?? opened.findings).filter(({ severity }) => severity === "error");
  if (workspace === undefined || broken.length > 0) return { opened, findings: broken };
  const { id, model } = modelNamed(workspace, options.model);
  const environment = environmentOf(workspace, options.environment);
  const common = runOptionsOf({ ...options, command: "test", force: true }, { workspace, readSql: opened.readSql, environment: environment.name, findings: [] });
  const earlier = recordedModels(await common.store.recent(MOST_RUNS), id);
  const last = earlier[0];
  if (last === undefined) return { document: cannotTell(id, "no run of this machine has recorded a training of it: run `towpath run` first") };
  const { origin } = last.model;
  if (origin === undefined) return { document: cannotTell(id, `its last training, of run ${last.run.id}, was recorded without what it was made from: train it again with \`towpath run --force\``, last) };
  await using session = await openEnvironment({ root, environment, env: options.env, timezone: workspace.project.timezone });
  const { task, before, after } = await again(workspace, common, environment, session, { id, model, fingerprint: last.task.fingerprint ?? "" });
  if (task?.model === undefined || after === undefined) return { document: cannotTell(id, `the training did not end well: ${task?.error?.message ?? task?.reason ?? "it was not run"}`, last) };
  if (task.model.origin === undefined) return { document: cannotTell(id, "what the new training was made from could not be recorded", last) };
  const differences = originDiff(origin, task.model.origin);
  const same = before?.predictions === undefined || after.predictions === undefined ? undefined : before.predictions === after.predictions;
  const noise = { ...localNoise(earlier), ...(await ledgerNoise(root, workspace)).get(id) };
  const judged = judgeReproduction({ recorded: valuesOf(last.model, before?.metrics), now: valuesOf(task.model, after.metrics), noise, differences, ...(same === undefined ? {} : { samePredictions: same }) });
  return { document: { version: 1, model: id, ...judged, recorded: recordedOf(last), differences } };
}

interface Again {
  task: TaskRecord | undefined;
  before: Awaited<ReturnType<typeof storedModel>>;
  after: Awaited<ReturnType<typeof storedModel>>;
}

/** The second training: forced, in a schema of its own, whose record nobody keeps. */
async function again(workspace: Workspace, common: ReturnType<typeof runOptionsOf>, environment: Environment, { engine, unitEngine }: EnvironmentSession, { id, model, fingerprint }: { id: NodeId; model: Model; fingerprint: string }): Promise<Again> {
  const { root } = common;
  const schema = isolatedSchema(environment.schema, `repro_${common.owner}`);
  const before = await storedModel({ engine, unitEngine, root }, fingerprint, model);
  let made: string | undefined;
  try {
    const record = await runProject(workspace, { ...common, engine, unitEngine, mode: "test", schema, lenders: [environment.schema], select: new Set([id]), store: { ...common.store, write: async () => undefined } });
    const task = recordedModels([record], id)[0]?.task ?? record.pipelines.flatMap(({ tasks }) => tasks).find((each) => each.id === id);
    made = task?.fingerprint === fingerprint ? undefined : task?.fingerprint;
    return { task, before, after: task?.fingerprint === undefined ? undefined : await storedModel({ engine, unitEngine, root }, task.fingerprint, model) };
  } finally {
    if (made !== undefined) await rm(storedFolder(root, made), { recursive: true, force: true });
    for (const build of await isolatedBuilds(engine, environment.schema)) if (build.schema === schema) await dropIsolated(engine, build);
  }
}

/** The metrics file, and what only predictions tell. */
function valuesOf({ metrics }: ModelRecord, computed: Readonly<Record<string, number>> = {}): Record<string, number> {
  return Object.keys(metrics).length > 0 ? metrics : { ...computed };
}

/** From trainings of the very same data, code, parameters and seed. */
function localNoise(earlier: readonly RecordedModel[]): Record<string, number> {
  const origin = JSON.stringify(earlier[0]?.model.origin);
  return metricNoise(earlier.toReversed().flatMap(({ task, model }) => (task.fingerprint !== undefined && JSON.stringify(model.origin) === origin ? [{ fingerprint: task.fingerprint, metrics: model.metrics }] : [])));
}

async function ledgerNoise(root: string, { project }: Workspace): Promise<Awaited<ReturnType<typeof modelHistory>>["noise"]> {
  const git = nodeGit(root);
  const branch = (await git("symbolic-ref", "--short", "refs/remotes/origin/HEAD"))?.trim() ?? "main";
  return (await modelHistory(git, project.name, branch)).noise;
}

function recordedOf({ run }: RecordedModel): NonNullable<ReproductionDocument["recorded"]> {
  return { run: run.id, at: run.startedAt, ...(run.commit === undefined ? {} : { commit: run.commit.sha }) };
}

function cannotTell(model: NodeId, reason: string, last?: RecordedModel): ReproductionDocument {
  return { version: 1, model, outcome: "cannot-tell", sentence: `Cannot tell: ${reason}.`, ...(last === undefined ? {} : { recorded: recordedOf(last) }), metrics: [], differences: [] };
}
