import { describe, expect, test } from "vitest";
import { record } from "../report/records.ts";
import { makeZip } from "../action/results/make-zip.ts";
import { forkToken, newPull, newRepository, ownToken } from "../fakes/github/seed.ts";
import { serveGitHub } from "../fakes/github/serve.ts";
import type { Repository } from "../fakes/github/state.ts";
import { actionsDist } from "../harness/actions-dist.ts";
import { gitProject } from "../harness/git-project.ts";
import { runBundle, type ActionRun } from "../harness/run-action.ts";
import { tempProject } from "../harness/temp-project.ts";
import { toolCache } from "../harness/tool-cache.ts";
import type { RunRecord } from "../../shared/results/record.ts";

const dist = actionsDist();
const tools = toolCache();
const SHA = "c".repeat(40);
const zipOf = (records: readonly RunRecord[]): Uint8Array => makeZip([{ name: "results.json", data: JSON.stringify(records.map((each) => ({ folder: "", record: each }))) }]);
const failing = record("failing");

interface Story {
  repository: Partial<Repository>;
  event: { name: string; payload: unknown };
  token?: "own" | "fork";
  action?: "report" | "check";
  inputs?: Record<string, string>;
  workspace?: string;
  times?: number;
  /** Variables of each run. */
  env?: readonly Readonly<Record<string, string>>[];
}

async function tell({ repository, event, token = "own", action = "report", inputs = {}, workspace, env: own = [], times = Math.max(1, own.length) }: Story): Promise<{ runs: ActionRun[]; after: Repository; violations: readonly unknown[] }> {
  const served = await serveGitHub({ tokens: { own: ownToken, fork: forkToken }, repositories: [newRepository(repository)] });
  try {
    await using project = await tempProject({ "README.md": "nothing is checked out here" });
    const runs: ActionRun[] = [];
    for (let time = 0; time < times; time += 1) {
      const env = { ...tools.env, GITHUB_API_URL: served.apiUrl, GITHUB_SERVER_URL: served.serverUrl, GITHUB_REPOSITORY: "acme/shop", GITHUB_RUN_NUMBER: String(12 + time), ...own[time] };
      runs.push(await runBundle(action, { workspace: workspace ?? project.root, event, env, inputs: { token, ...inputs } }, dist.folder));
    }
    return { runs, after: served.fake.repository("acme", "shop"), violations: served.fake.violations };
  } finally {
    await served.close();
  }
}

const own = { name: "pull_request", payload: { pull_request: { number: 7, user: { login: "ada" }, head: { sha: SHA, ref: "feature-7", repo: { full_name: "acme/shop" } }, base: { ref: "main", sha: "b".repeat(40), repo: { full_name: "acme/shop" } } } } };
const forked = { name: "pull_request", payload: { pull_request: { ...own.payload.pull_request, head: { sha: SHA, ref: "feature-7", repo: { full_name: "stranger/shop" } } } } };
const behind = { name: "workflow_run", payload: { workflow_run: { id: 99 } } };
const artifact = (run: number, zip: Uint8Array, id = 1): Repository["artifacts"][number] => ({ id, run, name: `towpath-results-test-${id}`, zip, expired: false });
const fromFork: Partial<Repository> = {
  issues: [newPull(7, { owner: "stranger", name: "shop", ref: "feature-7", sha: SHA })],
  workflowRuns: [{ id: 99, name: "towpath", path: ".github/workflows/towpath.yml", number: 5, attempt: 1, event: "pull_request", status: "completed", conclusion: "failure", head: { owner: "stranger", name: "shop", branch: "feature-7", sha: SHA } }],
};

