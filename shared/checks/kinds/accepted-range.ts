import { boundsPhrase } from "../bounds.ts";
import type { CheckKindSpec } from "../kind.ts";
import { countOf } from "../kind.ts";

/** Values lie between bounds (numbers, dates, timestamps); nulls are ignored, NaN always fails. */
export const acceptedRange: CheckKindSpec<"accepted_range"> = {
  plan({ column, min, max, exclusive }, table) {
    const checked = table.column(column);
    const outside: string[] = [];
    if (min !== undefined) outside.push(`${checked.sql} ${exclusive ? "<=" : "<"} ${table.literal(min)}`);
    if (max !== undefined) outside.push(`${checked.sql} ${exclusive ? ">=" : ">"} ${table.literal(max)}`);
    // NaN is greater than every number in SQL, so an upper bound refuses it already.
    if (max === undefined && table.sql.mayBeNan(checked.type)) outside.push(table.sql.isNan(checked.sql));
    const rows = table.count();
    const filled = table.filled(checked);
    const failing = table.count(outside.join(" OR "));
    const sample = checked.samples ? [table.aggregate((sql) => `min(${sql})`, checked), table.aggregate((sql) => `max(${sql})`, checked)] as const : undefined;
    return (read) => ({
      kind: "failing", rows: countOf(read, rows), checked: countOf(read, filled), failing: countOf(read, failing),
      ...(sample ? { sample: { lowest: String(read(sample[0])), highest: String(read(sample[1])) } } : {}),
    });
  },
  expected: boundsPhrase,
};
