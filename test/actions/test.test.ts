import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { platform } from "../../shared/action/duckdb/platform.ts";
import { duckDbLock } from "../../shared/generated/duckdb-lock.ts";
import { actionsDist } from "../harness/actions-dist.ts";
import { gitProject } from "../harness/git-project.ts";
import { runBundle, type ActionRun } from "../harness/run-action.ts";
import { tempProject, type TempProject } from "../harness/temp-project.ts";
import { toolCache } from "../harness/tool-cache.ts";
import { parseCommand } from "../report/runner-commands.ts";

const dist = actionsDist();
const tools = toolCache();
const FILES = {
  "towpath.yml": "version: 1\nproject: shop\nenvironments:\n  dev: { engine: duckdb, path: .towpath/dev.duckdb }\n",
  "sales.pipeline.yml":
    "version: 1\npipeline: sales\nowner: team\ndescription: Sales\nsources:\n  orders: { file: data/orders.csv, columns: { id: bigint, amount: double } }\ntasks:\n  totals:\n    sql: sql/totals.sql\n    description: Totals\n    columns:\n      amount: { type: double, description: Sum }\n    checks:\n      - accepted_range: { column: amount, min: 0, max: 100 }\n",
  "sql/totals.sql": "select sum(amount) as amount from orders\n",
};
const shop = (amount: number): Promise<TempProject> => tempProject({ ...FILES, "data/orders.csv": `id,amount\n1,${amount}\n` });

describe.each(["test", "check"])("the %s action, built, run as the runner runs it", (action) => {
  test("builds with the DuckDB of the tool cache, and passes", async () => {
    await using project = await shop(5);
    const run = await runBundle(action, { workspace: project.root, env: tools.env }, dist.folder);
    expect(run.log).toContain("✔ totals");
    expect({ code: run.code, verdict: run.outputs["verdict"] }).toEqual({ code: 0, verdict: "pass" });
  });

  test("a failing check is an annotation at its line, and no crash", async () => {
    await using project = await shop(500);
    const { code, log, outputs } = await runBundle(action, { workspace: project.root, env: tools.env }, dist.folder);
    const errors = log.split("\n").flatMap((line) => parseCommand(line) ?? []).filter(({ name }) => name === "error");
    expect(errors.map(({ properties }) => [properties["file"], properties["line"]])).toContainEqual(["sales.pipeline.yml", "14"]);
    expect(log).not.toContain("could not run");
    expect({ code, verdict: outputs["verdict"] }).toEqual({ code: 1, verdict: "fail" });
  });

  test("a project that cannot be read brings no engine, says where, and fails", async () => {
    await using project = await shop(5);
    await project.write({ "sales.pipeline.yml": "version: 1\npipeline: [\n" });
    const cache = path.join(project.root, "tools");
    const { code, log, outputs } = await runBundle(action, { workspace: project.root, env: { RUNNER_TOOL_CACHE: cache } }, dist.folder);
    expect(log).toContain("::error file=sales.pipeline.yml,line=");
    expect({ code, verdict: outputs["verdict"] }).toEqual({ code: 1, verdict: "fail" });
    expect(existsSync(cache)).toBe(false);
  });

  test.each(["pull_request_target", "workflow_run", "issue_comment"])("refuses to execute what is checked out under %s", async (name) => {
    await using project = await shop(5);
    const { code, log } = await runBundle(action, { workspace: project.root, env: tools.env, event: { name, payload: {} } }, dist.folder);
    expect(code).toBe(2);
    expect(log).toContain(`the event ${name} may bring code of strangers together with secrets`);
    expect(existsSync(path.join(project.root, ".towpath"))).toBe(false);
  });
});

const eventOf = (base: string, head: string, ref = "main"): { name: string; payload: unknown } => ({ name: "pull_request", payload: { pull_request: { number: 7, user: { login: "ada" }, head: { sha: head, ref: "change", repo: { full_name: "acme/data" } }, base: { ref, sha: base, repo: { full_name: "acme/data" } } } } });

