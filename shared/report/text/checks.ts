import type { RunRecord } from "../../results/record.ts";
import { count } from "../figures.ts";
import { allChecks, shortName } from "../summary.ts";
import { cellWidth, clip, pad, wrap } from "../terminal/cells.ts";
import { heading, resultSign, type Page } from "../terminal/page.ts";

/** Checks that did not pass: blocking ones first, each with what was required and what was seen. */
export function failingChecks(record: RunRecord, page: Page): string[] {
  const rank = { fail: 0, error: 1, warn: 2, pass: 3, skipped: 4 };
  const failing = allChecks(record)
    .filter(({ check }) => rank[check.status] < 3)
    .toSorted((a, b) => rank[a.check.status] - rank[b.check.status]);
  if (failing.length === 0) return [];
  const lines = heading(page, page.words.failedChecks, count(failing.length, page.language));
  const label = Math.max(cellWidth(page.words.expected), cellWidth(page.words.observed)) + 2;
  for (const { check, asset } of failing) {
    const { sign, tone } = resultSign(page, check.status);
    const place = `${check.file}:${check.line}`;
    const what = `${shortName(record, asset)}${check.column === undefined ? "" : `.${check.column}`}  ${check.kind}${check.status === "error" ? ` ${page.signs.dot} ${page.words.check.error}` : ""}`;
    const room = page.width - 4 - cellWidth(place) - 2;
    const fits = cellWidth(what) <= room;
    lines.push(`  ${page.ink[tone](sign)} ${fits ? pad(what, room) : clip(what, page.width - 4, page.unicode)}${fits ? `  ${page.ink.dim(place)}` : ""}`.trimEnd());
    if (!fits) lines.push(`      ${page.ink.dim(clip(place, page.width - 6, page.unicode))}`);
    const labelled = (name: string, value: string): string[] => wrap(value, page.width - 6 - label).map((part, index) => `      ${page.ink.dim(pad(index === 0 ? name : "", label))}${part}`);
    lines.push(...labelled(page.words.expected, check.expected), ...labelled(page.words.observed, check.observed));
    if (check.message !== undefined) lines.push(...wrap(check.message, page.width - 6).map((part) => `      ${page.ink.dim(part)}`));
  }
  return lines;
}
