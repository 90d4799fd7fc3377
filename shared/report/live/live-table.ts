import { terminalLine } from "../escape/terminal.ts";
import { count, counted, duration } from "../figures.ts";
import { clip } from "../terminal/cells.ts";
import { openPage, taskSign, type Page } from "../terminal/page.ts";
import { table, type Cell } from "../terminal/table.ts";
import { isFinal, isUnderWay, type LiveItem, type LiveState } from "./live-state.ts";

export interface LiveView {
  width: number;
  /** Lines of the terminal: the table never grows beyond it, or it could not be redrawn. */
  height: number;
  color: boolean;
  unicode: boolean;
  /** Milliseconds since the run's start, now. */
  now: number;
  /** Counts up with each redraw. */
  frame: number;
}

const dots = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const strokes = ["|", "/", "-", "\\"];

/** Lines of the table that is redrawn while a run goes on: progress, tasks, the last line that a task printed. */
export function liveTable(state: LiveState, view: LiveView): string[] {
  const width = Math.max(20, view.width - 1);
  const page: Page = { ...openPage({ ...view, language: "en" }), width };
  const items = [...state.items.values()];
  const room = Math.max(1, Math.min(view.height - 4, 30));
  const shown = choose(items, state.ended, room);
  const hidden = items.length - shown.length;
  const names = shortNames(items);
  const spinner = view.unicode ? (dots[view.frame % dots.length] ?? "") : (strokes[view.frame % strokes.length] ?? "");
  const rows = shown.map((item) => row(item, names(item), view.now, spinner, page));
  const lines = [progress(state, items, view, page), ...table([{}, { min: 10 }, { min: 6 }, { align: "right" }, { align: "right" }, { min: 0 }], rows, { width: width - 1, ink: page.ink, unicode: page.unicode }).map((line) => ` ${line}`)];
  if (hidden > 0) lines.push(page.ink.dim(clip(`   and ${count(hidden)} more`, width, page.unicode)));
  const last = state.log === undefined ? state.note : `${names(state.items.get(state.log.id)) || terminalLine(state.log.id)}: ${state.log.line}`;
  if (last !== undefined) lines.push(page.ink.dim(clip(` ${page.signs.gutter} ${last}`, width, page.unicode)));
  return lines;
}

function progress(state: LiveState, items: readonly LiveItem[], view: LiveView, page: Page): string {
  const total = Math.max(1, items.length);
  const done = items.filter((item) => isFinal(item.status)).length;
  const label = ` ${state.phase ?? "prepare"}  ${done}/${items.length}  ${duration(view.now)}`;
  const failed = items.filter((item) => item.status === "failed").length;
  const tail = failed === 0 ? "" : `  ${failed} failed`;
  const size = Math.max(6, Math.min(40, page.width - label.length - tail.length - 4));
  const full = Math.round((done / total) * size);
  const bar = page.ink[failed === 0 ? "green" : "red"](page.signs.bar.repeat(full)) + page.ink.dim((view.unicode ? "─" : ".").repeat(size - full));
  const text = clip(label, page.width - size - tail.length - 3, page.unicode);
  return ` ${bar} ${page.ink.bold(text)}${page.ink.red(tail)}`;
}

/** Everything in order when it fits; else what is under way or failed, then what ended last. */
function choose(items: readonly LiveItem[], ended: readonly string[], room: number): readonly LiveItem[] {
  if (items.length <= room) return items;
  const rank = new Map(ended.map((id, index) => [id, index]));
  const weight = (item: LiveItem): number => (isUnderWay(item.status) ? 3e9 : item.status === "failed" ? 2e9 : isFinal(item.status) ? 1e9 : 0) + (rank.get(item.planned.id) ?? 0);
  const kept = new Set(items.toSorted((a, b) => weight(b) - weight(a)).slice(0, room - 1));
  return items.filter((item) => kept.has(item));
}

function row(item: LiveItem, name: string, now: number, spinner: string, page: Page): Cell[] {
  const { status, planned } = item;
  const kind = { text: planned.materialized !== undefined && planned.materialized !== "file" ? `${planned.kind} ${planned.materialized}` : planned.kind, tone: "dim" as const };
  const rows = { text: item.rows === undefined ? "" : count(item.rows) };
  if (status === "waiting") return [{ text: page.signs.waiting, tone: "dim" }, { text: name, tone: "dim" }, kind, rows, { text: "" }, { text: "" }];
  if (isFinal(status)) {
    const source = planned.kind === "source";
    const failing = item.failingChecks === 0 ? "" : counted(item.failingChecks, "failing check");
    const { sign, tone } = taskSign(page, status);
    const said = status === "success" ? failing : [failing, item.message ?? ""].filter(Boolean).join(", ");
    return [{ text: sign, tone: source && item.failingChecks > 0 ? "red" : tone }, { text: name }, kind, rows, { text: item.durationMs === undefined ? "" : duration(item.durationMs), tone: "dim" }, { text: said, tone: status === "failed" || failing !== "" ? "red" : "dim" }];
  }
  const attempt = item.attempt !== undefined && item.attempt > 1 ? `attempt ${item.attempt}: ` : "";
  return [{ text: spinner, tone: "cyan" }, { text: name, tone: "bold" }, kind, rows, { text: duration(now - item.since), tone: "cyan" }, { text: attempt + (item.message ?? status), tone: "dim" }];
}

/** The pipeline's name is said only when there are several. */
export function shortNames(items: readonly LiveItem[]): (item: LiveItem | undefined) => string {
  const several = new Set(items.map((item) => item.planned.pipeline)).size > 1;
  return (item) => (item === undefined ? "" : terminalLine(several ? item.planned.id : item.planned.name));
}
