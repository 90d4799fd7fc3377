import type { PlannedItem, RunEvent } from "../../../shared/run/event.ts";

const item = (name: string, kind: PlannedItem["kind"], action: PlannedItem["action"] = "build"): PlannedItem => ({
  id: `flights.${name}`,
  pipeline: "flights",
  name,
  kind,
  ...(kind === "sql" ? { materialized: "table" } : {}),
  inputs: [],
  action,
  reason: "changed",
});
const check = { id: "accepted_range:delay", kind: "accepted_range", column: "delay", severity: "error", status: "fail", expected: "at least 99.9% between -120 and 2000", observed: "99.20% between", file: "p.yml", line: 3 } as const;

/** A run as it tells of itself: one source, four tasks, a failing check, a failing unit test, a log, a retry, a task that fails. */
export const flight: readonly RunEvent[] = [
  { type: "plan", at: 0, runId: "r", mode: "run", environment: "dev", tasks: [item("raw_flights", "source", "check"), item("stg_flights", "sql"), item("airports_dim", "sql", "reuse"), item("delay_model", "python"), item("scorecard", "notebook")] },
  { type: "phase", at: 5, name: "unit-tests" },
  { type: "test", at: 9, id: "flights.stg_flights", test: { name: "impossible delays are dropped", status: "fail", durationMs: 4, file: "p.yml", line: 4 } },
  { type: "phase", at: 10, name: "build" },
  { type: "task", at: 12, id: "flights.raw_flights", status: "checking" },
  { type: "task", at: 60, id: "flights.raw_flights", status: "success", rows: 3000000, durationMs: 48 },
  { type: "task", at: 61, id: "flights.stg_flights", status: "running" },
  { type: "task", at: 62, id: "flights.airports_dim", status: "reused", message: "unchanged" },
  { type: "check", at: 800, id: "flights.stg_flights", check },
  { type: "task", at: 810, id: "flights.stg_flights", status: "success", rows: 2998841, durationMs: 749 },
  { type: "task", at: 811, id: "flights.delay_model", status: "preparing", message: "environment: installing scikit-learn" },
  { type: "task", at: 4000, id: "flights.delay_model", status: "running" },
  { type: "log", at: 4200, id: "flights.delay_model", line: "fit: 120 iterations ##[error]not a command", stream: "out" },
  { type: "task", at: 5000, id: "flights.delay_model", status: "retrying", message: "exit code 1, again in 2 s", attempt: 1 },
  { type: "task", at: 7000, id: "flights.delay_model", status: "running", attempt: 2 },
  { type: "task", at: 9000, id: "flights.delay_model", status: "failed", durationMs: 2000, message: "KeyError: 'hour'" },
  { type: "task", at: 9001, id: "flights.scorecard", status: "skipped", message: "delay_model failed" },
  { type: "end", at: 9010, verdict: "fail", published: false, cancelled: false },
];
