import type { FindingRecord } from "../../results/record.ts";
import { cellWidth } from "../terminal/cells.ts";
import { severityTone, type Page } from "../terminal/page.ts";

/** The line of a finding with carets below its span. Long lines are cut around the span, so that nothing ever wraps. */
export function excerpt(source: readonly string[], finding: FindingRecord, page: Page): string[] {
  const line = source[finding.line - 1];
  if (line === undefined || line.trim() === "") return [];
  const start = Math.min(finding.column - 1, line.length);
  const end = Math.max(start + 1, finding.endLine > finding.line ? line.trimEnd().length : Math.min(finding.endColumn - 1, line.length));
  const number = String(finding.line).padStart(5);
  const room = page.width - number.length - 5;
  const view = cut(line, start, end, room, page.unicode ? "…" : "..");
  const gutter = page.ink.dim(page.signs.gutter);
  const caret = "^".repeat(Math.max(1, Math.min(cellWidth(view.marked), room - cellWidth(view.before))));
  return [
    `  ${page.ink.dim(number)} ${gutter} ${view.before}${view.marked}${view.after}`.trimEnd(),
    `  ${" ".repeat(number.length)} ${gutter} ${" ".repeat(cellWidth(view.before))}${page.ink[severityTone(finding.severity)](caret)}`,
  ];
}

function cut(line: string, start: number, end: number, room: number, mark: string): { before: string; marked: string; after: string } {
  const indent = Math.min(start, line.length - line.trimStart().length);
  let before = line.slice(indent, start);
  let marked = line.slice(start, end);
  let after = line.slice(end).trimEnd();
  const total = (): number => cellWidth(before) + cellWidth(marked) + cellWidth(after);
  if (total() <= room) return { before, marked, after };
  const shorten = (text: string, keep: number, from: "start" | "end"): string => {
    const characters = Array.from(text);
    while (characters.length > 0 && cellWidth(characters.join("")) + mark.length > keep) {
      const drop = Math.max(1, Math.floor((cellWidth(characters.join("")) + mark.length - keep) / 2));
      if (from === "start") characters.splice(0, drop);
      else characters.splice(-drop);
    }
    return from === "start" ? mark + characters.join("") : characters.join("") + mark;
  };
  const third = Math.floor(room / 3);
  if (cellWidth(before) > third) before = shorten(before, third, "start");
  if (cellWidth(marked) > room - cellWidth(before)) {
    marked = shorten(marked, room - cellWidth(before), "end");
    after = "";
  } else if (total() > room) {
    const keep = room - cellWidth(before) - cellWidth(marked);
    after = keep > mark.length ? shorten(after, keep, "end") : "";
  }
  return { before, marked, after };
}
