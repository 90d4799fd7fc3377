import { failurePlace, placeText } from "../failure-place.ts";
import type { RunRecord, TaskRecord } from "../../results/record.ts";
import { terminalLine } from "../escape/terminal.ts";
import { count, duration } from "../figures.ts";
import { allTasks, publication, shortName, summarize } from "../summary.ts";
import { cellWidth, wrap } from "../terminal/cells.ts";
import { heading, taskSign, type Page } from "../terminal/page.ts";
import { table, tableWidth, type Cell } from "../terminal/table.ts";

/** Larger pipelines show what failed and what took longest; the rest is counted. */
const fullTable = 60;
const slowest = 20;
const barWidth = 12;

/** One row for each task: what became of it, how much, how long, and its checks. A lint does not run tasks and has no table. */
export function tasks(record: RunRecord, page: Page): string[] {
  const all = allTasks(record);
  if (record.command === "lint" || all.length === 0) return [];
  const { tasks: counts } = summarize(record);
  const aside = (["success", "reused", "failed", "skipped", "cancelled", "not_run"] as const).filter((status) => counts[status] > 0).map((status) => `${count(counts[status], page.language)} ${page.words.status[status]}`);
  const shown = choose(all);
  const longest = Math.max(1, ...shown.map((task) => task.durationMs ?? 0));
  const columns = [{}, { min: 16, header: page.words.task }, { min: 6, header: page.words.kind }, { align: "right", header: page.words.rows }, { align: "right", header: page.words.time }, { min: 0 }, { min: 10, header: page.words.checks.toLowerCase() }, {}] as const;
  const layout = { width: page.width - 2, ink: page.ink, unicode: page.unicode };
  // Bars are the first to give way.
  const bare = tableWidth(columns, shown.map((task) => row(record, task, { longest, width: 0 }, page)));
  const width = Math.max(4, Math.min(barWidth, layout.width - bare - 2));
  const rows = shown.map((task) => row(record, task, { longest, width }, page));
  // Reasons stand beside the figures when all of them fit, else below those rows that need one.
  const partly = record.command === "run" && publication(record).state === "part";
  const withReasons = rows.map((cells, index) => cells.concat({ text: besides(shown[index], partly, page), tone: "dim" }));
  const room = layout.width - tableWidth(columns, rows) - 2;
  const beside = withReasons.every((cells) => cellWidth(cells.at(-1)?.text ?? "") <= room);
  const [header = "", ...lines] = table(columns, beside ? withReasons : rows, layout);
  const output = [...heading(page, page.words.tasks, aside.join(", ")), `  ${header}`];
  for (const [index, task] of shown.entries()) output.push(`  ${lines[index] ?? ""}`, ...note(task, page, beside, partly));
  if (shown.length < all.length) output.push(`  ${page.ink.dim(page.words.more(count(all.length - shown.length, page.language)))}`);
  return output;
}

function choose(all: readonly TaskRecord[]): TaskRecord[] {
  if (all.length <= fullTable) return [...all];
  const slow = new Set(all.toSorted((a, b) => (b.durationMs ?? 0) - (a.durationMs ?? 0)).slice(0, slowest));
  const bad = new Set(all.filter((task) => task.status === "failed" || task.checks.some((check) => check.status === "fail")).slice(0, fullTable));
  return all.filter((task) => slow.has(task) || bad.has(task));
}

function row(record: RunRecord, task: TaskRecord, bar: { longest: number; width: number }, page: Page): Cell[] {
  const { sign, tone } = taskSign(page, task.status);
  const ran = task.durationMs !== undefined;
  const length = ran ? Math.min(bar.width, Math.max(1, Math.round(((task.durationMs ?? 0) / bar.longest) * bar.width))) : 0;
  return [
    { text: sign, tone },
    { text: shortName(record, task.id) },
    { text: task.model ? `${task.kind} model` : task.kind === "sql" || task.materialized !== "file" ? `${task.kind} ${task.materialized}` : task.kind, tone: "dim" },
    { text: task.rows === undefined ? page.signs.dash : count(task.rows, page.language) },
    { text: ran ? duration(task.durationMs ?? 0) : page.signs.dash },
    { text: page.signs.bar.repeat(length), tone: task.status === "failed" ? "red" : "blue" },
    checksCell(task, page),
  ];
}

function checksCell(task: TaskRecord, page: Page): Cell {
  const passed = task.checks.filter((check) => check.status === "pass").length;
  const failed = task.checks.filter((check) => check.status === "fail" || check.status === "error").length;
  const warned = task.checks.filter((check) => check.status === "warn").length;
  const parts = [passed > 0 ? `${passed} ${page.signs.pass}` : "", warned > 0 ? `${warned} ${page.signs.warn}` : "", failed > 0 ? `${failed} ${page.signs.fail}` : ""].filter((part) => part !== "");
  return { text: parts.join("  "), ...(failed > 0 ? { tone: "red" as const } : warned > 0 ? { tone: "yellow" as const } : {}) };
}

function besides(task: TaskRecord | undefined, partly: boolean, page: Page): string {
  if (task === undefined || task.status === "failed") return "";
  if (partly && task.published === false && (task.status === "success" || task.status === "reused")) return page.words.heldBack;
  return task.status === "success" ? "" : terminalLine(task.reason);
}

/** Why a task did not simply succeed, below its row. */
function note(task: TaskRecord, page: Page, beside: boolean, partly: boolean): string[] {
  const held = partly && task.published === false && (task.status === "success" || task.status === "reused");
  if (task.status !== "failed" && (beside || (!held && (task.status === "success" || task.status === "reused")))) return [];
  const indent = "     ";
  const line = (text: string): string[] => wrap(text, page.width - indent.length).map((part) => indent + page.ink.dim(part));
  if (task.status !== "failed" || task.error === undefined) return line(held ? page.words.heldBack : task.reason);
  const { message } = task.error;
  const place = line(placeText(failurePlace(task)));
  const log = (task.log ?? []).slice(-8).flatMap((text) => wrap(text, page.width - indent.length - 2).map((part) => `${indent}${page.ink.dim(`${page.signs.gutter} ${part}`)}`));
  return [...wrap(message, page.width - indent.length).map((part) => indent + page.ink.red(part)), ...place, ...log];
}
