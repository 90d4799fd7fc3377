import { CheckProblem } from "../figures.ts";
import { shorten } from "../format-figures.ts";
import type { CheckKindSpec } from "../kind.ts";
import { countOf } from "../kind.ts";
import { typeFamily } from "../../sql/type-family.ts";

/** Values contain a match of a regular expression in the engine's own syntax (DuckDB: RE2; Postgres: its advanced ones, where `\y` and not `\b` is the border of a word); nulls are ignored. */
export const pattern: CheckKindSpec<"pattern"> = {
  plan({ column, regex }, table) {
    const checked = table.column(column);
    const problem = table.sql.regexProblem(regex);
    if (problem !== undefined) throw new CheckProblem(`The regular expression does not mean what it seems to: ${problem}.`);
    const text = typeFamily(checked.type) === "text" ? checked.sql : table.sql.text(checked.sql);
    const rows = table.count();
    const filled = table.filled(checked);
    const failing = table.count(`NOT ${table.sql.matches(text, table.literal(regex))}`);
    return (read) => ({ kind: "failing", rows: countOf(read, rows), checked: countOf(read, filled), failing: countOf(read, failing) });
  },
  expected: ({ regex }) => `matches ${shorten(regex)}`,
};
