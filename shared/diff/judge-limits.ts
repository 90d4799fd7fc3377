import { formatCount, formatRows, formatShare } from "../checks/format-figures.ts";
import type { At, DiffLimits, RowLimit } from "../pipeline/model.ts";
import type { DiffExpectationRecord, TableDiffRecord } from "../results/record.ts";

type Judged = Pick<TableDiffRecord, "status" | "reason" | "key" | "rows" | "columns">;

/** Products of shares and counts are off by less than this in floating point. */
const ROUNDING = 1e-6;
const LIMITS = [["max_changed_rows", "maxChangedRows", "changed"], ["max_added_rows", "maxAddedRows", "added"], ["max_removed_rows", "maxRemovedRows", "removed"]] as const;

/** The limits of `diff:`, judged. What cannot be compared is skipped, never passed. */
export function judgeLimits(diff: Judged, limits: DiffLimits | undefined, locate: (at: At) => { file: string; line: number } = startOfFile): DiffExpectationRecord[] {
  return LIMITS.flatMap(([name, option, what]) => {
    const limit = limits?.[option];
    if (limit === undefined) return [];
    const expected = `at most ${limit.share ? `${formatShare(limit.amount)} of the base's rows` : formatRows(limit.amount)} ${what}`;
    return { name, ...judge(diff, limit, what), expected, ...locate(limit.at) };
  });
}

function judge(diff: Judged, limit: RowLimit, what: "changed" | "added" | "removed"): Pick<DiffExpectationRecord, "status" | "observed"> {
  if (diff.status === "not-comparable") return { status: "skipped", observed: `not comparable${diff.reason === undefined ? "" : `: ${diff.reason}`}` };
  if (diff.status === "new" || diff.status === "removed") return { status: "skipped", observed: `nothing to compare with: the table is ${diff.status}` };
  const { count, aside } = rowsOf(diff, what);
  const { base } = diff.rows;
  const share = base === 0 ? "" : ` of ${formatCount(base)} (${formatShare(count / base)})`;
  const holds = count <= (limit.share ? limit.amount * base : limit.amount) + ROUNDING;
  const blind = what === "changed" ? diff.columns.filter(({ change, changed }) => change === "retyped" && (diff.key.length === 0 || changed === undefined)).map(({ name }) => name) : [];
  // Rows whose only change may be in a column that cannot be compared must not look unchanged.
  if (holds && blind.length > 0) return { status: "skipped", observed: `values of ${blind.join(", ")} cannot be compared: the type changed` };
  return { status: holds ? "pass" : "fail", observed: `${formatRows(count)}${share} ${what}${base === 0 && count > 0 ? "; the base has no rows" : ""}${aside}` };
}

/** Without a key a changed row is one removed and one added: as many as may be changed rows count as changed. */
function rowsOf({ key, rows }: Judged, what: "changed" | "added" | "removed"): { count: number; aside: string } {
  if (what !== "changed" || key.length > 0) return { count: rows[what], aside: "" };
  const most = Math.min(rows.added, rows.removed);
  return { count: most, aside: most === 0 ? "" : " at most: without a key a changed row counts as one removed and one added" };
}

function startOfFile({ file }: At): { file: string; line: number } {
  return { file, line: 1 };
}
