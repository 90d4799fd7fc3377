import { expect, test } from "vitest";
import { renderComment } from "../../../shared/report/comment/comment.ts";
import { mergeRecords } from "../../../shared/report/comment/merge-records.ts";
import type { RunRecord } from "../../../shared/results/record.ts";
import { record } from "../records.ts";

test("a task that failed in one environment failed, whichever run began last", () => {
  const passing = record("passing");
  const failing: RunRecord = { ...passing, startedAt: "2000-01-01T00:00:00Z", verdict: "fail", pipelines: passing.pipelines.map((pipeline) => ({ ...pipeline, tasks: pipeline.tasks.map((task) => ({ ...task, status: "failed" as const, reason: "no space" })) })) };
  const [merged] = mergeRecords([passing, failing]);
  expect(merged?.verdict).toBe("fail");
  expect(new Set(merged?.pipelines.flatMap(({ tasks }) => tasks.map(({ status, reason }) => `${status} ${reason}`)))).toEqual(new Set(["failed no space"]));
});

const leg = (legName: string, job = "check"): RunRecord => ({ ...record("pull-request"), ci: { run: "1", number: 12, attempt: 1, job, leg: "0123456789ab", legName } });
const headlineOf = (...records: RunRecord[]): string => renderComment(records).split("\n")[1] ?? "";

test("a report of one leg of a matrix says which, one that speaks for several legs names none", () => {
  expect(headlineOf(leg("ubuntu, 3.12"))).toBe("### ❌ Not ready to merge – `check (ubuntu, 3.12)`");
  expect(headlineOf(leg("ubuntu"), { ...leg("ubuntu"), project: "other" })).toBe("### ❌ Not ready to merge – `check (ubuntu)`");
  expect(headlineOf(leg("ubuntu"), leg("macos"))).toBe("### ❌ Not ready to merge");
  expect(headlineOf(leg("ubuntu"), { ...leg("ubuntu", "lint"), project: "other" })).toBe("### ❌ Not ready to merge");
});

const told = (name: string, reasons: string[], verdict: RunRecord["verdict"] = "fail", id = name): RunRecord => ({ ...leg(name), verdict, reasons, ci: { run: "1", attempt: 1, job: "check", leg: id, legName: name } });
const reasonsOf = (...records: RunRecord[]): string[] | undefined => mergeRecords(records)[0]?.reasons;

test("a reason that only some legs of a matrix give is said with their names, one that all give without", () => {
  expect(reasonsOf(told("ubuntu", ["no rows", "slow"]), told("macos", ["no rows"]), told("windows", [], "pass"))).toEqual(["macos; ubuntu: no rows", "ubuntu: slow"]);
  expect(reasonsOf(told("ubuntu", ["no rows"]), told("macos", ["no rows"]))).toEqual(["no rows"]);
  // Lint and test of one leg, and jobs without a matrix.
  expect(reasonsOf(told("ubuntu", ["no rows"]), told("ubuntu", ["no rows"]))).toEqual(["no rows"]);
  expect(reasonsOf({ ...record("pull-request"), reasons: ["no rows"] }, { ...record("pull-request"), reasons: ["no rows", "slow"] })).toEqual(["no rows", "slow"]);
});
