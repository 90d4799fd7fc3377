import type { RowLimit, Task } from "../pipeline/model.ts";
import type { Loosening } from "./loosened.ts";

const LIMITS = [["max_changed_rows", "maxChangedRows"], ["max_added_rows", "maxAddedRows"], ["max_removed_rows", "maxRemovedRows"]] as const;

/** What `diff:` lets through more than before. */
export function* loosenedLimits(before: Task, after: Task): Generator<Loosening> {
  const [was, is] = [before.diff, after.diff];
  if (was === undefined) return;
  const place = is?.at ?? after.at;
  const found = (option: string, from: string, to: string): Loosening => ({ rule: "change/loosened-gate", variant: "diff", args: { task: after.name, option, before: from, after: to }, at: place });
  for (const [name, key] of LIMITS) {
    const [limit, now] = [was[key], is?.[key]];
    // A share and a number of rows cannot be compared without data.
    if (limit !== undefined && (now === undefined || now.share !== limit.share || now.amount > limit.amount)) yield found(name, shown(limit), now === undefined ? "none" : shown(now));
  }
  const limited = LIMITS.some(([, key]) => was[key] !== undefined);
  if (!limited || is === undefined) return;
  const ignored = new Set(was.ignoreColumns.map((name) => name.toLowerCase()));
  const more = is.ignoreColumns.filter((name) => !ignored.has(name.toLowerCase()));
  if (more.length > 0) yield found("ignore_columns", was.ignoreColumns.join(", ") || "none", is.ignoreColumns.join(", "));
  if ((is.tolerance ?? TOLERANCE) > (was.tolerance ?? TOLERANCE)) yield found("tolerance", String(was.tolerance ?? TOLERANCE), String(is.tolerance ?? TOLERANCE));
}

/** What holds when nothing is written. */
const TOLERANCE = 1e-9;

function shown({ amount, share }: RowLimit): string {
  return share ? `${Number((amount * 100).toPrecision(6))}%` : String(amount);
}
