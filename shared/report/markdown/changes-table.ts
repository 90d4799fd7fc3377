import type { ImpactRecord, TaskRecord } from "../../results/record.ts";
import { code, figure, folded, joined, listed, md, tableRow, textInHtml, type Markdown } from "../escape/markdown.ts";
import { count, counted, duration } from "../figures.ts";
import { ladder, type FitForm, type FitPart } from "../fit.ts";
import type { Sheet } from "./sheet.ts";

/** More rows than a reader takes in at once are folded. */
const openRows = 20;
const mostColumns = 4;

/** One row for each affected task: what changes in it, its rows before and after, changed cells, checks, time. */
export function changesTable(sheet: Sheet, cap: number): FitPart[] {
  const tasks = worstFirst(sheet.affected);
  if (tasks.length === 0) return [];
  const rows = tasks.slice(0, cap).map((task) => row(sheet, task));
  const forms = ladder(tasks.length, cap).map((shown): FitForm => ({ text: shown === 0 ? "" : section(sheet, tasks, rows, shown), omits: { tasks: tasks.length - shown } }));
  return [{ heading: sheet.record.comparison === undefined ? "#### Tasks" : "#### What changes", importance: 60, forms: forms.map(withoutZero) }];
}

function withoutZero(form: FitForm): FitForm {
  return form.omits?.["tasks"] === 0 ? { text: form.text } : form;
}

function section(sheet: Sheet, tasks: readonly TaskRecord[], rows: readonly Markdown[], shown: number): string {
  const open = table(sheet, rows.slice(0, Math.min(openRows, shown)));
  if (shown <= openRows) return open;
  return `${open}\n\n${folded(textInHtml(`${counted(shown - openRows, "more task")}${shown < tasks.length ? ` (of ${count(tasks.length - openRows)})` : ""}`), table(sheet, rows.slice(openRows, shown)))}`;
}

function table(sheet: Sheet, rows: readonly Markdown[]): string {
  const compared = sheet.record.comparison !== undefined;
  const head = compared ? "| Task | Change | Rows | Changed cells | Checks | Time |\n| :-- | :-- | --: | --: | :-- | --: |" : "| Task | | Rows | Checks | Time |\n| :-- | :-- | --: | :-- | --: |";
  return [head, ...rows.map((each) => each.markdown)].join("\n");
}

function row(sheet: Sheet, task: TaskRecord): Markdown {
  const compared = sheet.record.comparison !== undefined;
  const time = task.durationMs === undefined ? "–" : figure(duration(task.durationMs));
  if (!compared) return tableRow([sheet.name(task.id), statusWord(task), task.rows === undefined ? "–" : count(task.rows), checksCell(task), time]);
  return tableRow([sheet.name(task.id), changeCell(task), rowsCell(task), cellsCell(task), checksCell(task), time]);
}

/** What the change does to the task, and whether by itself or through what it reads. */
function changeCell(task: TaskRecord): Markdown {
  const { impact, diff } = task;
  const status = task.status === "failed" ? md`**failed**` : task.status === "skipped" || task.status === "cancelled" ? md`**${statusWord(task)}**` : undefined;
  if (impact === undefined) return status ?? md`${statusWord(task)}`;
  const equal = diff?.status === "equal" ? md`, data equal` : diff?.status === "not-comparable" ? md`, not comparable` : "";
  const made = diff?.status === "new" ? md`new` : diff?.status === "removed" ? md`removed` : classWords(impact);
  return md`${status && md`${status}: `}${made}${impact.direct ? "" : md` (upstream)`}${equal}`;
}

/** `columns a, b`, `rows`, `unknown`. */
function classWords(impact: ImpactRecord): Markdown {
  if (impact.class !== "columns" && impact.class !== "schema") return md`${{ none: "none", rows: "rows", code: "code", unknown: "cannot be told" }[impact.class]}`;
  const columns = impact.columns ?? [];
  return md`${impact.class === "schema" ? "schema" : columns.length === 1 ? "column" : "columns"}${columns.length > 0 && md` ${listed(columns.map(code), mostColumns)}`}`;
}

function statusWord(task: TaskRecord): string {
  return { success: "built", reused: "reused", failed: "failed", skipped: "skipped", cancelled: "cancelled", not_run: "not built" }[task.status];
}

function rowsCell({ rows, diff }: TaskRecord): string {
  if (diff === undefined) return rows === undefined ? "–" : count(rows);
  if (diff.status === "new") return count(diff.rows.head);
  if (diff.status === "removed") return `${count(diff.rows.base)} → 0`;
  if (diff.status === "not-comparable") return rows === undefined ? "–" : count(rows);
  return diff.rows.base === diff.rows.head ? count(diff.rows.head) : `${count(diff.rows.base)} → ${count(diff.rows.head)}`;
}

function cellsCell({ diff }: TaskRecord): string {
  if (diff === undefined || diff.status === "not-comparable" || diff.status === "new" || diff.status === "removed") return "–";
  return count(diff.columns.reduce((sum, column) => sum + (column.changed ?? 0), 0));
}

function checksCell(task: TaskRecord): Markdown {
  const tests = task.tests.map(({ status }) => status);
  const gates = (task.model?.gates ?? []).map(({ status }) => status);
  const limits = (task.diff?.expectations ?? []).map(({ status }) => status);
  const all = [...task.checks.map(({ status }) => status), ...tests, ...gates, ...limits];
  const failed = all.filter((status) => status === "fail" || status === "error").length;
  const warned = all.filter((status) => status === "warn").length;
  const passed = all.filter((status) => status === "pass").length;
  const parts = [...(failed > 0 ? [md`**${figure(`${count(failed)} ✗`)}**`] : []), ...(warned > 0 ? [figure(`${count(warned)} ▲`)] : []), ...(passed > 0 ? [figure(`${count(passed)} ✓`)] : [])];
  return parts.length === 0 ? md`–` : joined(parts, "&nbsp;&nbsp;");
}

/** What failed first, then where most changed; equal ones in the order of the pipeline. */
function worstFirst(tasks: readonly TaskRecord[]): TaskRecord[] {
  return tasks.toSorted((a, b) => badness(b) - badness(a));
}

function badness(task: TaskRecord): number {
  const failing = [...task.checks, ...task.tests, ...(task.model?.gates ?? []), ...(task.diff?.expectations ?? [])].some(({ status }) => status === "fail" || status === "error");
  if (task.status === "failed") return 4;
  if (failing) return 3;
  return task.diff?.status === "equal" || task.impact?.class === "none" ? 0 : 1;
}
