import { describe, expect, it } from "vitest";
import { reportPullRequest, type PullRequestReport } from "../../shared/github/report-pull-request.ts";
import { pullRequestOfRun } from "../../shared/github/pull/pull-request-of-run.ts";
import { annotations } from "../../shared/report/github/annotations.ts";
import type { FindingRecord, RunRecord } from "../../shared/results/record.ts";
import { newPull, newRepository } from "../fakes/github/seed.ts";
import type { Issue, WorkflowRun } from "../fakes/github/state.ts";
import { runRecord, taskRecord } from "../ledger/records.ts";
import { markOf, textOf } from "./comment/marks.ts";
import { shop, world } from "./world.ts";

const finding = (line: number): FindingRecord => ({ rule: "sql/no-select-star", severity: "warning", message: `line ${line}`, file: "orders.sql", line, column: 1, endLine: line, endColumn: 5, fixable: false });

const ofProject = (name: string, from: number): RunRecord => ({ ...runRecord(3, { verdict: "warn", findings: Array.from({ length: 8 }, (_, line) => finding(from + line)) }), project: name });

export const bigReport = (given: Partial<PullRequestReport> = {}): PullRequestReport => {
  const tasks = Array.from({ length: 500 }, (_, number) => taskRecord(`task_${number}`));
  const record = runRecord(3, { verdict: "warn", findings: Array.from({ length: 300 }, (_, line) => finding(line + 1)), pipelines: [{ name: "shop", file: "shop.pipeline.yml", sources: [], exposures: [], tasks }] });
  return { repository: shop, number: 7, sha: "7".padStart(40, "a"), trust: "own", steps: [[record]], body: textOf(3, "x".repeat(60_000)), markOf, checkSummary: "summary", ledger: true, ...given };
};

describe("reporting on a pull request", () => {
  it("of 500 tasks and 300 findings takes at most 25 calls, 6 of them writes", async () => {
    const here = world();
    const github = here.client();
    // As on most pull requests, the ledger's branch exists.
    await here.clock.run(() => reportPullRequest(here.client(), bigReport({ body: textOf(2, "before"), steps: [[runRecord(1)]] })));
    const parts = await here.clock.run(() => reportPullRequest(github, bigReport()));
    expect(parts).toMatchObject([{ part: "comment", status: "updated" }, { part: "check run", status: "written" }, { part: "ledger", status: "written" }]);
    expect(github.count.requests).toBeLessThanOrEqual(25);
    expect(github.count.writes).toBeLessThanOrEqual(6);
    if (process.env["PROVE"] === "1") console.log(`report of 500 tasks and 300 findings: ${github.count.requests} calls, ${github.count.writes} writes`);
    const [, run] = here.fake.repository("acme", "shop").checkRuns;
    expect(run).toMatchObject({ name: "towpath report", conclusion: "neutral" });
    expect(run?.summary).toContain("190 further problems");
    expect(new Set(run?.annotations.map(({ start_line }) => start_line)).size).toBe(100);
    expect(here.fake.violations).toEqual([]);
  });

  it("annotates what the steps could not: ten of each level were printed of all projects of a step, and what two steps have found is there once", async () => {
    const here = world();
    const [a, b] = [ofProject("a", 1), ofProject("b", 101)];
    const lines = async (steps: PullRequestReport["steps"]): Promise<number[]> => {
      await here.clock.run(() => reportPullRequest(here.client(), bigReport({ steps, body: textOf(++run, "text") })));
      return here.fake.repository("acme", "shop").checkRuns.at(-1)?.annotations.map(({ start_line }) => start_line) ?? [];
    };
    let run = 3;
    const printed = annotations([b, a].map((record) => ({ record }))).lines.map((line) => Number(/line=(\d+)/.exec(line)?.[1]));
    expect(printed).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 101, 102]);
    expect(await lines([[b, a]])).toEqual([103, 104, 105, 106, 107, 108]);
    expect(await lines([[a, b], [a, b]])).toEqual([103, 104, 105, 106, 107, 108]);
    expect(await lines([[a, b], [b]])).toEqual([]);
  });

  it("never says in the check run that it holds when only lint has read it, or a job has left nothing", async () => {
    const here = world();
    const lint = runRecord(3, { command: "lint", verdict: "pass" });
    const told = async (given: Partial<PullRequestReport>, run: number): Promise<string | undefined> => {
      await here.clock.run(() => reportPullRequest(here.client(), bigReport({ body: textOf(run, "text"), ...given })));
      return here.fake.repository("acme", "shop").checkRuns.at(-1)?.conclusion ?? undefined;
    };
    expect(await told({ steps: [[lint]] }, 4)).toBe("neutral");
    expect(await told({ steps: [[lint]], gaps: [{ verdict: "fail", reason: "the job test was cancelled" }] }, 5)).toBe("failure");
    expect(await told({ steps: [[lint], [{ ...lint, command: "test" }]] }, 6)).toBe("success");
  });

  it("the very first time takes no more than that", async () => {
    const here = world();
    const github = here.client();
    await here.clock.run(() => reportPullRequest(github, bigReport()));
    expect(github.count.requests).toBeLessThanOrEqual(25);
    expect(here.fake.violations).toEqual([]);
  });

  it("of a fork writes the comment and nothing else", async () => {
    const here = world();
    const parts = await here.clock.run(() => reportPullRequest(here.client(), bigReport({ trust: "reported" })));
    expect(parts).toMatchObject([{ part: "comment", status: "created" }]);
    const { checkRuns, refs } = here.fake.repository("acme", "shop");
    expect(checkRuns).toEqual([]);
    expect(Object.keys(refs)).toEqual(["refs/heads/main"]);
  });

  it("with a token that only reads says for each part which permission is missing", async () => {
    const here = world();
    const parts = await here.clock.run(() => reportPullRequest(here.client({ token: "fork" }), bigReport()));
    expect(parts.map(({ part, status, why }) => `${part} ${status} ${/`[a-z-]+: write`/.exec(why ?? "")?.[0]}`)).toEqual(["comment failed `pull-requests: write`", "check run failed `checks: write`", "ledger failed `contents: write`"]);
  });

  it("never rejects, even when GitHub is down", async () => {
    const here = world(1, { faults: () => ({ kind: "reset-before" }) });
    const parts = await here.clock.run(() => reportPullRequest(here.client(), bigReport()));
    expect(parts.map(({ status }) => status)).toEqual(["failed", "failed", "failed"]);
    expect(parts[0]?.why).toMatch(/gave no answer/);
  });

  it("uploads SARIF instead of the check run when asked", async () => {
    const here = world();
    const parts = await here.clock.run(() => reportPullRequest(here.client(), bigReport({ sarif: { ref: "refs/pull/7/merge", texts: ['{"version":"2.1.0"}'] }, ledger: false })));
    expect(parts.map(({ part, status }) => `${part} ${status}`)).toEqual(["comment created", "code scanning written"]);
    expect(here.fake.repository("acme", "shop").sarifs).toMatchObject([{ text: '{"version":"2.1.0"}', commit: "7".padStart(40, "a") }]);
    expect(here.fake.violations).toEqual([]);
  });
});

