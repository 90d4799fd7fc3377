import type { ColumnDiffRecord, DiffExpectationRecord, TableDiffRecord } from "../../results/record.ts";
import { code, codeInHtml, folded, listed, md, tableRow, textInHtml, type Markdown } from "../escape/markdown.ts";
import { count, counted, metric, percent } from "../figures.ts";
import type { FitPart } from "../fit.ts";
import { diffSentence, differingColumns } from "../diff/diff-sentence.ts";
import { sparklines } from "./sparkline.ts";
import type { Sheet } from "./sheet.ts";

const mostColumns = 40;

/** One folded part for each table that differs, the most changed first; equal ones in one line. */
export function dataDiff(sheet: Sheet, cap: number): FitPart[] {
  const diffs = sheet.tasks.flatMap((task) => task.diff ?? []);
  if (diffs.length === 0) return [];
  const different = diffs.filter((diff) => diff.status !== "equal").toSorted((a, b) => rank(a) - rank(b) || touched(b) - touched(a));
  const heading = "#### Data diff";
  const parts = different.slice(0, cap).map((diff): FitPart => {
    const line = md`- ${sheet.name(diff.id)}: ${diffSentence(diff)}`.markdown;
    const detail = columnsOf(diff) + limitsOf(sheet, diff);
    const whole = detail === "" ? line : folded(md`${codeInHtml(sheet.shortName(diff.id))} ${textInHtml(diffSentence(diff))}`, `${matchedBy(diff).markdown}\n\n${detail}`.trim());
    return { heading, importance: diff.expectations.some(({ status }) => status === "fail") ? 45 : 30, forms: [{ text: whole }, ...(detail === "" ? [] : [{ text: line, omits: { details: 1 } }]), { text: "", omits: { tables: 1 } }] };
  });
  const beyond = different.length - parts.length;
  if (beyond > 0) parts.push({ heading, importance: 30, forms: [{ text: "", omits: { tables: beyond } }] });
  return [...parts, ...equalLine(sheet, diffs, heading)];
}

function equalLine(sheet: Sheet, diffs: readonly TableDiffRecord[], heading: string): FitPart[] {
  const equal = diffs.filter((diff) => diff.status === "equal");
  if (equal.length === 0) return [];
  return [{ heading, importance: 10, forms: [{ text: md`Equal: ${listed(equal.map((diff) => sheet.name(diff.id)), 12)}.`.markdown }, { text: md`Equal: ${counted(equal.length, "table")}.`.markdown }] }];
}

/** Broken limits first, then what differs. */
function rank(diff: TableDiffRecord): number {
  return diff.expectations.some(({ status }) => status === "fail") ? 0 : { different: 1, "not-comparable": 2, new: 3, removed: 3, equal: 4 }[diff.status];
}

function touched({ rows }: TableDiffRecord): number {
  return rows.added + rows.removed + rows.changed;
}

function matchedBy(diff: TableDiffRecord): Markdown {
  if (diff.status !== "different") return md``;
  if (diff.key.length === 0) return md`<sub>No key: rows are compared as whole rows, so a changed row counts as one removed and one added.</sub>`;
  return md`<sub>Rows matched by ${listed(diff.key.map(code), 8)}${diff.keyFrom === "found" && md`, unique on both sides`}.</sub>`;
}

function columnsOf(diff: TableDiffRecord): string {
  const columns = differingColumns(diff);
  if (columns.length === 0) return "";
  const rows = columns.slice(0, mostColumns).map((column) => columnRow(column, diff).markdown);
  const more = columns.length > mostColumns ? `\n\n<sub>and ${counted(columns.length - mostColumns, "more column")}</sub>` : "";
  return `| Column | Changed | Nulls | Distinct | Mean | Base | Head | Shift |\n| :-- | --: | --: | --: | --: | :-- | :-- | --: |\n${rows.join("\n")}${more}`;
}

function columnRow(column: ColumnDiffRecord, diff: TableDiffRecord): Markdown {
  const { base, head } = column;
  const lines = sparklines(base?.histogram, head?.histogram);
  const both = Math.min(diff.rows.base, diff.rows.head);
  return tableRow([
    md`${code(column.name)}${changeWord(column)}`,
    column.changed === undefined ? "–" : `${count(column.changed)}${both > 0 && column.changed > 0 ? ` (${percent(column.changed, both)})` : ""}`,
    pair(base?.nulls, head?.nulls, (share) => percent(share, 1)),
    pair(base?.distinct, head?.distinct, count),
    pair(base?.mean, head?.mean, metric),
    lines.base === undefined ? "–" : code(lines.base),
    lines.head === undefined ? "–" : code(lines.head),
    column.shift === undefined ? "–" : metric(Number(column.shift.toFixed(3))),
  ]);
}

function changeWord({ change, type }: ColumnDiffRecord): Markdown {
  if (change === "added") return md` new${type.head !== undefined && md`, ${code(type.head)}`}`;
  if (change === "removed") return md` removed`;
  if (change === "retyped") return md` ${code(type.base ?? "?")} → ${code(type.head ?? "?")}`;
  return md``;
}

/** `12 → 14`, or one figure when both are written alike. */
function pair(base: number | undefined, head: number | undefined, write: (value: number) => string): string {
  const [before, after] = [base, head].map((value) => (value === undefined ? undefined : write(value)));
  if (before === undefined || after === undefined) return before ?? after ?? "–";
  return before === after ? after : `${before} → ${after}`;
}

function limitsOf(sheet: Sheet, diff: TableDiffRecord): string {
  const words: Record<DiffExpectationRecord["status"], Markdown> = { pass: md`holds`, fail: md`**fails**`, skipped: md`skipped` };
  const lines = diff.expectations.map((limit) => md`- ${code(limit.name)} ${words[limit.status]}: expected ${limit.expected}, observed ${limit.observed} ${sheet.place(limit.file, limit.line)}`.markdown);
  return lines.length === 0 ? "" : `\n\n${lines.join("\n")}`;
}
