import { describe, expect, it } from "vitest";
import type { CheckRecord, RunRecord, TaskRecord } from "../../shared/results/record.ts";
import { verdictOf } from "../../shared/results/verdict.ts";

const check = (status: CheckRecord["status"], id = "row_count"): CheckRecord => ({ id, kind: "row_count", severity: "error", status, expected: "at least 1 row", observed: "0 rows", file: "p.pipeline.yml", line: 3 });

const task = (more: Partial<TaskRecord> = {}): TaskRecord => ({
  id: "p.t", name: "t", file: "p.pipeline.yml", line: 2, tags: [], checks: [], kind: "sql", materialized: "table", inputs: [], status: "success", reason: "first build here", tests: [], ...more,
});

function record(tasks: TaskRecord[], more: Partial<RunRecord> = {}): RunRecord {
  return {
    version: 1, id: "20261123T101500Z-3f9a", command: "run", project: "x", startedAt: "2026-11-23T10:15:00.000Z", finishedAt: "2026-11-23T10:15:01.000Z", durationMs: 1000,
    tools: {}, verdict: "pass", reasons: [], published: true, pipelines: [{ name: "p", file: "p.pipeline.yml", sources: [], tasks, exposures: [] }], findings: [], ...more,
  };
}

describe("a verdict", () => {
  it("passes when something was tested and all of it held", () => {
    expect(verdictOf(record([task({ checks: [check("pass")] }), task({ id: "p.u", status: "reused" })]))).toEqual({ verdict: "pass", reasons: ["1 task built, 1 task unchanged, 1 check passed"] });
  });

  it("is never green when nothing was tested", () => {
    expect(verdictOf(record([task()]))).toEqual({ verdict: "warn", reasons: ["nothing was tested: no check and no unit test ran"] });
    expect(verdictOf(record([task({ checks: [check("skipped")] })])).verdict).toBe("warn");
    expect(verdictOf(record([])).verdict).toBe("warn");
    const nothing = { base: { sha: "a".repeat(40) }, head: { sha: "b".repeat(40), dirty: false }, digest: "", selected: 0, total: 0 };
    expect(verdictOf(record([], { command: "check", pipelines: [], comparison: nothing }))).toEqual({ verdict: "warn", reasons: [expect.stringContaining("nothing was tested: the project has no task")] });
    expect(verdictOf(record([task({ status: "not_run" })], { command: "check", comparison: { ...nothing, total: 1 } })).verdict).toBe("pass");
  });

  it.each([
    ["a failed task", record([task({ status: "failed", error: { message: "boom\nmore" }, checks: [check("pass")] })]), "p.t failed: boom"],
    ["a failing check", record([task({ checks: [check("fail")] })]), "check row_count of p.t: expected at least 1 row, observed 0 rows"],
    ["a check that could not run", record([task({ checks: [check("error")] })]), "check row_count of p.t could not run: 0 rows"],
    ["a failing unit test", record([task({ tests: [{ name: "n", status: "fail", durationMs: 1, file: "f", line: 1 }] })]), 'unit test "n" of p.t failed'],
    ["a gate without its metric", record([task({ checks: [check("pass")], model: { metrics: {}, gates: [{ metric: "auc", status: "error", expected: "at least 0.7", observed: "no such metric", line: 1 }] } })]), "gate auc of p.t: expected at least 0.7, observed no such metric"],
    ["cancellation", record([task({ checks: [check("pass")] })], { cancelled: true }), "the run was cancelled before its end"],
    ["a skipped task", record([task({ status: "skipped", reason: "p.s did not pass", checks: [check("pass")] })]), "1 task did not run, the first p.t: p.s did not pass"],
  ])("fails for %s", (_what, given, reason) => {
    expect(verdictOf(given)).toEqual({ verdict: "fail", reasons: [reason] });
  });

  it("gives at most three reasons, the gravest first", () => {
    const { reasons } = verdictOf(record([task({ checks: [check("fail", "a"), check("fail", "b"), check("warn", "c")] }), task({ id: "p.u", status: "failed", error: { message: "boom" } })]));
    expect(reasons).toHaveLength(3);
    expect(reasons[0]).toBe("p.u failed: boom");
  });

  it("warns for each limit of diff: that could not be judged, but not where there is nothing to compare with yet", () => {
    const expectation = { name: "max_changed_rows", status: "skipped" as const, expected: "at most 0 rows changed", observed: "values of city cannot be compared: the type changed", file: "p.pipeline.yml", line: 5 };
    const diff = (status: "different" | "new") => ({ id: "p.t", status, key: ["id"], rows: { base: 1, head: 1, added: 0, removed: 0, changed: 0 }, columns: [], expectations: [expectation, { ...expectation, name: "max_added_rows", status: "pass" as const }] });
    expect(verdictOf(record([task({ checks: [check("pass")], diff: diff("different") })]))).toEqual({ verdict: "warn", reasons: ["max_changed_rows of p.t could not be judged: values of city cannot be compared: the type changed"] });
    expect(verdictOf(record([task({ checks: [check("pass")], diff: diff("new") })])).verdict).toBe("pass");
  });

  it("warns for a model of which no gate could be judged", () => {
    const gates = [{ metric: "auc", status: "skipped" as const, expected: "", observed: "", line: 1 }];
    expect(verdictOf(record([task({ checks: [check("pass")], model: { metrics: {}, gates } })]))).toMatchObject({ verdict: "warn" });
    expect(verdictOf(record([task({ checks: [check("pass")], model: { metrics: {}, gates: [...gates, { metric: "f1", status: "pass", expected: "", observed: "", line: 1 }] } })]))).toMatchObject({ verdict: "pass" });
  });
});
