import type { UntestedRecord } from "../results/record.ts";
import type { RunContext } from "./run-context.ts";
import type { Records } from "./run-project.ts";

/** Affected tasks that this run neither built nor took over, and does not already call failed. */
export function untestedTasks({ options }: RunContext, records: Records): UntestedRecord[] {
  const { compare, about, allowUntested = false } = options;
  if (compare === undefined || options.signal?.aborted === true) return [];
  const told = new Set((about?.untested ?? []).flatMap(({ id }) => id ?? []));
  return [...compare.impact].flatMap(([id, { selected }]): UntestedRecord[] => {
    const record = records.tasks.get(id);
    if (!selected || told.has(id) || record?.status !== "not_run") return [];
    return [{ id, kind: "not-built", reason: record.reason, allowed: allowUntested }];
  });
}
