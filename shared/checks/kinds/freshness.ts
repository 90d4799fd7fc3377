import { formatDuration } from "../format-figures.ts";
import type { CheckKindSpec } from "../kind.ts";

/** The newest value of a date or time column is recent enough, counted from `as_of` or now. A table without any value is not fresh. */
export const freshness: CheckKindSpec<"freshness"> = {
  plan({ column }, table) {
    const time = table.column(column);
    const now = table.request.asOf === undefined ? table.sql.now : table.sql.instant(table.literal(table.request.asOf));
    const rows = table.count();
    const age = table.aggregate((sql) => `${table.sql.epochMs(now)} - ${table.sql.epochMs(`max(${sql})`)}`, time);
    return (read) => {
      const ageMs = read(age);
      return { kind: "age", rows: Number(read(rows) ?? 0), ageMs: ageMs === null ? null : Number(ageMs) };
    };
  },
  expected({ warn_after, error_after }) {
    const warn = warn_after === undefined ? [] : [`${formatDuration(warn_after)} (warning)`];
    const error = error_after === undefined ? [] : [formatDuration(error_after)];
    return `newest value not older than ${[...warn, ...error].join(", ")}`;
  },
  verdict({ warn_after, error_after }, seen) {
    if (seen.kind !== "age") return { outcome: "error", observed: "not measured" };
    const late = error_after === undefined ? "warned" : "violated";
    if (seen.ageMs === null) return { outcome: late, observed: seen.rows === 0 ? "0 rows" : "no value" };
    const observed = seen.ageMs < 0 ? `newest value ${formatDuration(seen.ageMs)} in the future` : `newest value ${formatDuration(seen.ageMs)} old`;
    if (error_after !== undefined && seen.ageMs > error_after) return { outcome: "violated", observed };
    if (warn_after !== undefined && seen.ageMs > warn_after) return { outcome: "warned", observed };
    return { outcome: "holds", observed };
  },
};
