import { groupPass } from "../group-pass.ts";
import { CheckProblem } from "../figures.ts";
import type { CheckKindSpec } from "../kind.ts";
import { countOf } from "../kind.ts";

/** The columns identify a row: filled and unique. A row that lacks one, or shares all of them with another row, fails. */
export const key: CheckKindSpec<"key"> = {
  plan({ columns }, table) {
    if (columns.length === 0) throw new CheckProblem("No key is declared: name its columns, key: [id].");
    const groups = groupPass(table, columns.map((name) => table.column(name)));
    return (read) => {
      const rows = countOf(read, groups.rows);
      return { kind: "failing", rows, checked: rows, failing: countOf(read, groups.incomplete) + countOf(read, groups.repeated) };
    };
  },
  expected: ({ columns }) => `${columns.join(", ")} filled and unique`,
};
