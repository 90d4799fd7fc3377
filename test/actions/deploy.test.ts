import { execFile } from "node:child_process";
import { createServer } from "node:http";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { openDuckDb } from "../../shared/engines/duckdb/open-duckdb.ts";
import { noFaults } from "../fakes/github/faults.ts";
import { newPull, newRepository, ownToken } from "../fakes/github/seed.ts";
import { serveGitHub } from "../fakes/github/serve.ts";
import type { Issue } from "../fakes/github/state.ts";
import { actionsDist } from "../harness/actions-dist.ts";
import { gitProject } from "../harness/git-project.ts";
import { runBundle, type ActionRun } from "../harness/run-action.ts";
import { toolCache } from "../harness/tool-cache.ts";
import { towpath } from "../harness/towpath.ts";
import { filesOf, TOWPATH_YML } from "../verbs/deploy/flights.ts";

/** A pull request that became a commit. */
function merged(number: number, commit: string): Issue {
  const { pull, ...issue } = newPull(number);
  return { ...issue, state: "closed", closedAt: "2026-11-28T12:00:00Z", ...(pull === undefined ? {} : { pull: { ...pull, merged: true, mergeCommit: commit } }) };
}

const dist = actionsDist();
const tools = toolCache();

describe("the deploy action, built, against a GitHub that keeps its rules", { timeout: 180_000 }, () => {
  test("plans, applies what was planned, goes back; GitHub shows what the log has, also when it was away", async () => {
    await using project = await gitProject(filesOf(1));
    const served = await serveGitHub({ tokens: { own: ownToken }, repositories: [newRepository({ environments: [{ name: "production", reviewers: ["grace"], preventSelfReview: true }] })] });
    try {
      const run = (inputs: Record<string, string>, apiUrl = served.apiUrl, more: Record<string, string> = {}): Promise<ActionRun> =>
        runBundle("deploy", { workspace: project.root, event: { name: "push", payload: {} }, inputs: { token: "own", ...inputs }, env: { ...tools.env, GITHUB_API_URL: apiUrl, GITHUB_SERVER_URL: served.serverUrl, GITHUB_REPOSITORY: "acme/shop", GITHUB_ACTOR: "ada", ...more } }, dist.folder);
      const told = (environment: string): string[] => served.fake.repository("acme", "shop").deployments.filter((each) => each.environment === environment).map(({ description, statuses }) => `${description}: ${statuses.map(({ state }) => state).join()}`);
      const incidents = (): string[] => served.fake.repository("acme", "shop").issues.map(({ title, state, body }) => `${title}: ${state}, ${/failures=(\d+)/.exec(body)?.[1]}`);
      project.git("tag", "flights@v1.0.0");
      const first = await run({ command: "apply", environment: "staging", release: "flights@v1.0.0", "environment-url": "https://bi.example.com/staging" });
      expect(first.code, first.log).toBe(0);
      expect(told("staging")).toEqual(["flights 1.0.0 by ada: success"]);
      expect(served.fake.repository("acme", "shop").deployments[0]?.statuses).toMatchObject([{ log_url: `${served.serverUrl}/acme/shop/actions/runs/4711`, environment_url: "https://bi.example.com/staging" }]);

      const early = await run({ command: "apply", environment: "production", release: "flights@v1.0.0" });
      expect(early).toMatchObject({ code: 1, outputs: { outcome: "refused", "issue-url": expect.stringContaining("/issues/") } });
      expect(incidents()).toEqual(["aviation: flights cannot be deployed to production: open, 1"]);
      const plan = await run({ command: "plan", environment: "production", release: "flights@v1.0.0" });
      expect(plan.code, plan.log).toBe(0);
      const digest = plan.outputs["plan-digest"] ?? "";
      const apply = { command: "apply", environment: "production", release: "flights@v1.0.0", "plan-digest": digest };
      const unapproved = await run(apply);
      expect(unapproved, unapproved.log).toMatchObject({ code: 1, outputs: { outcome: "refused" }, log: expect.stringContaining("nobody has approved this run for the GitHub Environment production") });
      const unknown = await run({ ...apply, token: "unknown" });
      expect(unknown, unknown.log).toMatchObject({ code: 1, outputs: { outcome: "refused" }, log: expect.stringContaining("whether anybody has approved cannot be known: GitHub does not accept the token") });
      served.fake.change("acme", "shop", (before) => ({ ...before, approvals: [{ run: 4711, environment: "production", state: "approved", user: "grace" }] }));
      // Grace has approved, but not this plan: another one, in an earlier attempt of the run.
      const replanned = await run({ command: "plan", environment: "production", release: "flights@v1.0.0" }, served.apiUrl, { GITHUB_RUN_ATTEMPT: "2" });
      expect(replanned.outputs).toMatchObject({ "plan-digest": digest, "approvals-before": '["grace"]' });
      expect(await run({ ...apply, "approvals-before": replanned.outputs["approvals-before"] ?? "" }, served.apiUrl, { GITHUB_RUN_ATTEMPT: "2" })).toMatchObject({ code: 1, log: expect.stringContaining("since it was planned; grace had approved an earlier plan") });
      expect(await run(apply, served.apiUrl, { GITHUB_RUN_ATTEMPT: "2" })).toMatchObject({ code: 1, log: expect.stringContaining("this is attempt 2 of the run, and GitHub does not say which one was approved") });
      expect(plan.outputs["approvals-before"]).toBe("[]");
      // GitHub goes away while it is deployed: the deployment happens all the same.
      served.fake.setFaults(({ method, route }) => (method === "POST" || route === "/graphql" || route.endsWith("/deployments") ? { kind: "429", retryAfter: 3_600 } : undefined));
      const applied = await run(apply);
      served.fake.setFaults(noFaults);
      expect(applied, applied.log).toMatchObject({ code: 0, outputs: { outcome: "deployed" } });
      expect(told("production")).toEqual([]);
      expect((await towpath(["history", "-e", "production"], { cwd: project.root })).out).toContain("approved by grace");
      served.fake.setFaults(({ route }) => (route.endsWith("/deployments") ? { kind: "429", retryAfter: 3_600 } : undefined));
      expect(await run({ command: "reconcile", environment: "production" })).toMatchObject({ code: 2, log: expect.stringMatching(/::error.*the deployment on GitHub could not be written: /) });
      served.fake.setFaults(noFaults);
      expect((await run({ command: "reconcile", environment: "production" })).code).toBe(0);
      expect(told("production")).toEqual(["flights 1.0.0 by ada: success"]);

      await project.commit(filesOf(2));
      project.git("tag", "flights@v2.0.0");
      await run({ command: "apply", environment: "staging", release: "flights@v2.0.0" });
      const back = await run({ command: "rollback", environment: "staging", reason: "wrong delays" });
      expect(back, back.log).toMatchObject({ code: 0, outputs: { outcome: "rolled back", release: "flights@v1.0.0" } });
      expect(told("staging")).toEqual(["flights 1.0.0 by ada: success,inactive", "flights 2.0.0 by ada: success,inactive", "Back to flights 1.0.0 by ada: success"]);
      // Not in this process's own time: the server lives in it.
      await promisify(execFile)("git", ["fetch", "-q", `${served.serverUrl}/acme/shop.git`, "+refs/heads/towpath/ledger:refs/remotes/origin/towpath/ledger"], { cwd: project.root });
      const ledger = await towpath(["status", "--ledger"], { cwd: project.root });
      expect(ledger.out.split("\n").filter((line) => /deploy|rollback/.test(line)).map((line) => line.split(/ {2,}/).slice(1, 3).join(" "))).toEqual(["deploy flights 1.0.0", "rollback flights 1.0.0", "deploy flights 2.0.0", "deploy flights 1.0.0"]);

      // Somebody cuts off the newest row of the log: the log alone does not tell, the ledger and GitHub do.
      const audit = (...args: string[]) => towpath(["audit", "-e", "staging", ...args], { cwd: project.root, env: { GITHUB_TOKEN: "own", GITHUB_API_URL: served.apiUrl, GITHUB_REPOSITORY: "acme/shop" } });
      expect(await audit("--github")).toMatchObject({ code: 0, out: expect.stringMatching(/log and database agree/) });
      await execute(`${project.root}/.towpath/staging.duckdb`, "DELETE FROM flights__towpath.towpath_deployments WHERE seq = 3");
      expect(await audit()).toMatchObject({ code: 1, out: expect.stringMatching(/the ledger has row 3 \(flights 1\.0\.0\), and the log ends at row 2: rows at its end are gone/) });
      project.git("update-ref", "-d", "refs/remotes/origin/towpath/ledger");
      expect((await audit()).out).toMatch(/no row of it is known outside of the environment, so rows that were cut off at the end cannot be told/);
      expect(await audit("--github")).toMatchObject({ code: 1, out: expect.stringMatching(/GitHub has row 3 \(flights 1\.0\.0\), and the log ends at row 2/) });
      expect(served.fake.violations).toEqual([]);
    } finally {
      await served.close();
    }
  });

  test("says on the pull requests that it brings where they are, in one comment each, also when it goes back; a broken environment opens an issue", async () => {
    // The default branch is trunk; an old main with other rules is still there.
    await using project = await gitProject(filesOf(1, { "towpath.yml": TOWPATH_YML.replaceAll("staging", "elder") }));
    project.git("switch", "-qc", "trunk");
    const first = await project.commit(filesOf(1));
    const second = await project.commit(filesOf(2));
    const third = await project.commit({ "README.md": "no part of version 2\n" });
    project.git("tag", "flights@v1.0.0", first);
    project.git("tag", "flights@v2.0.0", second);
    const served = await serveGitHub({ tokens: { own: ownToken }, repositories: [newRepository({ issues: [merged(7, second), merged(8, third)] })] });
    try {
      const run = (inputs: Record<string, string>): Promise<ActionRun> =>
        runBundle("deploy", { workspace: project.root, event: { name: "push", payload: { repository: { default_branch: "trunk" } } }, inputs: { token: "own", environment: "staging", ...inputs }, env: { ...tools.env, GITHUB_API_URL: served.apiUrl, GITHUB_REPOSITORY: "acme/shop", GITHUB_ACTOR: "ada" } }, dist.folder);
      const comments = (): string[] => served.fake.repository("acme", "shop").comments.filter(({ issue }) => issue < 9).map(({ issue, body }) => `#${issue} ${body.split("\n").filter((line) => line.startsWith("| `")).join(" ")}`);
      await run({ command: "apply", release: "flights@v1.0.0" });
      expect(comments()).toEqual([]);
      const deployed = await run({ command: "apply", release: "flights@v2.0.0" });
      expect(deployed.log).toContain("told on pull requests #7");
      expect(comments()).toEqual([expect.stringMatching(/^#7 \| `staging` \| `flights 2\.0\.0` \| .* UTC by ada/)]);
      const nowhere = await run({ command: "rollback", release: "flights@v9.0.0" });
      expect(nowhere, nowhere.log).toMatchObject({ code: 2, log: expect.stringContaining("version 9.0.0 was never in staging; it has seen 1.0.0"), outputs: { "issue-url": expect.stringContaining("/issues/") } });
      const incident = () => served.fake.repository("acme", "shop").issues.at(-1);
      expect(incident()).toMatchObject({ title: "aviation: flights cannot be rolled back in staging", state: "open", body: expect.stringContaining("The rollback of **flights** to 9.0.0 did not happen in staging; consumers keep what they have") });
      const back = await run({ command: "rollback", release: "flights@v1.0.0", reason: "wrong delays" });
      expect([back.code, incident()?.state], back.log).toEqual([0, "closed"]);
      expect(comments()).toEqual([expect.stringMatching(/^#7 \| `staging` \| `flights 1\.0\.0`, without this change \| /)]);
      const writes = served.fake.seen.filter(({ write }) => write).length;
      expect((await run({ command: "reconcile" })).code).toBe(0);
      expect(served.fake.seen.filter(({ write }) => write)).toHaveLength(writes);

      // What is checked out does not know the environment: consumers see the release, so the job must not say that it failed.
      project.git("tag", "flights@v3.0.0", third);
      await project.write({ "towpath.yml": TOWPATH_YML.replaceAll("staging", "elder") });
      const shown = await run({ command: "apply", release: "flights@v3.0.0" });
      expect(shown, shown.log).toMatchObject({ code: 0, log: expect.stringMatching(/::warning.*the environment has moved as planned; what GitHub shows of it could not be written: there is no environment "staging"/) });
      await project.write({ "towpath.yml": TOWPATH_YML });

      await project.write({ ".towpath/staging.duckdb": "no database" });
      const broken = await run({ command: "apply", release: "flights@v2.0.0" });
      expect(broken, broken.log).toMatchObject({ code: 2, outputs: { "issue-url": expect.stringContaining("/issues/") } });
      expect(served.fake.repository("acme", "shop").issues.at(-1)).toMatchObject({ title: "aviation: flights cannot be deployed to staging", body: expect.stringContaining("**flights 2.0.0** could not be deployed to staging") });
      expect(served.fake.violations).toEqual([]);
    } finally {
      await served.close();
    }
  });

  test("a merge that approves deploys what it approves, and nothing else", async () => {
    const rules = TOWPATH_YML.replace("promote_from: staging, approval: github", "approval: pull_request");
    await using project = await gitProject(filesOf(1, { "towpath.yml": rules }));
    project.git("tag", "flights@v1.0.0");
    const served = await serveGitHub({ tokens: { own: ownToken }, repositories: [newRepository()] });
    await using _ = { [Symbol.asyncDispose]: () => served.close() };
    const run = (command: string, before: string, release?: string): Promise<ActionRun> =>
      runBundle("deploy", { workspace: project.root, event: { name: "push", payload: { before, repository: { default_branch: "main" } } }, inputs: { token: "own", "deploy-workflow": "towpath-deploy.yml", command, environment: "production", ...(release === undefined ? {} : { release }) }, env: { ...tools.env, GITHUB_API_URL: served.apiUrl, GITHUB_REPOSITORY: "acme/shop", GITHUB_ACTOR: "ada" } }, dist.folder);
    const first = project.git("rev-parse", "HEAD");
    // A freeze keeps nobody from approving what comes after it.
    await project.commit({ "towpath.yml": rules.replace("approval: pull_request", 'approval: pull_request, freeze: [{ from: "mon 00:00", to: "sun 23:59" }]') });
    const frozen = await run("plan", first, "flights@v1.0.0");
    expect(frozen, frozen.log).toMatchObject({ code: 0, outputs: { outcome: "waiting" }, log: expect.stringContaining(`flights: { version: 1.0.0, plan: ${frozen.outputs["plan-digest"] ?? ""} }`) });
    await project.commit({ "towpath.yml": rules });
    const plan = await run("plan", first, "flights@v1.0.0");
    const line = `flights: { version: 1.0.0, plan: ${plan.outputs["plan-digest"] ?? ""} }`;
    expect(plan, plan.log).toMatchObject({ code: 0, log: expect.stringContaining(`puts this line into releases/production.yml:`) });
    expect(plan.log).toContain(line);
    const merged = await project.commit({ "releases/production.yml": `other: { version: 9.9.9, plan: nonsense }\n${line}\n` });
    // One that fails is no reason to leave out the others, and what came through goes on by a run of its own, started once.
    const bad = await run("apply", first);
    expect(bad, bad.log).toMatchObject({ code: 2, log: expect.stringMatching(/::error[^\n]*there is no release "other@v9\.9\.9"[\s\S]*deployed: flights 1\.0\.0 in production[\s\S]*towpath-deploy\.yml for flights@v1\.0\.0 after production: started/) });
    const again = await run("apply", first);
    expect(again.log).toMatch(/unchanged: flights 1\.0\.0 in production[\s\S]*after production: has a run already/);
    expect(served.fake.repository("acme", "shop").workflowRuns).toMatchObject([{ title: "deploy flights@v1.0.0 after production", inputs: { release: "flights@v1.0.0", after: "production" } }]);
    // A merge of something else starts nothing again.
    await project.commit({ "README.md": "more\n" });
    const quiet = await run("apply", merged);
    expect(quiet, quiet.log).toMatchObject({ code: 0, log: expect.stringContaining("no release was approved for production by this merge") });
  });

  test("an incident is what people must mend: a refused apply, a plan that no time opens; deploying ends it", async () => {
    await using hook = await listener();
    await using project = await gitProject(filesOf(1));
    const frozen = TOWPATH_YML.replace("approval: github", 'soak: 30d, freeze: [{ from: "mon 00:00", to: "sun 23:59" }]');
    await project.commit({ "towpath.yml": frozen });
    project.git("tag", "flights@v1.0.0");
    const served = await serveGitHub({ tokens: { own: ownToken }, repositories: [newRepository()] });
    try {
      const run = (command: string, environment: string, more: Record<string, string> = {}, event = "push"): Promise<ActionRun> =>
        runBundle("deploy", { workspace: project.root, event: { name: event, payload: {} }, inputs: { token: "own", command, environment, release: "flights@v1.0.0", webhook: hook.url, ...more }, env: { ...tools.env, GITHUB_API_URL: served.apiUrl, GITHUB_REPOSITORY: "acme/shop", GITHUB_ACTOR: "ada" } }, dist.folder);
      const incidents = (): string[] => served.fake.repository("acme", "shop").issues.map(({ title, state, body }) => `${title}: ${state}, ${/failures=(\d+)/.exec(body)?.[1]}`);
      // A pull request only asks.
      const proposed = await run("plan", "production", {}, "pull_request");
      expect(proposed.code, proposed.log).toBe(1);
      expect([incidents(), hook.got.length]).toEqual([[], 0]);
      // An environment that cannot be asked does not come by waiting.
      const broken = await run("plan", "production");
      expect(broken, broken.log).toMatchObject({ code: 1, outputs: { "issue-url": expect.stringContaining("/issues/") } });
      expect(incidents()).toEqual(["aviation: flights cannot be deployed to production: open, 1"]);
      expect(hook.got).toMatchObject([{ version: 1, environment: "production", release: "flights@v1.0.0", verdict: "fail", reasons: expect.arrayContaining([expect.stringContaining("staging.duckdb does not exist")]) }]);

      expect((await run("apply", "staging")).code).toBe(0);
      // Now only time is missing, which is neither a failure nor a permission, until somebody wants it at once.
      const waiting = await run("plan", "production");
      expect(waiting, waiting.log).toMatchObject({ code: 0, outputs: { outcome: "waiting" }, log: expect.stringMatching(/It waits until \d{4}-\d\d-\d\d \d\d:\d\d UTC, and nothing was changed: run this job again then[\s\S]*::warning[^\n]*has been in staging for 0/) });
      expect(waiting.log).not.toContain("::error");
      expect(incidents()).toEqual(["aviation: flights cannot be deployed to production: open, 1"]);
      expect((await run("apply", "production")).code).toBe(1);
      expect(incidents()).toEqual(["aviation: flights cannot be deployed to production: open, 2"]);
      // What never was in staging does not get there by waiting.
      await project.commit(filesOf(2, { "towpath.yml": frozen }));
      project.git("tag", "flights@v2.0.0");
      expect((await run("plan", "production", { release: "flights@v2.0.0" })).code).toBe(1);
      expect(incidents()).toEqual(["aviation: flights cannot be deployed to production: open, 3"]);
      expect(hook.got.at(-1)).toMatchObject({ release: "flights@v2.0.0", reasons: expect.arrayContaining([expect.stringContaining("was never deployed to staging")]) });
      expect(hook.got).toHaveLength(3);
      const override = { override: "the board waits" };
      expect((await run("apply", "production", override)).code).toBe(0);
      expect(incidents()).toEqual(["aviation: flights cannot be deployed to production: closed, 3"]);
      // The same again finds it deployed.
      const again = await run("apply", "production");
      expect(again, again.log).toMatchObject({ outputs: { outcome: "refused" } });
      expect((await run("apply", "production", override)).outputs["outcome"]).toBe("unchanged");
      expect(incidents()).toEqual(["aviation: flights cannot be deployed to production: closed, 4"]);
      expect(served.fake.violations).toEqual([]);
    } finally {
      await served.close();
    }
  });
});

async function execute(file: string, statement: string): Promise<void> {
  const engine = await openDuckDb({ path: file, allowedDirectories: [] });
  await engine.execute(statement).finally(() => engine.close());
}

/** Takes what a webhook is sent. */
async function listener(): Promise<AsyncDisposable & { url: string; got: unknown[] }> {
  const got: unknown[] = [];
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk) => (text += chunk)).on("end", () => {
      got.push(JSON.parse(text));
      response.end();
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  return { got, url: `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}/hook`, [Symbol.asyncDispose]: async () => void server.close() };
}
