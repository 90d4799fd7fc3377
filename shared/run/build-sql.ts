import { EngineError } from "../engines/engine.ts";
import type { NodeId } from "../graph/graph.ts";
import { makeObjects } from "./view-batch.ts";
import { incrementalQuery, windowedQuery } from "./incremental.ts";
import { readName } from "./lending.ts";
import type { PlannedTask } from "./plan-run.ts";
import { stampOf, type RunContext } from "./run-context.ts";
import { printStamp } from "./stamp.ts";
import { TaskFailure } from "./task-failure.ts";
import { taskQuery } from "./task-query.ts";

/**
 * Makes the physical view or table of a SQL task beside those in use. The object and its comment appear in one transaction: what has
 * our comment is whole, and a killed run leaves nothing half-built.
 */
export async function buildSql(context: RunContext, planned: PlannedTask, signal: AbortSignal | undefined): Promise<void> {
  const { engine } = context.options;
  const { task } = planned;
  const options = { ...(signal === undefined ? {} : { signal }), ...(task.timeoutMs === undefined ? {} : { timeoutMs: task.timeoutMs }) };
  const query = taskQuery(context, planned);
  const kind = task.materialized.kind === "view" ? "VIEW" : "TABLE";
  const target = `${engine.quote(context.state.hidden)}.${engine.quote(planned.physical)}`;

  let body = query.sql;
  if (planned.previous !== undefined && task.materialized.kind === "incremental") {
    const { from, to } = context.options;
    const previous = `${engine.quote(context.state.hidden)}.${engine.quote(planned.previous.name)}`;
    const added = await incrementalQuery({ engine, materialized: task.materialized, query: query.sql, previous, window: { from, to }, options });
    body = added ?? query.sql;
  }
  if (planned.between !== undefined && task.materialized.kind === "incremental") {
    body = await windowedQuery({ engine, materialized: task.materialized, query: query.sql, window: planned.between, options });
  }
  const head = `CREATE ${kind} ${target} AS\n`;
  const stamp = stampOf(context, planned, kind === "VIEW" ? physicalInputs(context, planned.inputs) : []);
  const object = { create: head + body, comment: `COMMENT ON ${kind} ${target} IS ${engine.literal(printStamp(stamp))}` };
  try {
    if (kind === "VIEW") await context.views.make(object, options);
    else await makeObjects(engine, [object], options);
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    // Inside an incremental statement the place is not that of the task's own text.
    const offset = error.offset === undefined || body !== query.sql ? undefined : error.offset - head.length;
    // The place in the user's file says it better than the place in the statement that was made of it.
    const message = error.message.replace(/ \(line \d+, column \d+ of the statement\)/, "");
    throw new TaskFailure(message, { ...query.placeOf(offset), code: error.code });
  }
}

/** What a view reads must live as long as the view. */
function physicalInputs(context: RunContext, inputs: readonly NodeId[]): string[] {
  return inputs.flatMap((id) => {
    const planned = context.planned.get(id);
    const given = planned === undefined ? context.given.get(id)?.table : undefined;
    if (given !== undefined) return readName({ physical: given.physical, lent: given.hidden });
    return planned === undefined ? (context.state.live.get(id)?.physical ?? []) : readName(planned);
  });
}
