import { formatCount } from "../format-figures.ts";
import type { CheckKindSpec } from "../kind.ts";
import { countOf } from "../kind.ts";
import { typeFamily } from "../../sql/type-family.ts";

/** Values are among a list; nulls are ignored. */
export const acceptedValues: CheckKindSpec<"accepted_values"> = {
  plan({ column, values }, table) {
    const checked = table.column(column);
    // YAML reads `01` as a number: for a text column it is meant as text.
    const text = typeFamily(checked.type) === "text" || table.comparable(checked) !== checked.sql;
    const list = values.map((value) => table.literal(text ? String(value) : value)).join(", ");
    const rows = table.count();
    const filled = table.filled(checked);
    const failing = table.count(`${table.comparable(checked)} NOT IN (${list})`);
    return (read) => ({ kind: "failing", rows: countOf(read, rows), checked: countOf(read, filled), failing: countOf(read, failing) });
  },
  expected({ values }) {
    const list = values.map(String).join(", ");
    return list.length <= 60 ? `one of ${list}` : `one of ${formatCount(values.length)} values`;
  },
};
