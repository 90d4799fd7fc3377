import { diffTables } from "../diff/diff-tables.ts";
import { sameData } from "../diff/same-data.ts";
import type { TaskRecord } from "../results/record.ts";
import { hasTable } from "./build-task.ts";
import type { PlannedTask } from "./plan-run.ts";
import { relationOf, relationOfGiven, type RunContext } from "./run-context.ts";

/** Holds the result of a task against the base's, and remembers when it is the same: what only reads it need not be built then. */
export async function compareResult(context: RunContext, planned: PlannedTask, record: TaskRecord): Promise<void> {
  const { compare, engine, signal } = context.options;
  if (compare === undefined) return;
  if (planned.action === "reuse" && compare.given.get(planned.id)?.fingerprint === planned.fingerprint) {
    context.equal.add(planned.id);
    return;
  }
  const head = hasTable(planned) ? relationOf(context, planned.id) : undefined;
  if (head === undefined) return;
  const given = compare.given.get(planned.id);
  if (given === undefined && !compare.isNew(planned.id)) return;
  const base = given?.table === undefined ? undefined : relationOfGiven(engine, given.table);
  const { task } = planned;
  context.tell({ type: "task", id: planned.id, status: "checking", message: "comparing with the base" });
  record.diff = await diffTables(engine, {
    id: planned.id, head, key: task.key, columns: task.columns,
    ...(base === undefined ? {} : { base }),
    ...(task.diff === undefined ? {} : { limits: task.diff }),
    ...(planned.unsteady === undefined ? {} : { notComparable: `${planned.unsteady} gives another result each time` }),
    locate: (at) => ({ file: at.file, line: context.locate(at).span.line }),
    ...(signal === undefined ? {} : { signal }),
  });
  if (record.diff.status !== "equal" || base === undefined || planned.unsteady !== undefined) return;
  // A difference may be ignored by the limits, and order of columns too; who skips work needs more.
  if (await sameData(engine, base, head, { key: task.key, ...(signal === undefined ? {} : { signal }) })) context.equal.add(planned.id);
}
