import { terminal } from "../escape/terminal.ts";
import { count, counted, instant, rowsOf } from "../figures.ts";

/** The latest result of a task somewhere. */
export interface LatestResult {
  pipeline: string;
  task: string;
  environment: string;
  branch: string;
  at: string;
  status: string;
  rows?: number;
  checks: { pass: number; warn: number; fail: number };
}

const COLORS: Readonly<Record<string, number>> = { success: 32, reused: 32, failed: 31 };

/** One line for each task, environment and branch: what is there now. */
export function renderLatestResults(results: readonly LatestResult[], { color }: { color: boolean }): string {
  if (results.length === 0) return "no task is recorded yet\n";
  const cells = results.map((result) => [`${result.pipeline}.${result.task}`, result.environment || "-", result.branch || "-", result.status, result.rows === undefined ? "" : rowsOf(result.rows), checksOf(result), instant(result.at)].map(terminal));
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0))) ?? [];
  const paint = (text: string, status: string): string => (color && COLORS[status] !== undefined ? `\u001B[${COLORS[status]}m${text}\u001B[0m` : text);
  return cells.map((row) => `${row.map((cell, column) => (column === 3 ? paint(cell.padEnd(widths[column] ?? 0), cell) : column === 4 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join("  ").trimEnd()}\n`).join("");
}

function checksOf({ checks: { pass, warn, fail } }: LatestResult): string {
  const all = pass + warn + fail;
  if (all === 0) return "no checks";
  return fail > 0 ? `${count(fail)} of ${counted(all, "check")} ${fail === 1 ? "fails" : "fail"}` : warn > 0 ? `${count(warn)} of ${counted(all, "check")} ${warn === 1 ? "warns" : "warn"}` : `${counted(all, "check")} ${all === 1 ? "holds" : "hold"}`;
}
