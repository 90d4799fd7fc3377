import type { ColumnDiffRecord, TableDiffRecord } from "../../results/record.ts";
import { counted, percent } from "../figures.ts";

/** What a table's diff says in one line: `412 rows added, 12,031 changed (0.4%), 2 columns differ`. */
export function diffSentence(diff: TableDiffRecord): string {
  const { rows } = diff;
  if (diff.status === "equal") return "equal";
  if (diff.status === "not-comparable") return `not comparable${diff.reason === undefined ? "" : `: ${diff.reason}`}`;
  if (diff.status === "new") return `new, ${counted(rows.head, "row")}`;
  if (diff.status === "removed") return `removed, had ${counted(rows.base, "row")}`;
  const moved = [rows.added > 0 ? `${counted(rows.added, "row")} added` : "", rows.removed > 0 ? `${counted(rows.removed, "row")} removed` : "", rows.changed > 0 ? `${counted(rows.changed, "row")} changed (${percent(rows.changed, Math.max(rows.base, rows.head))})` : ""];
  const columns = differingColumns(diff).length;
  const parts = [...moved, columns > 0 ? `${counted(columns, "column")} ${columns === 1 ? "differs" : "differ"}` : ""].filter((part) => part !== "");
  return parts.length === 0 ? `${counted(rows.head, "row")}, not equal` : parts.join(", ");
}

/** Columns that came, went or differ, in the table's order. */
export function differingColumns(diff: TableDiffRecord): ColumnDiffRecord[] {
  return diff.columns.filter((column) => (column.change !== "same" && column.change !== "ignored") || (column.changed ?? 0) > 0);
}
