import type { RunEvent } from "../../run/event.ts";
import { terminalData, terminalLine } from "../escape/terminal.ts";
import { inertMarks } from "../escape/workflow-command.ts";
import { counted, duration, rowsOf } from "../figures.ts";
import { openPage, resultSign, taskSign, type Page } from "../terminal/page.ts";
import { isFinal, type LiveState } from "./live-state.ts";
import { shortNames } from "./live-table.ts";

/**
 * What a log that cannot be redrawn says of an event: one line for each task that ended, each check or test that failed, each line
 * that a task printed. No line can be a command for a CI runner: data never begins one, and `##[` is made inert.
 */
export function plainLines(state: LiveState, untrusted: RunEvent, options: { color: boolean; unicode: boolean }): string[] {
  const event = terminalData(untrusted);
  const page = openPage({ ...options, width: 200, language: "en" });
  return describe(state, event, page).map(inertMarks);
}

function describe(state: LiveState, event: RunEvent, page: Page): string[] {
  const naming = shortNames([...state.items.values()]);
  const nameOf = (id: string): string => naming(state.items.get(id)) || terminalLine(id);
  switch (event.type) {
    case "plan": {
      const tasks = event.tasks.filter((task) => task.kind !== "source").length;
      return [`towpath ${event.mode} in ${terminalLine(event.environment)}: ${counted(tasks, "task")}`];
    }
    case "task": {
      if (event.status === "retrying") return [`${page.ink.yellow(page.signs.warn)} ${nameOf(event.id)}  ${terminalLine(event.message ?? "trying again")}`];
      if (!isFinal(event.status)) return [];
      const item = state.items.get(event.id);
      const { status } = event;
      const { sign, tone } = taskSign(page, status);
      const parts = [nameOf(event.id)];
      if (status !== "success") parts.push(page.words.status[status]);
      if (event.rows !== undefined) parts.push(rowsOf(event.rows));
      if (event.durationMs !== undefined) parts.push(duration(event.durationMs));
      if (event.message !== undefined && status !== "success") parts.push(terminalLine(event.message));
      if (item !== undefined && item.failingChecks > 0) parts.push(`${item.failingChecks} failing`);
      return [`${page.ink[tone](sign)} ${parts.join("  ")}`];
    }
    case "log":
      return [`  ${page.ink.dim(`${nameOf(event.id)} ${page.signs.gutter}`)} ${terminalLine(event.line)}`];
    case "check": {
      if (event.check.status === "pass" || event.check.status === "skipped") return [];
      const { sign, tone } = resultSign(page, event.check.status);
      const what = `${nameOf(event.id)}${event.check.column === undefined ? "" : `.${event.check.column}`} ${event.check.kind}`;
      return [`  ${page.ink[tone](sign)} ${terminalLine(`${what}: expected ${event.check.expected}, observed ${event.check.observed}`)}`];
    }
    case "test": {
      if (event.test.status === "pass" || event.test.status === "skipped") return [];
      const { sign, tone } = resultSign(page, event.test.status);
      return [`  ${page.ink[tone](sign)} ${terminalLine(`${nameOf(event.id)}: unit test "${event.test.name}"`)}`];
    }
    case "note":
      return [`${page.signs.info} ${terminalLine(event.message)}`];
    case "phase":
    case "end":
      return [];
  }
}
