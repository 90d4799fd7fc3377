import type { PlanDocument, PlannedTaskDocument } from "../../impact/plan-document.ts";
import { terminalLine } from "../escape/terminal.ts";
import { counted } from "../figures.ts";
import { sameData } from "../../results/verdict.ts";
import type { ReportOptions } from "../reporter.ts";
import { heading, openPage, type Page } from "../terminal/page.ts";
import type { Tone } from "../terminal/ink.ts";
import { table, type Cell } from "../terminal/table.ts";

type Options = Pick<ReportOptions, "width" | "color" | "unicode">;

const TONES: Record<PlannedTaskDocument["change"]["class"], Tone> = { none: "dim", columns: "yellow", rows: "yellow", schema: "magenta", code: "yellow", unknown: "red" };

/** A plan for the terminal: what is affected and why, what contracts it changes, and how much is left alone. */
export function renderPlan(plan: PlanDocument, options: Options): string {
  const page = openPage({ ...options, language: "en" });
  const { ink } = page;
  const selected = plan.tasks.filter((task) => task.selected);
  const skipped = plan.tasks.length - selected.length;
  const title = selected.length === 0 ? `Nothing is affected: ${sameData(plan.tasks.length)}` : `${selected.length} of ${counted(plan.tasks.length, "task")} affected`;
  const lines = [`${ink.bold(title)}  ${ink.dim(`${plan.base.slice(0, 12)} ${page.signs.arrow} ${plan.head.slice(0, 12)}`)}`];
  if (selected.length > 0) lines.push("", ...table(COLUMNS, selected.map((task) => row(page, task)), { width: page.width, ink, unicode: page.unicode }));
  for (const { id, class: kind, changes, consumers, file, line } of plan.contracts) {
    if (lines.at(-1) !== "" && kind !== undefined && !lines.some((each) => each.includes("Contracts"))) lines.push(...heading(page, "Contracts"));
    const sign = kind === "breaking" ? ink.red(page.signs.warn) : ink.dim(page.signs.info);
    lines.push(`${sign} ${safe(id)} ${kind}: ${safe(changes.join("; "))}  ${ink.dim(safe(`${file}:${line}`))}`);
    if (consumers.length > 0) lines.push(`  ${ink.dim(`read by ${safe(consumers.join(", "))}`)}`);
  }
  if (plan.removed.length > 0) lines.push("", `gone: ${safe(plan.removed.join(", "))}`);
  lines.push("", ink.dim(skipped === 0 ? "no task is left alone" : `${skipped} ${skipped === 1 ? "task is" : "tasks are"} left alone; --why TASK says why of each`));
  return `${lines.join("\n")}\n`;
}

const COLUMNS = [{}, { min: 16 }, {}, { min: 24 }, { min: 12 }];

function row({ signs }: Page, { id, direct, change, reason, file, line }: PlannedTaskDocument): Cell[] {
  const columns = change.columns.length === 0 ? "" : ` (${change.columns.slice(0, 3).join(", ")}${change.columns.length > 3 ? ", …" : ""})`;
  return [
    { text: direct ? "*" : signs.arrow, tone: direct ? "bold" : "dim" },
    { text: safe(id), ...(direct ? { tone: "bold" as const } : {}) },
    { text: safe(`${change.class === "none" ? "same data" : change.class}${columns}`), tone: TONES[change.class] },
    { text: safe(reason[0] ?? "") },
    { text: safe(`${file}:${line}`), tone: "dim" },
  ];
}

/** Everything that is known of one task, whole. */
export function renderWhy(task: PlannedTaskDocument, options: Options): string {
  const { ink, signs } = openPage({ ...options, language: "en" });
  const what = task.selected ? (task.change.class === "none" ? "tested again, with the same data" : `affected (${task.change.class}${task.change.columns.length === 0 ? "" : `: ${task.change.columns.join(", ")}`})`) : "left alone";
  const chain = task.reason.map((reason, i) => `${"  ".repeat(i + 1)}${ink.dim(signs.corner)} ${safe(reason)}`);
  return [`${ink.bold(safe(task.id))} is ${safe(what)}`, ...chain, `  ${ink.dim(safe(`${task.file}:${task.line}`))}`, ""].join("\n");
}

function safe(text: string): string {
  return terminalLine(text);
}
