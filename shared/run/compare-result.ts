import { diffTables } from "../diff/diff-tables.ts";
import { sameData } from "../diff/same-data.ts";
import type { TaskRecord } from "../results/record.ts";
import { hasTable } from "./build-task.ts";
import type { PlannedTask } from "./plan-run.ts";
import { relationOf, relationOfGiven, type RunContext } from "./run-context.ts";

/**
 * Remembers when the result of a task is the same as the base's: what only reads it need not be built then. Asked only where something waits for
 * the answer, and before all figures of the difference, which nobody has to wait for.
 */
export async function noteEqual(context: RunContext, planned: PlannedTask): Promise<void> {
  const { compare, engine, signal } = context.options;
  if (compare === undefined) return;
  if (isTheBases(context, planned)) {
    context.equal.add(planned.id);
    return;
  }
  const sides = sidesOf(context, planned);
  if (sides?.base === undefined || planned.unsteady !== undefined || planned.untold !== undefined || !isWaitedFor(context, planned)) return;
  // A difference may be ignored by the limits, and order of columns too; who skips work needs more.
  if (await sameData(engine, sides.base, sides.head, { key: planned.task.key, ...(signal === undefined ? {} : { signal }) })) context.equal.add(planned.id);
}

/** Holds the result of a task against the base's: the figures of the difference. */
export async function compareResult(context: RunContext, planned: PlannedTask, record: TaskRecord): Promise<void> {
  const { engine, signal } = context.options;
  const sides = isTheBases(context, planned) ? undefined : sidesOf(context, planned);
  if (sides === undefined) return;
  const { task } = planned;
  record.diff = await diffTables(engine, {
    id: planned.id, key: task.key, columns: task.columns, head: sides.head,
    ...(sides.base === undefined ? {} : { base: sides.base }),
    ...(task.diff === undefined ? {} : { limits: task.diff }),
    ...notComparable(planned),
    locate: (at) => ({ file: at.file, line: context.locate(at).span.line }),
    ...(signal === undefined ? {} : { signal }),
  });
}

function notComparable({ unsteady, untold }: PlannedTask): { notComparable?: string } {
  if (unsteady !== undefined) return { notComparable: `${unsteady} gives another result each time` };
  return untold === undefined ? {} : { notComparable: `what is read by ${untold} cannot be told, so both sides read what is there now` };
}

/** The very result of the base: there is nothing to compare. */
function isTheBases({ options: { compare } }: RunContext, { id, action, fingerprint }: PlannedTask): boolean {
  return action === "reuse" && compare?.given.get(id)?.fingerprint === fingerprint;
}

/** Undefined when there is no table here, or none of the base although it has the task. */
function sidesOf(context: RunContext, planned: PlannedTask): { head: string; base?: string } | undefined {
  const { compare, engine } = context.options;
  const head = hasTable(planned) ? relationOf(context, planned.id) : undefined;
  const given = compare?.given.get(planned.id);
  if (compare === undefined || head === undefined || (given === undefined && !compare.isNew(planned.id))) return undefined;
  return given?.table === undefined ? { head } : { head, base: relationOfGiven(engine, given.table) };
}

/** Whether a task may take over the base's result when this one came out equal. */
function isWaitedFor({ options: { compare }, plan }: RunContext, { id }: PlannedTask): boolean {
  return plan.tasks.some((reader) => reader.inputs.includes(id) && compare?.impact.get(reader.id)?.direct === false);
}
