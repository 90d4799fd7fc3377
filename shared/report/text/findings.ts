import type { FindingRecord, RunRecord } from "../../results/record.ts";
import { count } from "../figures.ts";
import { sortedFindings, summarize } from "../summary.ts";
import { cellWidth, pad, wrap } from "../terminal/cells.ts";
import { heading, severityTone, type Page } from "../terminal/page.ts";
import { excerpt } from "./excerpt.ts";

/** Beyond this many, findings are one line each: a first lint of an old project stays readable. */
const excerptLimit = 100;

type ReadLines = (file: string) => readonly string[] | undefined;

/** Findings grouped by file, each with the source line and a caret below the exact place. */
export function findings(record: RunRecord, page: Page, linesOf: ReadLines): string[] {
  if (record.findings.length === 0) return [];
  const { findings: counts } = summarize(record);
  const aside = (["error", "warning", "info"] as const).filter((severity) => counts[severity] > 0).map((severity) => `${count(counts[severity], page.language)} ${page.words.severity[severity]}${plural(counts[severity], severity)}`);
  const lines = heading(page, page.words.findings, aside.join(", "));
  const byFile = Map.groupBy(sortedFindings(record.findings), (finding) => finding.file);
  let shown = 0;
  for (const [file, group] of byFile) {
    const source = linesOf(file);
    if (lines.at(-1) !== "") lines.push("");
    for (const part of wrap(file, page.width - 2)) lines.push(`  ${page.ink.bold(part)}`);
    for (const finding of group) {
      lines.push(...one(finding, page));
      if (shown < excerptLimit && source !== undefined) lines.push(...excerpt(source, finding, page));
      shown += 1;
    }
  }
  return lines;
}

function one(finding: FindingRecord, page: Page): string[] {
  const place = `${finding.line}:${finding.column}`.padEnd(7);
  const severity = pad(page.words.severity[finding.severity], Math.max(...Object.values(page.words.severity).map(cellWidth)));
  const head = `  ${place} ${severity}  `;
  const indent = 11;
  const [first = "", ...rest] = wrap(finding.message, page.width - cellWidth(head) - 2);
  const body = rest.length === 0 ? [first] : [first, ...wrap(rest.join(" "), page.width - indent - 2)];
  const rule = `${finding.rule}${finding.fixable ? ` ${page.signs.dot} --fix` : ""}`;
  const lines = body.map((line, index) => (index === 0 ? `  ${page.ink.dim(place)} ${page.ink[severityTone(finding.severity)](severity)}  ${line}` : " ".repeat(indent) + line));
  const last = lines.length === 1 ? cellWidth(head) + cellWidth(first) : indent + cellWidth(body.at(-1) ?? "");
  if (last + 2 + cellWidth(rule) <= page.width) lines.push(`${lines.pop() ?? ""}  ${page.ink.dim(rule)}`);
  else for (const part of wrap(rule, page.width - indent)) lines.push(`${" ".repeat(indent)}${page.ink.dim(part)}`);
  return lines;
}

function plural(value: number, severity: "error" | "warning" | "info"): string {
  return value === 1 || severity === "info" ? "" : "s";
}
