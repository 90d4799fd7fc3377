import { CheckProblem } from "../figures.ts";
import { formatRows } from "../format-figures.ts";
import type { CheckKindSpec } from "../kind.ts";
import { countOf } from "../kind.ts";
import { maxFailing } from "../tolerance.ts";

/** A query of the user that must return no row; a pass of its own. Only the number of its rows is read. */
export const sql: CheckKindSpec<"sql"> = {
  plan(_options, table, check) {
    const query = table.request.queryOf?.(check);
    if (query === undefined) throw new CheckProblem("The query of this check was not found.");
    if (typeof query !== "string") throw new CheckProblem(query.problem);
    const failing = table.pass(`(\n${query.replace(/[;\s]+$/, "")}\n) query`, "count(*)");
    return (read) => {
      const count = countOf(read, failing);
      return { kind: "failing", rows: count, checked: count, failing: count };
    };
  },
  expected: ({ file }) => (file === undefined ? "the query returns no row" : `${file} returns no row`),
  verdict(_options, seen, check) {
    if (seen.kind !== "failing") return { outcome: "error", observed: "not measured" };
    return { outcome: seen.failing <= maxFailing(check, seen.failing) ? "holds" : "violated", observed: formatRows(seen.failing) };
  },
};
