import { formatCount, formatRows, formatShare } from "../format-figures.ts";
import type { CheckKindSpec } from "../kind.ts";
import { countOf } from "../kind.ts";

/** Number of rows compared with the median of earlier runs. Without an earlier run it is skipped, and says so. */
export const volumeChange: CheckKindSpec<"volume_change"> = {
  plan({ window }, table) {
    if (table.restricted) return () => ({ kind: "skipped", reason: "earlier runs know only the number of all rows, so `where` cannot be used here" });
    const earlier = (table.request.history ?? []).slice(0, window);
    if (earlier.length === 0) return () => ({ kind: "skipped", reason: "no earlier run to compare with" });
    const rows = table.count();
    return (read) => ({ kind: "change", rows: countOf(read, rows), median: median(earlier), runs: earlier.length });
  },
  expected({ max_drop, max_rise }) {
    const parts = [max_drop === undefined ? [] : [`at most ${formatShare(max_drop)} fewer`], max_rise === undefined ? [] : [`at most ${formatShare(max_rise)} more`]].flat();
    return `${parts.join(", ")} rows than the median of earlier runs`;
  },
  verdict({ max_drop, max_rise }, seen) {
    if (seen.kind !== "change") return { outcome: "error", observed: "not measured" };
    const { rows, median, runs } = seen;
    const change = median === 0 ? (rows === 0 ? 0 : Infinity) : rows / median - 1;
    const low = max_drop !== undefined && -change > max_drop + 1e-12;
    const high = max_rise !== undefined && change > max_rise + 1e-12;
    const by = Number.isFinite(change) ? ` (${change > 0 ? "+" : ""}${formatShare(change).replace("-", "−")})` : "";
    return { outcome: low || high ? "violated" : "holds", observed: `${formatRows(rows)}, median of ${formatCount(runs)} earlier ${runs === 1 ? "run" : "runs"} ${formatCount(median)}${by}` };
  },
};

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}
