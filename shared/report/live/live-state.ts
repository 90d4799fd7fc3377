import type { TaskStatus } from "../../results/record.ts";
import type { LiveStatus, PlannedItem, RunEvent, RunPhase } from "../../run/event.ts";
import { terminalData, terminalLine } from "../escape/terminal.ts";

/** One source or task while the run goes on. Times are milliseconds since the run's start. */
export interface LiveItem {
  planned: PlannedItem;
  status: LiveStatus;
  since: number;
  message?: string;
  attempt?: number;
  rows?: number;
  durationMs?: number;
  failingChecks: number;
}

export interface LiveState {
  mode: "run" | "test";
  environment: string;
  phase?: RunPhase;
  /** Time of the last event; the clock adds to it between events. */
  at: number;
  items: ReadonlyMap<string, LiveItem>;
  /** Ids in the order in which they ended. */
  ended: readonly string[];
  tests: { passed: number; failed: number };
  log?: { id: string; line: string };
  note?: string;
  done: boolean;
}

export const nothingYet: LiveState = { mode: "run", environment: "", at: 0, items: new Map(), ended: [], tests: { passed: 0, failed: 0 }, done: false };

const underWay: ReadonlySet<LiveStatus> = new Set(["preparing", "running", "checking", "retrying"]);

export function isUnderWay(status: LiveStatus): boolean {
  return underWay.has(status);
}

export function isFinal(status: LiveStatus): status is TaskStatus {
  return status !== "waiting" && !underWay.has(status);
}

/** The state after an event. Text of the event is made safe here, once. */
export function advance(state: LiveState, untrusted: RunEvent): LiveState {
  const event = terminalData(untrusted);
  const at = Math.max(state.at, event.at);
  switch (event.type) {
    case "plan":
      return {
        ...state,
        at,
        mode: event.mode,
        environment: event.environment,
        items: new Map(event.tasks.map((planned) => [planned.id, { planned, status: "waiting", since: event.at, failingChecks: 0 }])),
      };
    case "phase":
      return { ...state, at, phase: event.name };
    case "task": {
      const before = state.items.get(event.id);
      if (before === undefined) return { ...state, at };
      const { status, message, attempt, rows, durationMs } = event;
      const item: LiveItem = {
        ...before,
        status,
        since: before.status === "waiting" || isFinal(status) ? event.at : before.since,
        ...(attempt === undefined ? {} : { attempt }),
        ...(rows === undefined ? {} : { rows }),
        ...(durationMs === undefined ? {} : { durationMs }),
      };
      delete item.message;
      if (message !== undefined) item.message = terminalLine(message);
      const ended = isFinal(status) && !isFinal(before.status) ? [...state.ended.filter((id) => id !== event.id), event.id] : state.ended;
      return { ...state, at, items: new Map(state.items).set(event.id, item), ended };
    }
    case "log":
      return event.line.trim() === "" ? { ...state, at } : { ...state, at, log: { id: event.id, line: terminalLine(event.line) } };
    case "check": {
      const item = state.items.get(event.id);
      if (item === undefined || (event.check.status !== "fail" && event.check.status !== "error")) return { ...state, at };
      return { ...state, at, items: new Map(state.items).set(event.id, { ...item, failingChecks: item.failingChecks + 1 }) };
    }
    case "test": {
      const failed = event.test.status === "fail" || event.test.status === "error";
      return { ...state, at, tests: { passed: state.tests.passed + (event.test.status === "pass" ? 1 : 0), failed: state.tests.failed + (failed ? 1 : 0) } };
    }
    case "note":
      return { ...state, at, note: terminalLine(event.message) };
    case "end":
      return { ...state, at, done: true };
  }
}
