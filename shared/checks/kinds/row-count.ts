import { boundsPhrase, within } from "../bounds.ts";
import { formatRows } from "../format-figures.ts";
import type { CheckKindSpec } from "../kind.ts";
import { countOf } from "../kind.ts";

/** Number of rows, of those that `where` leaves. Without bounds: at least one. */
export const rowCount: CheckKindSpec<"row_count"> = {
  plan(_options, table) {
    const rows = table.count();
    return (read) => {
      const value = countOf(read, rows);
      return { kind: "value", rows: value, value, hidden: false };
    };
  },
  expected({ min, max }) {
    const bounds = min === undefined && max === undefined ? { min: 1 } : { min, max };
    return `${boundsPhrase(bounds)} ${(bounds.max ?? bounds.min) === 1 && (min === undefined || max === undefined) ? "row" : "rows"}`;
  },
  verdict({ min, max }, seen) {
    if (seen.kind !== "value") return { outcome: "error", observed: "not measured" };
    const bounds = min === undefined && max === undefined ? { min: 1 } : { min, max };
    return { outcome: within(seen.value ?? 0, bounds) ? "holds" : "violated", observed: formatRows(seen.value ?? 0) };
  },
};
