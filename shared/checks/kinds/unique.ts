import { groupPass } from "../group-pass.ts";
import type { CheckKindSpec } from "../kind.ts";
import { countOf } from "../kind.ts";

/** No value, or combination of values, comes twice. Rows with a null are ignored; of values that repeat, every row fails. */
export const unique: CheckKindSpec<"unique"> = {
  plan({ columns }, table) {
    const groups = groupPass(table, columns.map((name) => table.column(name)));
    return (read) => {
      const rows = countOf(read, groups.rows);
      return { kind: "failing", rows, checked: rows - countOf(read, groups.incomplete), failing: countOf(read, groups.repeated) };
    };
  },
  expected: ({ columns }) => (columns.length === 1 ? "unique" : `${columns.join(", ")} unique together`),
};
