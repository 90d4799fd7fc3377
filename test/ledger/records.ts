import type { RunRecord, TaskRecord } from "../../shared/results/record.ts";

export function taskRecord(name: string, given: Partial<TaskRecord> = {}): TaskRecord {
  return { id: `shop.${name}`, name, file: "shop.pipeline.yml", line: 1, tags: [], checks: [], kind: "sql", materialized: "table", inputs: [], status: "success", reason: "its query changed", tests: [], rows: 10, fingerprint: "abc", ...given };
}

/** A run of one pipeline; the number makes its id and its time. */
export function runRecord(number: number, given: Partial<RunRecord> = {}): RunRecord {
  const minute = String(Math.floor(number / 60) % 60).padStart(2, "0");
  const second = String(number % 60).padStart(2, "0");
  const at = `2026-11-24T10:${minute}:${second}.000Z`;
  return {
    version: 1, id: `20261124T10${minute}${second}Z-${number.toString(16).padStart(4, "0")}`, command: "run", project: "shop", startedAt: at, finishedAt: at, durationMs: 5,
    environment: { name: "production", engine: "duckdb", engineVersion: "1.5.5", schema: "main" }, commit: { sha: "c".repeat(40), branch: "main", dirty: false },
    tools: {}, verdict: "pass", reasons: [], published: true, pipelines: [{ name: "shop", file: "shop.pipeline.yml", sources: [], tasks: [taskRecord("orders"), taskRecord("customers")], exposures: [] }], findings: [], ...given,
  };
}
