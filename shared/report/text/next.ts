import type { RunRecord } from "../../results/record.ts";
import { nextSteps } from "../next-steps.ts";
import { cellWidth, pad, wrap } from "../terminal/cells.ts";
import { heading, type Page } from "../terminal/page.ts";

/** At most three commands that help with what was found, each with what it does. */
export function next(record: RunRecord, page: Page): string[] {
  const steps = nextSteps(record, page.language);
  if (steps.length === 0) return [];
  const widest = Math.min(42, Math.max(...steps.map((step) => cellWidth(step.command))));
  const lines = heading(page, page.words.next);
  for (const step of steps) {
    const beside = cellWidth(step.command) <= widest;
    const why = wrap(step.why, page.width - widest - 4);
    lines.push(`  ${page.ink.cyan(beside ? pad(step.command, widest) : step.command)}${beside ? `  ${why[0] ?? ""}` : ""}`);
    for (const line of why.slice(beside ? 1 : 0)) lines.push(`${" ".repeat(widest + 4)}${line}`);
  }
  return lines;
}
