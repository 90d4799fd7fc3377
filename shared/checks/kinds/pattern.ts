import { shorten } from "../format-figures.ts";
import type { CheckKindSpec } from "../kind.ts";
import { countOf } from "../kind.ts";
import { typeFamily } from "../../sql/type-family.ts";

/** Values contain a match of a regular expression in the engine's own syntax (DuckDB: RE2, linear time); nulls are ignored. */
export const pattern: CheckKindSpec<"pattern"> = {
  plan({ column, regex }, table) {
    const checked = table.column(column);
    const text = typeFamily(checked.type) === "text" ? checked.sql : table.sql.text(checked.sql);
    const rows = table.count();
    const filled = table.filled(checked);
    const failing = table.count(`NOT ${table.sql.matches(text, table.literal(regex))}`);
    return (read) => ({ kind: "failing", rows: countOf(read, rows), checked: countOf(read, filled), failing: countOf(read, failing) });
  },
  expected: ({ regex }) => `matches ${shorten(regex)}`,
};
