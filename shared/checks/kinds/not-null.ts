import type { CheckKindSpec } from "../kind.ts";
import { countOf } from "../kind.ts";

/** No row lacks a value. With several columns, a row that lacks any of them fails. */
export const notNull: CheckKindSpec<"not_null"> = {
  plan({ columns }, table) {
    const all = columns.map((name) => table.column(name));
    const rows = table.count();
    const [only, ...others] = all;
    // A count of values is cheaper than a condition, and is asked anyhow for the null rate.
    const filled = only !== undefined && others.length === 0 ? table.filled(only) : table.count(all.map(({ sql }) => `${sql} IS NOT NULL`).join(" AND "));
    return (read) => {
      const checked = countOf(read, rows);
      return { kind: "failing", rows: checked, checked, failing: checked - countOf(read, filled) };
    };
  },
  expected: ({ columns }) => (columns.length === 1 ? "not null" : `${columns.join(", ")} not null`),
};