describe("the pull request of a run", () => {
  const sha = "f".repeat(40);
  const fork = { owner: "mallory", name: "shop", ref: "patch", sha };
  const found = (runs: Partial<WorkflowRun>[], pulls: readonly Issue[], claimed?: number): Promise<unknown> => {
    const run: WorkflowRun = { id: 1, name: "ci", path: ".github/workflows/ci.yml", number: 12, attempt: 2, event: "pull_request", status: "completed", conclusion: "success", head: { owner: "mallory", name: "shop", branch: "patch", sha }, ...runs[0] };
    const here = world(1, { repositories: [newRepository({ issues: pulls, workflowRuns: [run] })] });
    return here.clock.run(() => pullRequestOfRun(here.client(), shop, 1, claimed));
  };

  it("is the open one of the same owner, branch and commit", async () => {
    expect(await found([], [newPull(7), newPull(8, fork)])).toMatchObject({ found: true, number: 8, fork: true, sha, run: { number: 12, attempt: 2 } });
  });

  it("is nobody else's, whatever the artifact claims", async () => {
    expect(await found([], [newPull(7), newPull(8, fork)], 7)).toMatchObject({ found: true, number: 8 });
    expect(await found([], [newPull(7, { ...fork, owner: "acme" })], 7)).toMatchObject({ found: false, why: expect.stringContaining("No open pull request comes from mallory:patch") });
    expect(await found([], [newPull(7, { ...fork, name: "other" })])).toMatchObject({ found: false });
  });

  it("is none when it has moved on, was closed, or the run was not for one", async () => {
    expect(await found([], [newPull(8, { ...fork, sha: "e".repeat(40) })])).toMatchObject({ found: false, why: expect.stringContaining("has moved on") });
    expect(await found([], [{ ...newPull(8, fork), state: "closed" }])).toMatchObject({ found: false });
    expect(await found([{ event: "push" }], [newPull(8, fork)])).toMatchObject({ found: false, why: expect.stringContaining("started by push") });
  });

  it("is the claimed one of several with the same head, else none", async () => {
    expect(await found([], [newPull(8, fork), newPull(9, fork)], 9)).toMatchObject({ found: true, number: 9 });
    expect(await found([], [newPull(8, fork), newPull(9, fork)])).toMatchObject({ found: false, why: expect.stringContaining("#9, #8") });
  });
});
