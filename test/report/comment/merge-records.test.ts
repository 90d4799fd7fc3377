import { expect, test } from "vitest";
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
