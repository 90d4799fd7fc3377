import { EngineError } from "../engines/engine.ts";
import type { TaskRecord } from "../results/record.ts";
import { buildSql } from "./build-sql.ts";
import { buildProcess, loadStored } from "./kinds/build-process.ts";
import { tableOutput } from "./kinds/task-outputs.ts";
import { cutOff } from "./cut-off.ts";
import { definitionOf } from "./definition.ts";
import type { PlannedTask } from "./plan-run.ts";
import { backoffMs, pause } from "./retry.ts";
import type { RunContext } from "./run-context.ts";
import { TaskFailure } from "./task-failure.ts";

/** Makes, or takes over, the result of one task. True when it is there; the record says what happened. */
export async function buildTask(context: RunContext, planned: PlannedTask, record: TaskRecord): Promise<boolean> {
  const { options } = context;
  const { id, task } = planned;
  cutOff(context, planned);
  record.fingerprint = planned.fingerprint;
  const code = context.codes.get(id);
  if (code !== undefined) record.definition = definitionOf(code, task, context.workspace.texts);
  record.reason = planned.reason;
  for (let attempt = 1; ; attempt++) {
    try {
      refuseForeignName(context, planned);
      if (planned.action === "reuse") {
        if (task.kind !== "sql") await loadStored(context, planned, record);
        record.status = "reused";
      } else {
        record.attempts = attempt;
        if (task.kind === "sql") await buildSql(context, planned, options.signal);
        else await buildProcess(context, planned, record);
        record.status = "success";
      }
      context.built.add(id);
      return true;
    } catch (error) {
      if (options.signal?.aborted === true) {
        record.status = "cancelled";
        record.reason = "the run was cancelled";
        return false;
      }
      const failure = asFailure(error, planned);
      if (attempt > task.retries || !failure.retryable) {
        record.status = "failed";
        record.error = { message: failure.message, ...failure.place };
        record.reason = attempt > 1 ? `failed after ${attempt} attempts` : "failed";
        return false;
      }
      const wait = backoffMs(attempt, options.random ?? Math.random, options.backoffMs);
      context.tell({ type: "task", id, status: "retrying", attempt: attempt + 1, message: `attempt ${attempt} failed: ${failure.message}; again in ${(wait / 1000).toFixed(1)} s` });
      await pause(wait, options.signal);
    }
  }
}

/** Whether SQL and checks can read the task as a table. */
export function hasTable(planned: Pick<PlannedTask, "task">): boolean {
  return planned.task.kind === "sql" || tableOutput(planned.task) !== undefined;
}

/** A name that consumers use is only ever replaced when we made what stands there. */
function refuseForeignName({ state, workspace }: RunContext, planned: PlannedTask): void {
  const name = planned.task.name.toLowerCase();
  if (!hasTable(planned)) return;
  const where = { file: planned.task.at.file, code: "catalog" } as const;
  if (state.foreign.has(name)) {
    throw new TaskFailure(`${state.schema}.${planned.task.name} exists and was not made by Towpath: it is left alone. Rename the task, or move or drop what is there`, where);
  }
  const owner = state.owners.get(name);
  if (owner !== undefined && owner !== planned.id && workspace.graph.nodes.has(owner)) {
    throw new TaskFailure(`${state.schema}.${planned.task.name} is the name of ${owner}: two tasks of a project cannot have one name`, where);
  }
}

function asFailure(error: unknown, planned: PlannedTask): TaskFailure {
  if (error instanceof TaskFailure) return error;
  if (error instanceof EngineError) return new TaskFailure(error.message, { file: planned.task.at.file, code: error.code });
  throw error;
}
