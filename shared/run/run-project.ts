import { availableParallelism } from "node:os";
import type { NodeId } from "../graph/graph.ts";
import type { Workspace } from "../graph/workspace.ts";
import { commitInfo } from "../results/commit-info.ts";
import type { AssetRecord, RunRecord, TaskRecord } from "../results/record.ts";
import { runId as newRunId } from "../results/run-id.ts";
import { verdictOf } from "../results/verdict.ts";
import { pipelineRecords, sourceRecord, taskRecord } from "./asset-record.ts";
import { nodeGit } from "../git/node-git.ts";
import { prepareRun } from "./prepare-run.ts";
import { publishResults } from "./publish-results.ts";
import type { RunContext } from "./run-context.ts";
import { runJobs } from "./run-jobs.ts";
import type { RunOptions } from "./run-options.ts";
import { tellPlan } from "./tell-plan.ts";
import { tidyTemporary } from "./temporary.ts";
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
  const startedAt = options.clock.now();
  const runId = newRunId(startedAt, options.random ?? Math.random);
  const [context, commit] = await Promise.all([prepareRun(workspace, options, runId, startedAt), commitInfo(nodeGit(options.root))]);
  tellPlan(context);
  const records = emptyRecords(context);
  await tidyTemporary(context);

  if (options.mode === "test") await runUnitTests(context, records);
  context.tell({ type: "phase", name: "build" });
  const limit = options.concurrency ?? Math.min(options.engine.maxConcurrency, availableParallelism());
  await runJobs(context, records, limit);
  await context.memory.save();
  const cancelled = options.signal?.aborted === true;
  const published = cancelled ? false : await publishResults(context, records);

  const record = finish(context, records, { cancelled, published, commit });
  await options.store.write(record);
  await tidyTemporary(context, true);
  context.tell({ type: "end", verdict: record.verdict, published, cancelled });
  return record;
}

function emptyRecords({ workspace, locate, plan }: RunContext): Records {
  const sources = new Map<NodeId, AssetRecord>();
  const tasks = new Map<NodeId, TaskRecord>();
  for (const node of workspace.graph.nodes.values()) {
    if (node.kind === "source") sources.set(node.id, sourceRecord(node, locate));
    else if (node.kind === "task") tasks.set(node.id, taskRecord(node, workspace, locate));
  }
  for (const { id, reason } of plan.tasks) {
    const task = tasks.get(id);
    if (task !== undefined) task.reason = reason;
  }
  for (const { id, reason } of plan.impossible) {
    const task = tasks.get(id);
    if (task !== undefined) Object.assign(task, { status: "failed", reason, error: { message: reason, file: task.file, line: task.line } });
  }
  return { sources, tasks };
}

function finish(context: RunContext, records: Records, { cancelled, published, commit }: { cancelled: boolean; published: boolean; commit: RunRecord["commit"] }): RunRecord {
  const { options, workspace, runId, startedAt, frozen, asOf } = context;
  const { engine } = options;
  const finishedAt = options.clock.now();
  const record: Omit<RunRecord, "verdict" | "reasons"> = {
    version: 1,
    id: runId,
    command: options.command ?? options.mode,
    project: workspace.project.name,
    startedAt: new Date(startedAt).toISOString(),
    finishedAt: new Date(finishedAt).toISOString(),
    durationMs: finishedAt - startedAt,
    ...(frozen ? { asOf } : {}),
    environment: { name: options.environment, engine: engine.name, engineVersion: engine.version, schema: options.schema },
    ...(commit === undefined ? {} : { commit }),
    tools: { node: process.versions.node, [engine.name]: engine.version, ...options.tools },
    ...(cancelled ? { cancelled } : {}),
    published: published && options.mode === "run",
    pipelines: pipelineRecords(workspace, records.sources, records.tasks),
    findings: [...(options.findings ?? [])],
  };
  return { ...record, ...verdictOf(record) };
}
