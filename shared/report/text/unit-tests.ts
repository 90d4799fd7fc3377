import type { RunRecord, TestRecord } from "../../results/record.ts";
import { count } from "../figures.ts";
import { allTasks, shortName } from "../summary.ts";
import { clip, wrap } from "../terminal/cells.ts";
import { heading, resultSign, type Page } from "../terminal/page.ts";
import { table } from "../terminal/table.ts";

/** A difference longer than this is cut: the first rows tell what is wrong. */
const rowLimit = 20;

/** Unit tests that failed, each with the small aligned difference. */
export function failingTests(record: RunRecord, page: Page): string[] {
  const failing = allTasks(record).flatMap((task) => task.tests.filter((test) => test.status === "fail" || test.status === "error").map((test) => ({ task, test })));
  if (failing.length === 0) return [];
  const lines = heading(page, page.words.failedTests, count(failing.length, page.language));
  for (const { task, test } of failing) {
    const { sign, tone } = resultSign(page, test.status);
    const name = wrap(`${shortName(record, task.id)}: ${test.name}`, page.width - 4);
    lines.push(...name.map((part, index) => `  ${index === 0 ? page.ink[tone](sign) : " "} ${part}`));
    lines.push(`      ${page.ink.dim(clip(`${test.file}:${test.line}`, page.width - 6, page.unicode))}`);
    if (test.message !== undefined) lines.push(...wrap(test.message, page.width - 6).map((part) => `      ${part}`));
    lines.push(...difference(test, page));
  }
  return lines;
}

function difference(test: TestRecord, page: Page): string[] {
  if (test.diff === undefined) return [];
  const { columns, rows } = test.diff;
  const tones = { "=": "dim", "-": "red", "+": "green" } as const;
  const cells = rows.slice(0, rowLimit).map((row) => [row.mark === "=" ? "" : row.mark].concat(row.cells).map((text) => ({ text, tone: tones[row.mark] })));
  const lines = table([{ header: "" }, ...columns.map((header) => ({ header, min: 4 }))], cells, { width: page.width - 6, ink: page.ink, unicode: page.unicode });
  const legend = `- ${page.words.expected}   + ${page.words.observed}`;
  const rest = rows.length > rowLimit ? [`      ${page.ink.dim(page.words.more(count(rows.length - rowLimit, page.language)))}`] : [];
  return [...lines.map((line) => `      ${line}`), ...rest, `      ${page.ink.dim(legend)}`];
}