describe("the report action, built, against a GitHub that keeps its rules", { timeout: 120_000 }, () => {
  test("comments on the repository's own branch, and edits the comment on the second push", async () => {
    const { runs, after, violations } = await tell({ repository: { issues: [newPull(7, { sha: SHA })], artifacts: [artifact(4711, zipOf([failing]))] }, event: own, inputs: { ledger: "never" }, times: 2 });
    expect(runs.map(({ code }) => code)).toEqual([0, 0]);
    expect(after.comments.map(({ issue, author }) => [issue, author])).toEqual([[7, "github-actions[bot]"]]);
    expect(after.comments[0]?.body).toMatch(/^<!-- towpath comment v1 id=towpath-[0-9a-f]{12} run=13\.1 head=c{40} -->/);
    expect(after.comments[0]?.edits).toHaveLength(2);
    expect(runs[0]?.outputs["comment-url"]).toContain("/acme/shop/");
    expect(violations).toEqual([]);
  });

  test("is not green when the job with test was killed: nothing but lint's result is there, or none at all", async () => {
    const lint: RunRecord = { ...record("passing"), command: "lint", ci: { run: "4711", attempt: 1, job: "lint", pullRequest: 7 } };
    const needs = JSON.stringify({ lint: { result: "success", outputs: {} }, test: { result: "cancelled", outputs: {} } });
    for (const artifacts of [[artifact(4711, zipOf([lint]))], []]) {
      const { runs: [run], after, violations } = await tell({ repository: { issues: [newPull(7, { sha: SHA })], artifacts }, event: own, inputs: { ledger: "never", needs } });
      expect(run?.code, run?.log).toBe(0);
      expect(after.comments[0]?.body).toContain("### ❌ Not ready to merge");
      expect(after.comments[0]?.body).toContain("the job test was cancelled and left no result");
      expect(violations).toEqual([]);
    }
    const { after } = await tell({ repository: { issues: [newPull(7, { sha: SHA })], artifacts: [artifact(4711, zipOf([lint]))] }, event: own, inputs: { ledger: "never" } });
    expect(after.comments[0]?.body).toContain("### ⚠️ Lint holds; nothing was tested");
  });

  test("from a fork's run that failed it is not green, whatever is left of it", async () => {
    const { after } = await tell({ repository: { ...fromFork, artifacts: [artifact(99, zipOf([{ ...record("passing"), command: "test" }]))] }, event: behind });
    expect(after.comments[0]?.body).toContain("### ❌ Not ready to merge");
    expect(after.comments[0]?.body).toContain("the workflow run failed, and the results it left do not say why");
  });

  test("hands the findings to code scanning when asked, at the head, instead of the check run", async () => {
    const { runs: [run], after, violations } = await tell({ repository: { issues: [newPull(7, { sha: SHA })], artifacts: [artifact(4711, zipOf([failing]))] }, event: own, inputs: { ledger: "never", sarif: "upload" } });
    expect(run?.code, run?.log).toBe(0);
    expect(after.sarifs).toEqual([expect.objectContaining({ commit: SHA, ref: "refs/pull/7/head", text: expect.stringMatching(/"version": ?"2.1.0"/) })]);
    expect(after.checkRuns).toEqual([]);
    expect(violations).toEqual([]);
  });

  test("from a fork's own run it shows what is claimed, as a claim: no check run, no ledger", async () => {
    const { runs: [run], after, violations } = await tell({ repository: { ...fromFork, artifacts: [artifact(99, zipOf([{ ...failing, ci: { run: "1", attempt: 9, number: 999, fork: false, pullRequest: 1 } }]))] }, event: behind });
    expect(run?.code).toBe(0);
    expect(after.comments).toHaveLength(1);
    expect(after.comments[0]?.body).toContain("run=5.1");
    expect(after.checkRuns).toEqual([]);
    expect(Object.keys(after.refs)).toEqual(["refs/heads/main"]);
    expect(violations).toEqual([]);
  });

  test.each<[string, Uint8Array]>([
    ["truncated", zipOf([failing]).subarray(0, 900)],
    ["forged", makeZip([{ name: "results.json", data: JSON.stringify([{ folder: "", record: { ...failing, verdict: "excellent" } }]) }])],
    ["a bomb", makeZip([{ name: "results.json", data: Buffer.alloc(40 << 20, 32) }])],
  ])("takes nothing from an artifact that is %s, and says so", async (_, zip) => {
    const { runs: [run], after } = await tell({ repository: { ...fromFork, artifacts: [artifact(99, zip)] }, event: behind });
    expect(run?.code).toBe(0);
    expect(run?.log).toContain("::warning::the artifact of results was refused");
    expect(after.comments[0]?.body.split("\n").slice(1).join("\n").trim()).toMatch(/^### ❌ Not ready to merge\n\n- the workflow run failed and left no result: nothing was tested\n- the artifact of results was refused: [^\n]+$/);
  });

  test("a token that only reads: one sentence with the missing permission, and no failure", async () => {
    const { runs: [run], after } = await tell({ repository: { issues: [newPull(7, { sha: SHA })], artifacts: [artifact(4711, zipOf([failing]))] }, event: own, token: "fork", inputs: { ledger: "never" } });
    expect(run?.code).toBe(0);
    expect(run?.log).toMatch(/::notice::the comment could not be written: .*pull-requests: write/);
    expect(after.comments).toEqual([]);
  });

  test("an event that belongs to no pull request writes nothing", async () => {
    const { runs: [run], after } = await tell({ repository: {}, event: { name: "merge_group", payload: {} } });
    expect({ code: run?.code, comments: after.comments }).toEqual({ code: 0, comments: [] });
    const { runs: [target] } = await tell({ repository: {}, event: { ...forked, name: "pull_request_target" } });
    expect([target?.code, target?.log]).toEqual([0, expect.stringContaining("::warning::nothing is written: under pull_request_target")]);
  });
});

describe("the action at the root", { timeout: 120_000 }, () => {
  const files = { "towpath.yml": "version: 1\nproject: shop\nenvironments:\n  dev: { engine: duckdb, path: .towpath/dev.duckdb }\n", "sales.pipeline.yml": "version: 1\npipeline: sales\nowner: team\ndescription: Sales\nsources:\n  orders: { file: data/orders.csv, columns: { id: bigint } }\ntasks:\n  totals:\n    sql: select count(*) as n from orders\n    description: Totals\n", "data/orders.csv": "id\n1\n" };

  test("comments inline on own branches", async () => {
    await using project = await gitProject(files);
    const payload = { pull_request: { ...own.payload.pull_request, base: { ...own.payload.pull_request.base, sha: project.git("rev-parse", "HEAD") } } };
    const { runs: [run], after, violations } = await tell({ repository: { issues: [newPull(7, { sha: SHA })] }, event: { name: "pull_request", payload }, action: "check", workspace: project.root });
    expect(run?.log).toContain("comment: created");
    expect(after.comments).toHaveLength(1);
    expect(run?.code).toBe(0);
    expect(violations).toEqual([]);
  });

  test("another job, another leg of a matrix and another workflow, whose runs are counted apart, have comments of their own; a newer run edits its own", async () => {
    await using project = await gitProject(files);
    const payload = { pull_request: { ...own.payload.pull_request, base: { ...own.payload.pull_request.base, sha: project.git("rev-parse", "HEAD") } } };
    const other = { GITHUB_WORKFLOW_REF: "acme/shop/.github/workflows/nightly.yml@refs/pull/7/merge", GITHUB_RUN_NUMBER: "2" };
    const env = [{}, { GITHUB_JOB: "second" }, { INPUT_MATRIX: '{"os":"a","python":3.12}' }, { INPUT_MATRIX: '{"os":"b`|@grace <b>"}' }, other, { GITHUB_RUN_NUMBER: "20" }, { ...other, GITHUB_RUN_NUMBER: "3" }];
    const { runs, after, violations } = await tell({ repository: { issues: [newPull(7, { sha: SHA })] }, event: { name: "pull_request", payload }, action: "check", workspace: project.root, env });
    expect(runs.map(({ log }) => /comment: (\w+)/.exec(log)?.[1])).toEqual(["created", "created", "created", "created", "created", "updated", "updated"]);
    expect(after.comments.map(({ body }) => /run=(\d+)/.exec(body)?.[1])).toEqual(["20", "13", "14", "15", "3"]);
    const names = ["`check`", "`second`", "`check (a, 3.12)`", "<code>check &#40;b&#96;&#124;&#64;\u200bgrace &#60;b&#62;&#41;</code>", "`check`"];
    expect(after.comments.map(({ body }) => body.split("\n")[1])).toEqual(names.map((name) => `### ⚠️ May be merged, with warnings – ${name}`));
    expect(runs.map(({ summary }) => summary.split("\n")[0])).toEqual([...names, names[0], names[0]].map((name) => `### ⚠️ May be merged, with warnings – ${name}`));
    expect(violations).toEqual([]);
  });

  test("on a fork's pull request the summary has the same report, and nothing is asked of GitHub", async () => {
    await using project = await tempProject(files);
    const { runs: [run], after } = await tell({ repository: { issues: [newPull(7, { sha: SHA })] }, event: forked, action: "check", workspace: project.root, token: "fork" });
    expect(run?.log).toContain("No comment: a pull request from a fork");
    expect(run?.summary).toContain("sales");
    expect(after.comments).toEqual([]);
  });
});
