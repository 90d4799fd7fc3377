import type { DiffDocument, DiffSide } from "../../results/diff-document.ts";
import { terminalData } from "../escape/terminal.ts";
import { bytes, count, rowsOf } from "../figures.ts";
import type { ReportOptions } from "../reporter.ts";
import { wrap } from "../terminal/cells.ts";
import { openPage, type Page } from "../terminal/page.ts";
import { renderTableDiff } from "./table-diff-text.ts";

/** `towpath diff` for a terminal: what was compared, each table, and the outcome in one line. */
export function renderDiffDocument(untrusted: DiffDocument, notBuilt: number, options: Pick<ReportOptions, "width" | "color" | "unicode" | "language">): string {
  const document = terminalData(untrusted);
  const page = openPage(options);
  const { base, head, settings, tables } = document;
  const lines = wrap(`${side(base)} ${page.signs.arrow} ${side(head)}`, page.width).map((line) => page.ink.bold(line));
  for (const each of settings) lines.push(`  ${page.ink.yellow(page.signs.warn)} ${each.name}: ${each.base} ${page.signs.arrow} ${each.head}`);
  for (const table of tables) lines.push("", ...renderTableDiff(table, page));
  lines.push("", ...wrap(outcome(document, notBuilt, page), page.width));
  return `${lines.join("\n")}\n`;
}

function side({ environment, schema, engine, engineVersion, bytes: size, rows }: DiffSide): string {
  return `${environment}: ${schema} (${engine} ${engineVersion}, ${rowsOf(rows)}${size === undefined ? "" : `, ${bytes(size)}`})`;
}

function outcome({ tables }: DiffDocument, notBuilt: number, page: Page): string {
  const number = (status: string, word: string): string[] => {
    const found = tables.filter((table) => table.status === status).length;
    return found === 0 ? [] : [`${count(found)} ${word}`];
  };
  const broken = tables.flatMap(({ expectations }) => expectations).filter(({ status }) => status === "fail").length;
  const parts = [
    ...number("different", "different"), ...number("equal", "equal"), ...number("new", "new"), ...number("removed", "removed"), ...number("not-comparable", "not comparable"),
    ...(notBuilt === 0 ? [] : [`${count(notBuilt)} not in this build`]),
    ...(broken === 0 ? [] : [`${count(broken)} ${broken === 1 ? "limit" : "limits"} broken`]),
  ];
  return parts.join(` ${page.signs.dot} `);
}