describe.each(["test", "check"])("the %s action on a pull request", (action) => {
  test("builds what the change affects, and nothing when it changes no meaning", async () => {
    await using project = await gitProject({ ...FILES, "data/orders.csv": "id,amount\n1,5\n" });
    const base = project.git("rev-parse", "HEAD");
    project.git("checkout", "-qb", "change");
    const formatted = await project.commit({ "sql/totals.sql": "SELECT\n  sum(amount) AS amount -- in euro\nFROM orders\n" });
    const none = await runBundle(action, { workspace: project.root, env: tools.env, event: eventOf(base, formatted) }, dist.folder);
    expect({ code: none.code, affected: none.outputs["affected-json"] }, none.log).toEqual({ code: 0, affected: "[]" });
    const edited = await project.commit({ "sql/totals.sql": "select sum(amount) + 1 as amount from orders\n" });
    const some = await runBundle(action, { workspace: project.root, env: tools.env, event: eventOf(base, edited) }, dist.folder);
    expect({ code: some.code, affected: some.outputs["affected-json"] }, some.log).toEqual({ code: 0, affected: '["sales.totals"]' });
    expect(some.summary).toContain("totals");
  });

  test.each([
    ["a run that somebody starts on a branch", "workflow_dispatch", { ref: "refs/heads/change" }],
    ["the first push of a branch", "push", { ref: "refs/heads/change", before: "0".repeat(40) }],
    ["a push that rewrites a branch", "push", { ref: "refs/heads/change", before: "a".repeat(40), forced: true }],
  ])("%s is compared with the default branch, and one there with nothing, which the log says", async (_, name, payload) => {
    await using project = await gitProject({ ...FILES, "data/orders.csv": "id,amount\n1,5\n" });
    const main = project.git("symbolic-ref", "--short", "HEAD");
    project.git("checkout", "-qb", "change");
    await project.commit({ "sql/totals.sql": "select sum(amount) + 1 as amount from orders\n" });
    const run = (ref = payload.ref): Promise<ActionRun> => runBundle(action, { workspace: project.root, env: tools.env, event: { name, payload: { ...payload, ref, repository: { default_branch: main } } } }, dist.folder);
    const { code, log, outputs } = await run();
    expect({ code, affected: outputs["affected-json"] }, log).toEqual({ code: 0, affected: '["sales.totals"]' });
    const there = await run(`refs/heads/${main}`);
    expect({ code: there.code, affected: there.outputs["affected-json"], log: there.log }).toEqual({ code: 0, affected: undefined, log: expect.stringContaining("nothing is compared: ") });
  });

  test("a checkout that belongs to another user, as in a job with a container, is compared like any other", async () => {
    await using project = await gitProject({ ...FILES, "data/orders.csv": "id,amount\n1,5\n" });
    const base = project.git("rev-parse", "HEAD");
    project.git("checkout", "-qb", "change");
    const head = await project.commit({ "sql/totals.sql": "select sum(amount) + 1 as amount from orders\n" });
    // Git's own switch for its tests: it then takes nothing for its user's.
    const env = { ...tools.env, GIT_TEST_ASSUME_DIFFERENT_OWNER: "1" };
    const { code, log, outputs } = await runBundle(action, { workspace: project.root, env, event: eventOf(base, head) }, dist.folder);
    expect({ code, affected: outputs["affected-json"] }, log).toEqual({ code: 0, affected: '["sales.totals"]' });
  });

  test("a clone without history is no pass: everything is built, and the reason says which fetch-depth is needed", async () => {
    await using project = await gitProject({ ...FILES, "data/orders.csv": "id,amount\n1,5\n" });
    const base = project.git("rev-parse", "HEAD");
    project.git("checkout", "-qb", "change");
    const head = await project.commit({ "sql/totals.sql": "select sum(amount) + 1 as amount from orders\n" });
    await using clone = await tempProject();
    project.git("clone", "-q", "--depth", "1", "--branch", "change", `file://${project.root}`, clone.root);
    const { code, log, outputs, summary } = await runBundle(action, { workspace: clone.root, env: tools.env, event: eventOf(base, head) }, dist.folder);
    expect({ code, verdict: outputs["verdict"] }, log).toEqual({ code: 1, verdict: "fail" });
    for (const text of [outputs["reasons-json"], summary]) expect(text).toContain("fetch-depth: 0");
  });

  test("a base that is not there is visible, and not green by accident", async () => {
    await using project = await gitProject({ ...FILES, "data/orders.csv": "id,amount\n1,5\n" });
    const { code, outputs } = await runBundle(action, { workspace: project.root, env: tools.env, event: eventOf("e".repeat(40), project.git("rev-parse", "HEAD"), "gone") }, dist.folder);
    expect({ code, verdict: outputs["verdict"] }).toEqual({ code: 1, verdict: "fail" });
  });
});

test("the tool cache of these tests is laid out as the action lays it out", () => {
  expect(existsSync(path.join(tools.env.RUNNER_TOOL_CACHE, "towpath-duckdb", duckDbLock.version, platform(), "duckdb.node"))).toBe(true);
});
