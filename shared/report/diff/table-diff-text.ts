import type { ColumnDiffRecord, ColumnProfile, TableDiffRecord } from "../../results/record.ts";
import { count, metric, rowsOf } from "../figures.ts";
import { clip, wrap } from "../terminal/cells.ts";
import { resultSign, type Page } from "../terminal/page.ts";
import { table, tableWidth, type Cell, type TableColumn } from "../terminal/table.ts";
import { diffWords, type DiffWords } from "./diff-words.ts";
import { sparkline } from "./sparkline.ts";

/** Smaller shifts are what chance and rounding make. */
const SHIFT = 0.001;

/** One table's data diff for a terminal: what happened to its rows, its limits, then the columns that differ. Reads the record only, which holds no value. */
export function renderTableDiff(diff: TableDiffRecord, page: Page): string[] {
  const words = diffWords(page.language);
  const lines = [headline(diff, page, words), ...aboutRows(diff, page, words)];
  for (const { name, status, expected, observed, file, line } of diff.expectations) {
    const { sign, tone } = resultSign(page, status);
    wrap(`${name}: ${observed} ${page.signs.dash} ${expected} (${file}:${line})`, page.width - 6).forEach((part, at) => lines.push(at === 0 ? `    ${page.ink[tone](sign)} ${part}` : `      ${part}`));
  }
  if (diff.status === "equal") return lines;
  // How keys are spread says nothing: which rows came and went is told above.
  const differing = diff.columns.filter((column) => differs(column) && (column.change !== "same" || !diff.key.includes(column.name)));
  if (differing.length > 0) lines.push(...fitting(differing, page, words).map((line) => `    ${line}`));
  const rest = diff.columns.length - differing.length;
  if (rest > 0 && differing.length > 0) lines.push(`    ${page.ink.dim(words.unchanged(count(rest, page.language), rest === 1))}`);
  return lines;
}

function headline(diff: TableDiffRecord, page: Page, words: DiffWords): string {
  const failed = diff.expectations.some(({ status }) => status === "fail");
  const tone = failed ? "red" : diff.status === "equal" ? "green" : diff.status === "not-comparable" ? "yellow" : "cyan";
  const sign = failed ? page.signs.fail : diff.status === "equal" ? page.signs.reused : diff.status === "not-comparable" ? page.signs.warn : page.signs.dot;
  return `  ${page.ink[tone](sign)} ${page.ink.bold(clip(diff.id, page.width - 22, page.unicode))}  ${page.ink[tone](words.status[diff.status])}`;
}

function aboutRows(diff: TableDiffRecord, page: Page, words: DiffWords): string[] {
  if (diff.reason !== undefined) return wrap(diff.reason, page.width - 4).map((line) => `    ${page.ink.dim(line)}`);
  const { base, head, added, removed, changed } = diff.rows;
  const number = (value: number): string => count(value, page.language);
  const minus = page.unicode ? "−" : "-";
  const total = base === head ? rowsOf(head, page.language) : `${number(base)} ${page.signs.arrow} ${number(head)} ${words.rows}`;
  const moves = diff.status === "new" || diff.status === "removed" ? [] : [...(added > 0 ? [`+${number(added)}`] : []), ...(removed > 0 ? [`${minus}${number(removed)}`] : []), ...(changed > 0 ? [`~${number(changed)}`] : [])];
  const key = diff.status === "new" || diff.status === "removed" ? [] : [diff.key.length > 0 ? words.key(diff.key.join(", "), diff.keyFrom === "found") : words.noKey];
  return wrap([`${total}${moves.length === 0 ? "" : `  ${moves.join(" ")}`}`, ...key].join(` ${page.signs.dot} `), page.width - 4).map((line) => `    ${page.ink.dim(line)}`);
}

/** Also a column whose values are spread otherwise because rows came or went. */
function differs(column: ColumnDiffRecord): boolean {
  if (column.change === "ignored") return false;
  const { base, head } = column;
  return column.change !== "same" || (column.changed ?? 0) > 0 || (column.shift ?? 0) >= SHIFT || base?.nulls !== head?.nulls || base?.mean !== head?.mean;
}

/** The widest table that fits: the histograms go first, then the numbers of values, then shift and means. */
function fitting(columns: readonly ColumnDiffRecord[], page: Page, words: DiffWords): string[] {
  const layout: TableColumn[] = [
    { header: words.column, min: 8 }, { min: 7 }, { header: "~", align: "right" }, { header: words.nulls }, { header: words.mean }, { header: words.distinct }, { header: words.shift, align: "right" }, { header: words.before }, { header: words.after },
  ];
  const rows = columns.map((column) => cells(column, page, words));
  const width = page.width - 4;
  const drop = (index: number): void => rows.forEach((row) => row.splice(index, 1, { text: "" }));
  for (const group of [[7, 8], [5], [6], [4]]) {
    if (tableWidth(layout, rows) <= width) break;
    group.forEach(drop);
  }
  return table(layout, rows, { width, ink: page.ink, unicode: page.unicode });
}

function cells(column: ColumnDiffRecord, page: Page, words: DiffWords): Cell[] {
  const { base, head } = column;
  const retyped = column.change === "retyped" ? ` ${column.type.base ?? ""} ${page.signs.arrow} ${column.type.head ?? ""}` : "";
  const tone = column.change === "removed" ? "red" : column.change === "added" ? "green" : "yellow";
  const move = (value: (profile: ColumnProfile) => number | undefined, text: (value: number) => string): Cell => moved(base && value(base), head && value(head), text, page);
  // On one scale, so that a bin that grew looks it.
  const top = Math.max(0, ...(base?.histogram ?? []), ...(head?.histogram ?? []));
  return [
    { text: column.name },
    { text: `${words.change[column.change]}${retyped}`, tone },
    { text: column.changed === undefined || column.changed === 0 ? "" : count(column.changed, page.language) },
    move(({ nulls }) => nulls, percent),
    move(({ mean }) => mean, metric),
    move(({ distinct }) => distinct, (value) => count(value, page.language)),
    { text: column.shift === undefined || column.shift < SHIFT ? "" : column.shift.toFixed(3) },
    { text: sparkline(base?.histogram, page.unicode, top), tone: "dim" },
    { text: sparkline(head?.histogram, page.unicode, top) },
  ];
}

/** `12.3 ▲ 12.9`: up, down, or the one figure when both sides have it. */
function moved(before: number | undefined, after: number | undefined, text: (value: number) => string, page: Page): Cell {
  if (before === undefined || after === undefined) return { text: before === undefined && after === undefined ? "" : text(after ?? before ?? 0), tone: "dim" };
  if (before === after) return { text: text(after), tone: "dim" };
  const [up, down] = page.unicode ? ["▲", "▼"] : ["^", "v"];
  return { text: `${text(before)} ${after > before ? up : down} ${text(after)}` };
}

/** At most three digits; what is not nothing never reads 0%. */
function percent(share: number): string {
  const value = share * 100;
  if (value === 0 || value === 100) return `${value}%`;
  return value < 0.01 ? "<0.01%" : value > 99.99 ? ">99.99%" : `${Number(value.toPrecision(value > 99 ? 4 : 3))}%`;
}
