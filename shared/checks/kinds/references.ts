import { CheckProblem } from "../figures.ts";
import type { CheckKindSpec } from "../kind.ts";
import { countOf } from "../kind.ts";

/** Each value exists in a column of another task or source; nulls are ignored. A pass of its own. */
export const references: CheckKindSpec<"references"> = {
  plan({ column, to }, table) {
    const child = table.column(column);
    const dot = to.lastIndexOf(".");
    const parent = table.request.resolve(to.slice(0, dot));
    if (dot <= 0 || parent === undefined) throw new CheckProblem(`There is no task or source "${dot <= 0 ? to : to.slice(0, dot)}" to compare with: write task.column.`);
    const parentColumn = table.request.engine.quote(to.slice(dot + 1));
    const filled = table.filled(child);
    const rows = table.count();
    const orphans = table.sql.orphans({ column: child.sql, from: table.rows }, { column: parentColumn, from: parent });
    const missing = table.pass(orphans.from, orphans.aggregate);
    return (read) => ({ kind: "failing", rows: countOf(read, rows), checked: countOf(read, filled), failing: countOf(read, missing) });
  },
  expected: ({ to }) => `exists in ${to}`,
};
