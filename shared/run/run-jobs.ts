import type { NodeId } from "../graph/graph.ts";
import type { AssetRecord, TaskRecord } from "../results/record.ts";
import { buildTask, hasTable } from "./build-task.ts";
import { checkAsset, checksIn } from "./check-asset.ts";
import { compareResult, noteEqual } from "./compare-result.ts";
import { describeAsset, describeRest } from "./describe-asset.ts";
import { isBlocking } from "./held-back.ts";
import { jobGraph } from "./job-graph.ts";
import type { PlannedTask } from "./plan-run.ts";
import type { RunContext } from "./run-context.ts";
import type { Records } from "./run-project.ts";
import { schedule } from "./schedule.ts";
import { taskEnds, type TaskEnds } from "./task-ends.ts";

/** Checks the sources, then builds and checks each task as soon as what it reads has passed. A failure skips only what depends on it. */
export async function runJobs(context: RunContext, records: Records, limit: number): Promise<void> {
  const { plan, options, workspace } = context;
  const nodes = [
    ...plan.sources.map((id) => ({ id, inputs: [], light: !hasChecks(context, id) })),
    ...plan.tasks.map((planned) => ({ id: planned.id, inputs: planned.inputs, light: isLight(planned), compared: options.compare !== undefined })),
  ];
  const ends = taskEnds(context, new Set(nodes.flatMap((node) => ("compared" in node && node.compared ? [node.id] : []))));
  const { jobs, steps } = jobGraph(nodes, options.mode === "base" ? new Map() : context.checkReads.reads, workspace.graph.upstream);
  await schedule(jobs, {
    limit,
    signal: options.signal,
    async run(job) {
      const step = steps.get(job);
      if (step === undefined) return false;
      const task = records.tasks.get(step.node);
      const source = records.sources.get(step.node);
      if (step.does === "compare") {
        if (task !== undefined) await compareTask(context, task, ends);
        return true;
      }
      let ok = true;
      if (step.does !== "check") ok = task === undefined ? await startSource(context, source) : await startTask(context, task, ends);
      // What failed is over; what was built and still has checks to wait for is not.
      if (ok && step.does !== "build") ok = task === undefined ? await finishSource(context, source) : await finishTask(context, task, ends);
      return ok;
    },
    skip(job, because) {
      const step = steps.get(job);
      const task = step === undefined || step.does === "check" || step.does === "compare" ? undefined : records.tasks.get(step.node);
      // Behind a cancelled task nothing is known to be wrong.
      if (task === undefined || options.signal?.aborted === true) return;
      task.status = "skipped";
      task.reason = `${steps.get(because)?.node ?? because} did not pass`;
      context.tell({ type: "task", id: task.id, status: "skipped", message: task.reason });
    },
  });
  ends.flush();
  if (options.signal?.aborted === true) for (const { id } of plan.tasks) sayCancelled(records.tasks.get(id));
  if (options.mode !== "base") await describeRest(context, records);
}

function sayCancelled(record: TaskRecord | undefined): void {
  if (record?.status === "not_run") record.reason = "the run was cancelled before it";
}

/** Views without checks: nothing of them takes time. */
function isLight({ task }: PlannedTask): boolean {
  return task.kind === "sql" && task.materialized.kind === "view" && task.checks.length === 0;
}

function hasChecks(context: RunContext, id: NodeId): boolean {
  if (context.options.mode === "base") return false;
  const node = context.workspace.graph.nodes.get(id);
  return node !== undefined && checksIn(context, node).length > 0;
}

async function startSource(context: RunContext, record: AssetRecord | undefined): Promise<boolean> {
  if (record === undefined) return false;
  context.tell({ type: "task", id: record.id, status: "checking" });
  if (hasChecks(context, record.id)) await describeAsset(context, record);
  return true;
}

async function finishSource(context: RunContext, record: AssetRecord | undefined): Promise<boolean> {
  if (record === undefined) return false;
  const started = context.elapsed();
  const problem = context.sources.get(record.id)?.problem;
  await checkAsset(context, record);
  const blocked = record.checks.some((check) => isBlocking(check));
  // A source that cannot be read does not stop tasks by itself: those that read it say where.
  const status = context.options.signal?.aborted === true ? "cancelled" : blocked ? "failed" : "success";
  context.tell({ type: "task", id: record.id, status, durationMs: context.elapsed() - started, ...(problem === undefined ? {} : { message: problem }), ...rowsOf(record) });
  return status === "success";
}

async function startTask(context: RunContext, record: TaskRecord, ends: TaskEnds): Promise<boolean> {
  const planned = context.planned.get(record.id);
  if (planned === undefined) return false;
  record.offsetMs = context.elapsed();
  record.startedAt = new Date(context.startedAt + record.offsetMs).toISOString();
  context.tell({ type: "task", id: record.id, status: "running", message: planned.reason });
  const ok = (await buildTask(context, planned, record)) && (await unlessInterrupted(context, record, () => noteEqual(context, planned)));
  if (ok && hasTable(planned) && hasChecks(context, record.id)) await describeAsset(context, record);
  if (!ok) ends.over(record);
  return ok;
}

/** The figures of the difference, of what is there. */
async function compareTask(context: RunContext, record: TaskRecord, ends: TaskEnds): Promise<void> {
  const planned = context.planned.get(record.id);
  if (planned !== undefined && context.built.has(record.id)) await unlessInterrupted(context, record, () => compareResult(context, planned, record));
  ends.compared(record);
}

/** False when the comparison was interrupted. */
async function unlessInterrupted(context: RunContext, record: TaskRecord, compare: () => Promise<void>): Promise<boolean> {
  try {
    await compare();
    return true;
  } catch (error) {
    if (context.options.signal?.aborted !== true) throw error;
    record.status = "cancelled";
    record.reason = "the run was cancelled";
    return false;
  }
}

async function finishTask(context: RunContext, record: TaskRecord, ends: TaskEnds): Promise<boolean> {
  const planned = context.planned.get(record.id);
  if (planned === undefined) return false;
  if (hasTable(planned) && hasChecks(context, record.id)) {
    context.tell({ type: "task", id: record.id, status: "checking" });
    await checkAsset(context, record);
  }
  const ok = judgeTask(context, record);
  ends.over(record);
  return ok;
}

/** A blocking check or a gate that does not hold fails its task; the reason names them. */
function judgeTask({ options }: RunContext, record: TaskRecord): boolean {
  if (options.signal?.aborted === true) {
    // Checks that were interrupted say nothing.
    record.status = "cancelled";
    record.reason = "the run was cancelled";
    return false;
  }
  const blocking = [
    ...record.checks.filter((check) => isBlocking(check)).map(({ id }) => id),
    ...(record.model?.gates ?? []).filter(({ status }) => status === "fail" || status === "error").map(({ metric }) => `gate ${metric}`),
  ];
  if (blocking.length === 0) return true;
  record.status = "failed";
  record.reason = `built, but held back: ${blocking.join(", ")} did not hold`;
  return false;
}

function rowsOf({ rows }: AssetRecord): { rows?: number } {
  return rows === undefined ? {} : { rows };
}
