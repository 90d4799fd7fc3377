import { describe, expect, it } from "vitest";
import { gapsOfJobs } from "../../shared/action/gaps-of-jobs.ts";
import { gapsOfNames, gapsOfResults } from "../../shared/action/gaps-of-results.ts";
import { gapsOfRun } from "../../shared/action/gaps-of-run.ts";
import type { RunRecord } from "../../shared/results/record.ts";
import { record } from "../report/records.ts";

const of = (job: string, verdict: RunRecord["verdict"]): RunRecord => ({ ...record("passing"), verdict, ci: { run: "1", attempt: 1, job } });
const needs = (results: Readonly<Record<string, string>>): string => JSON.stringify(Object.fromEntries(Object.entries(results).map(([job, result]) => [job, { result, outputs: {} }])));

describe("jobs that did not succeed", () => {
  it("and left no result are said, as failures", () => {
    expect(gapsOfJobs(needs({ lint: "success", test: "failure" }), [of("lint", "pass")])).toEqual([{ verdict: "fail", reason: "the job test ended with failure and left no result: what it tests was not tested" }]);
    expect(gapsOfJobs(needs({ lint: "success", test: "cancelled" }), [of("lint", "fail")])).toEqual([{ verdict: "fail", reason: "the job test was cancelled and left no result: what it tests was not tested" }]);
  });
  it("and were skipped are warned of", () => {
    expect(gapsOfJobs(needs({ test: "skipped" }), [])).toMatchObject([{ verdict: "warn" }]);
  });
  it("though what they left holds, as a leg of a matrix that was killed, are said", () => {
    expect(gapsOfJobs(needs({ test: "failure" }), [of("test", "pass"), of("test", "warn")])).toMatchObject([{ verdict: "fail", reason: expect.stringContaining("do not say why") }]);
  });
  it("are explained by a result of theirs that fails, also of a workflow they call", () => {
    expect(gapsOfJobs(needs({ lint: "success", test: "failure" }), [of("lint", "pass"), of("test", "fail")])).toEqual([]);
    expect(gapsOfJobs(needs({ called: "failure" }), [of("inner", "fail")])).toEqual([]);
  });
  it("are not known without the input, and it is refused when it is none", () => {
    expect(gapsOfJobs(undefined, [of("lint", "pass")])).toEqual([]);
    for (const text of ["lint", "[]", "null", '{"lint":"success"}']) expect(() => gapsOfJobs(text, [])).toThrow(/^needs: .*toJson\(needs\)/u);
  });
});

describe("a whole run that did not succeed", () => {
  it.each(["failure", "cancelled", "timed_out", "startup_failure"])("%s is never green", (conclusion) => {
    expect(gapsOfRun(conclusion, [of("lint", "pass")])).toMatchObject([{ verdict: "fail" }]);
    expect(gapsOfRun(conclusion, [])).toMatchObject([{ verdict: "fail" }]);
    expect(gapsOfRun(conclusion, [of("lint", "fail")])).toEqual([]);
  });
  it("is warned of when nobody knows what its end means; without results nothing has begun", () => {
    for (const conclusion of ["action_required", null, "stale"]) {
      expect(gapsOfRun(conclusion, [of("lint", "pass")])).toMatchObject([{ verdict: "warn" }]);
      expect(gapsOfRun(conclusion, [])).toEqual([]);
    }
    expect(gapsOfRun("success", [of("lint", "pass")])).toEqual([]);
  });
});

describe("results that cannot be told", () => {
  it("because they could not be read are said: a warning beside others, and no pass when they were all there is", () => {
    expect(gapsOfResults(["it is truncated"], 2)).toEqual([{ verdict: "warn", reason: "it is truncated" }]);
    expect(gapsOfResults(["it is truncated"], 0)).toEqual([{ verdict: "fail", reason: "it is truncated" }]);
    expect(gapsOfResults([], 0)).toEqual([]);
  });
  it("apart, because two projects have one name, are warned of; two jobs on one project, and projects that could not be read, are not", () => {
    expect(gapsOfNames([{ folder: "b", name: "shop" }, { folder: "", name: "shop" }, { folder: "c", name: "other" }])).toEqual([{ verdict: "warn", reason: expect.stringContaining("the projects in ., b are all called shop") }]);
    expect(gapsOfNames([{ folder: "a", name: "shop" }, { folder: "a", name: "shop" }, { folder: "b", name: "" }, { folder: "c", name: "" }])).toEqual([]);
  });
});
