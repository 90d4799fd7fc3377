import { availableParallelism } from "node:os";
import type { NodeId } from "../graph/graph.ts";
import type { Workspace } from "../graph/workspace.ts";
import { commitInfo } from "../results/commit-info.ts";
import type { AssetRecord, RunRecord, TaskRecord, UntestedRecord } from "../results/record.ts";
import { runId as newRunId } from "../results/run-id.ts";
import { verdictOf } from "../results/verdict.ts";
import { pipelineRecords, sourceRecord, taskRecord } from "./asset-record.ts";
import { nodeGit } from "../git/node-git.ts";
import { givenResults, type GivenResult } from "./given-result.ts";
import { takeBackMoved } from "./moved-sources.ts";
import { prepareRun } from "./prepare-run.ts";
import { publishResults } from "./publish-results.ts";
import type { RunContext } from "./run-context.ts";
import { runJobs } from "./run-jobs.ts";
import type { RunOptions } from "./run-options.ts";
import { tellPlan } from "./tell-plan.ts";
import { tidyBase } from "./tidy-base.ts";
import { tidyTemporary } from "./temporary.ts";
import { untestedTasks } from "./untested-tasks.ts";
import { runUnitTests } from "./unit-tests.ts";

/** What a run knows of each source and task so far. */
export interface Records {
  sources: Map<NodeId, AssetRecord>;
  tasks: Map<NodeId, TaskRecord>;
}

/**
 * Builds, checks and publishes (`run`), or tests apart from consumers (`test`). Always ends with a written record, also when it was
 * cancelled or half of it failed; rejects only when nothing could be started at all.
 */
export async function runProject(workspace: Workspace, options: RunOptions): Promise<RunRecord> {
  const startedAt = options.started?.at ?? options.clock.now();
  const runId = options.started?.runId ?? newRunId(startedAt, options.random ?? Math.random);
  const [context, commit] = await Promise.all([prepareRun(workspace, options, runId, startedAt), commitInfo(nodeGit(options.root))]);
  tellPlan(context);
  const records = emptyRecords(context);
  await tidyTemporary(context);

  if (options.mode === "test") await runUnitTests(context, records);
  if (options.unitTestsOnly === undefined) {
    context.tell({ type: "phase", name: "build" });
    await runJobs(context, records, limitOf(options));
    await context.memory.save();
  }
  const cancelled = options.signal?.aborted === true;
  const published = cancelled || options.unitTestsOnly !== undefined ? false : await publishResults(context, records);
  const moved = await takeBackMoved(context, records);

  const record = finishRecord(context, records, { cancelled, published, commit, untested: [...untestedTasks(context, records), ...moved] });
  await options.store.write(record);
  await tidyTemporary(context, true);
  context.tell({ type: "end", verdict: record.verdict, published, cancelled });
  return record;
}

/** Builds the other side of a comparison: no checks, no record of its own. Gives what is there of each task, and why the others are not. */
export async function runBase(workspace: Workspace, options: RunOptions & { mode: "base"; started: { runId: string; at: number } }): Promise<BaseRun> {
  const context = await prepareRun(workspace, options, options.started.runId, options.started.at);
  const records = emptyRecords(context);
  tellPlan(context);
  await runJobs(context, records, limitOf(options));
  if (options.signal?.aborted !== true) await tidyBase(context);
  const failures = [...records.tasks.values()].flatMap(({ id, status, reason, error }) => (status === "failed" || status === "skipped" ? [[id, error?.message ?? reason] as const] : []));
  const sources = new Map([...context.sources].map(([id, { fingerprint }]) => [id, fingerprint]));
  return { results: givenResults(context), failures: new Map(failures), sources, built: [...records.tasks.values()].filter(({ status }) => status === "success").map(({ id }) => id) };
}

export interface BaseRun {
  results: ReadonlyMap<NodeId, GivenResult>;
  /** Why a task has no result. */
  failures: ReadonlyMap<NodeId, string>;
  /** Fingerprint of each source's content. */
  sources: ReadonlyMap<NodeId, string>;
  /** Tasks that had to be built; the others were there. */
  built: NodeId[];
}

/** Tasks at once. */
export function limitOf({ concurrency, engine }: RunOptions): number {
  return concurrency ?? Math.min(engine.maxConcurrency, availableParallelism());
}

/** What is known of each source and task before anything was done. */
export function emptyRecords({ workspace, locate, plan, options }: RunContext): Records {
  const sources = new Map<NodeId, AssetRecord>();
  const tasks = new Map<NodeId, TaskRecord>();
  for (const node of workspace.graph.nodes.values()) {
    if (node.kind === "source") sources.set(node.id, sourceRecord(node, workspace, locate));
    else if (node.kind === "task") tasks.set(node.id, taskRecord(node, workspace, locate));
  }
  for (const [id, impact] of options.compare?.impact ?? []) {
    const task = tasks.get(id);
    if (task !== undefined) Object.assign(task, { impact, ...(impact.selected ? {} : { reason: `not affected: ${impact.reasons[0] ?? "nothing of it changed"}` }) });
  }
  for (const { id, reason } of plan.tasks) {
    const task = tasks.get(id);
    if (task !== undefined) task.reason = options.unitTestsOnly ?? reason;
  }
  for (const { id, reason } of plan.impossible) {
    const task = tasks.get(id);
    if (task !== undefined) Object.assign(task, { status: "failed", reason, error: { message: reason, file: task.file, line: task.line } });
  }
  return { sources, tasks };
}

/** The record of a run that is over. */
export function finishRecord(context: RunContext, records: Records, { cancelled, published, commit, untested }: { cancelled: boolean; published: boolean; commit: RunRecord["commit"]; untested: UntestedRecord[] }): RunRecord {
  const { options, workspace, runId, startedAt, frozen, asOf } = context;
  const { engine } = options;
  const finishedAt = options.clock.now();
  const all = [...(options.about?.untested ?? []), ...untested];
  const record: Omit<RunRecord, "verdict" | "reasons"> = {
    version: 1,
    id: runId,
    command: options.command ?? (options.mode === "run" ? "run" : "test"),
    project: workspace.project.name,
    startedAt: new Date(startedAt).toISOString(),
    finishedAt: new Date(finishedAt).toISOString(),
    durationMs: finishedAt - startedAt,
    ...(frozen ? { asOf } : {}),
    environment: { name: options.environment, engine: engine.name, engineVersion: engine.version, schema: options.schema },
    ...(commit === undefined ? {} : { commit }),
    ...options.about,
    tools: { node: process.versions.node, [engine.name]: engine.version, ...options.tools },
    ...(cancelled ? { cancelled } : {}),
    published: published && options.mode === "run",
    pipelines: pipelineRecords(workspace, records.sources, records.tasks),
    findings: [...(options.findings ?? [])],
    ...(all.length === 0 ? {} : { untested: all }),
  };
  return { ...record, ...verdictOf(record) };
}
