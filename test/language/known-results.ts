import { lastResults, type LastResult } from "../../shared/language/last-results.ts";
import type { ResultsOf } from "../../shared/language/results-of.ts";
import type { RunRecord, TaskRecord } from "../../shared/results/record.ts";

const AT = "2026-11-26T06:00:00Z";
/** Five minutes after the run. */
export const NOW = Date.parse("2026-11-26T06:05:00Z");

const paid: TaskRecord = {
  id: "sales.paid", name: "paid", file: "sales.pipeline.yml", line: 8, tags: [], kind: "sql", materialized: "table", inputs: ["sales.orders"], status: "success", reason: "changed: sql/paid.sql", durationMs: 38, rows: 12, tests: [],
  checks: [
    { id: "not_null:amount", kind: "not_null", column: "amount", severity: "warn", status: "warn", expected: "not null", observed: "3 of 12 rows fail (25.0 %)", rows: 12, failing: 3, file: "sales.pipeline.yml", line: 17 },
    { id: "unique:id", kind: "unique", column: "id", severity: "error", status: "pass", expected: "unique", observed: "12 rows", rows: 12, failing: 0, file: "sales.pipeline.yml", line: 17 },
    { id: "not_null:day", kind: "not_null", column: "day", severity: "warn", status: "pass", expected: "not null", observed: "4 rows", rows: 4, failing: 0, file: "sales.pipeline.yml", line: 17 },
  ],
};
const RECORD: RunRecord = {
  version: 1, id: "20261126T060000Z-aaaa", command: "run", project: "shop", startedAt: AT, finishedAt: AT, durationMs: 40, tools: { towpath: "1.0.0" }, environment: { name: "dev", engine: "duckdb", engineVersion: "1.5.0", schema: "main" },
  verdict: "pass", reasons: [], published: true, findings: [],
  pipelines: [{ name: "sales", file: "sales.pipeline.yml", sources: [{ id: "sales.orders", name: "orders", file: "sales.pipeline.yml", line: 6, tags: [], rows: 13, checks: [] }], tasks: [paid], exposures: [] }],
};
const results: ReadonlyMap<string, LastResult[]> = lastResults({ local: [RECORD], defaultBranch: "main" });

/** What a run of the shop said of `paid`, five minutes before {@link NOW}. */
export const resultsOf: ResultsOf = (id) => results.get(id);
