import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { linkData } from "../../../scripts/link-data.ts";
import { workflows } from "../../../shared/verbs/init-github.ts";
import { readFacts } from "../../../shared/verbs/workflows/read-facts.ts";
import { push } from "../../fakes/github/git/push.ts";
import { newPull, newRepository, ownToken } from "../../fakes/github/seed.ts";
import { serveGitHub } from "../../fakes/github/serve.ts";
import type { Issue, Repository } from "../../fakes/github/state.ts";
import { gitRepo, type GitRepo } from "../../harness/git-repo.ts";
import { towpath } from "../../harness/towpath.ts";
import { pullRequestPayload, pushPayload } from "./payloads.ts";
import { stories, type StoryRun } from "./story.ts";

const EXAMPLE = path.resolve(import.meta.dirname, "../../../examples/flights");
const PROJECT = { from: "  dev: { engine: duckdb, path: .towpath/dev.duckdb, schema: analytics }\n  production: { engine: duckdb, path: .towpath/production.duckdb, schema: analytics, promote_from: dev, approval: github }\npull_request: { environment: dev, window: 200d }", to: `  dev: { engine: duckdb, path: .towpath/dev.duckdb, schema: analytics }
  staging: { engine: duckdb, path: "\${STAGING_FILE}", schema: analytics }
  production: { engine: duckdb, path: "\${PRODUCTION_FILE}", schema: analytics, promote_from: staging, approval: github }
pull_request: { environment: dev, window: 200d }` };

/** The example as a team has it: its data in git, two warehouses that outlive a job, and the workflows that `towpath init --github` writes. */
async function flights(): Promise<GitRepo> {
  linkData();
  const repository = await gitRepo({ ".gitignore": ".towpath/\nmodels/delay*\n" });
  const leftBehind = /[\\/](\.towpath|\.gitignore|models[\\/]delay[^\\/]*)$/;
  await cp(EXAMPLE, repository.root, { recursive: true, filter: (from) => !leftBehind.test(from) });
  await edit(repository, "towpath.yml", PROJECT.from, PROJECT.to);
  // A view over a file reads it where the job was that made it, and this runner gives each job a folder of its own.
  await edit(repository, "pipelines/flight-delays.pipeline.yml", "sql: sql/stg_flights.sql\n    materialized: view", "sql: sql/stg_flights.sql\n    materialized: table");
  // The runner does not know `queue` yet.
  const written = Object.entries(workflows(await readFacts(repository.root))).map(([name, text]) => [`.github/workflows/${name}`, text.replaceAll(/(towpath\/towpath\/actions\/\w+)@\S+ # \S+/g, "$1@v1").replaceAll(/^ +queue: .*\n/gm, "")]);
  await repository.write(Object.fromEntries(written));
  await repository.commit("The flights of 2001");
  await repository.git("remote", "add", "origin", "https://github.com/acme/shop.git");
  return repository;
}

async function edit(repository: GitRepo, file: string, from: string, to: string): Promise<void> {
  const text = await readFile(path.join(repository.root, file), "utf8");
  expect(text).toContain(from);
  await repository.write({ [file]: text.replace(from, () => to) });
}

describe("from the merge to production and back, examples/flights", { timeout: 1_800_000 }, () => {
  const { run } = stories();

  it("ends with tags, releases, deployments and a ledger that agree with the environments' own logs", async (context) => {
    await using repository = await flights();
    const folder = await mkdtemp(path.join(tmpdir(), "towpath-warehouses-"));
    const secrets = { STAGING_FILE: path.join(folder, "staging.duckdb"), PRODUCTION_FILE: path.join(folder, "production.duckdb") };
    const served = await serveGitHub({ tokens: { own: ownToken }, repositories: [newRepository({ environments: [{ name: "production", reviewers: ["grace"], preventSelfReview: true }] })] });
    const now = (): Repository => served.fake.repository("acme", "shop");
    // The runner's home is new for each run; Python's environments are this machine's.
    const env = { GITHUB_API_URL: served.apiUrl, GITHUB_SERVER_URL: "https://github.com", GITHUB_RUN_ATTEMPT: "1", GITHUB_ACTOR: "ada", TOWPATH_CACHE: process.env["TOWPATH_CACHE"] ?? path.join(homedir(), ".cache/towpath") };
    let number = 0;
    const act = (workflow: string, event: { name: string; payload: Record<string, unknown> }): Promise<StoryRun> => {
      number += 1;
      return run(context, repository, { event, workflow: `.github/workflows/${workflow}`, secrets, env: { ...env, GITHUB_RUN_ID: String(4710 + number), GITHUB_RUN_NUMBER: String(number) } });
    };
    const fetched = (): Promise<unknown> => promisify(execFile)("git", ["fetch", "-q", `${served.serverUrl}/acme/shop.git`, "+refs/tags/*:refs/tags/*", "+refs/heads/towpath/*:refs/remotes/origin/towpath/*"], { cwd: repository.root });
    const head = (): Promise<string> => repository.git("rev-parse", "HEAD");
    const mergePull = async (pull: number): Promise<void> => {
      const merged = newPull(pull);
      const commit = await head();
      served.fake.change("acme", "shop", (before) => ({ ...before, issues: [...before.issues, mergedAs(merged, commit)] }));
    };
    /** What GitHub does after a merge: the push, and every workflow that it starts. */
    const merge = async (): Promise<StoryRun[]> => {
      push(served.fake, repository.root);
      // The workflow of lint and test is told elsewhere; here its run has kept nothing, so what the checks have shown is unknown.
      const sha = await head();
      served.fake.change("acme", "shop", (before) => ({ ...before, workflowRuns: [...before.workflowRuns, { id: 100 + number, name: "Towpath", path: ".github/workflows/towpath.yml", number: 100 + number, attempt: 1, event: "push", status: "completed", conclusion: "success", head: { owner: "acme", name: "shop", branch: "main", sha } }] }));
      const released = await act("towpath-version.yml", { name: "push", payload: pushPayload({ before: "0".repeat(40), after: await head() }) });
      return [released, ...(await dispatched())];
    };
    const dispatched = async (): Promise<StoryRun[]> => {
      await fetched();
      const runs: StoryRun[] = [];
      for (const { id, inputs = {} } of now().workflowRuns.filter(({ status }) => status === "queued")) {
        runs.push(await dispatch(inputs));
        served.fake.change("acme", "shop", (before) => ({ ...before, workflowRuns: before.workflowRuns.map((each) => (each.id === id ? { ...each, status: "completed" } : each)) }));
      }
      return runs;
    };
    /** Grace approves each run once it was planned; the runner of this story waits for nobody. */
    const approve = (run: number): void => served.fake.change("acme", "shop", (before) => (before.approvals.some((each) => each.run === run) ? before : { ...before, approvals: [...before.approvals, { run, environment: "production", state: "approved", user: "grace" }] }));
    served.fake.setFaults(({ route }) => {
      if (route.endsWith("/approvals")) setTimeout(approve, 0, 4710 + number);
      return undefined;
    });
    const dispatch = (inputs: Readonly<Record<string, unknown>>): Promise<StoryRun> => act("towpath-deploy.yml", { name: "workflow_dispatch", payload: { ...pushPayload({ before: "", after: "" }), inputs } });
    const call = (...args: string[]): ReturnType<typeof towpath> => towpath(args, { cwd: repository.root, env: secrets });
    try {
      const first = await merge();
      expect(first.map(({ jobs }) => jobs), first.map(({ log }) => log).join("\n")).toEqual([{ release: "success" }, { "deploy-staging": "success", "plan-production": "success", "deploy-production": "success" }]);

      // A change that holds every check, and that is wrong all the same.
      await repository.git("checkout", "-q", "-b", "feature-7");
      await edit(repository, "sql/routes.sql", "quantile_cont(delay_minutes, 0.9)", "quantile_cont(delay_minutes, 0.99)");
      await repository.commit("The last percent of delays");
      const base = await repository.git("rev-parse", "main");
      const proposed = await act("towpath-version.yml", { name: "pull_request", payload: pullRequestPayload({ number: 7, base, head: await head() }) });
      expect([proposed.jobs, proposed.summaries.join("\n")], proposed.log).toEqual([{ propose: "success" }, expect.stringMatching(/`flight-delays` \| `1\.0\.0` → `1\.0\.1` \| \*\*patch\*\*/)]);
      await repository.git("checkout", "-q", "main");
      await repository.git("merge", "-q", "--ff-only", "feature-7");
      await mergePull(7);
      const second = await merge();
      expect(second.map(({ jobs }) => jobs), second.map(({ log }) => log).join("\n")).toEqual([{ release: "success" }, { "deploy-staging": "success", "plan-production": "success", "deploy-production": "success" }]);

      const back = await dispatch({ release: "flight-delays", rollback: "true" });
      expect(back.jobs, back.log).toEqual({ "rollback-production": "success" });

      // A change that its checks do not let through: released, and nowhere deployed.
      await edit(repository, "sql/routes.sql", "avg(cast(is_late as integer))", "2 * avg(cast(is_late as integer))");
      await edit(repository, "pipelines/flight-delays.pipeline.yml", "      - accepted_range: { column: late_rate, min: 0, max: 1 }\n      - expression: { expression: p90", "      - accepted_range: { column: late_rate, min: 0, max: 0.1 }\n      - expression: { expression: p90");
      await repository.commit("Twice as late");
      await mergePull(8);
      const third = await merge();
      expect(third.map(({ jobs }) => jobs), third.map(({ log }) => log).join("\n")).toMatchObject([{ release: "success" }, { "deploy-staging": "failure" }]);

      // Four tellings of one history.
      await fetched();
      const { releases, deployments, refs, issues, comments } = now();
      const tags = Object.keys(refs).filter((name) => name.startsWith("refs/tags/")).map((name) => name.replace("refs/tags/", "")).toSorted();
      expect(tags.length).toBeGreaterThanOrEqual(3);
      expect(releases.map(({ tag }) => tag).toSorted()).toEqual(tags);
      expect(releases.every(({ draft, assets }) => !draft && assets.some(({ name }) => name === "manifest.json"))).toBe(true);
      const own: string[] = [];
      for (const environment of ["staging", "production"]) {
        const { out } = await call("history", "-e", environment, "--format", "json");
        const rows: { kind: string; release: { name: string; version: string } }[] = JSON.parse(out).deployments;
        own.push(...rows.map(({ kind, release }) => `${environment} ${kind} ${release.name} ${release.version}`));
      }
      expect(own).toEqual(["staging deploy flight-delays 1.0.1", "staging deploy flight-delays 1.0.0", "production rollback flight-delays 1.0.0", "production deploy flight-delays 1.0.1", "production deploy flight-delays 1.0.0"]);
      const told = deployments.map(({ environment, description, statuses }) => `${environment} ${description.replace(/^Back to /, "rollback ").replace(/^(?!rollback )/, "deploy ").replace(/ by .*/, "")}${statuses[0]?.state === "success" ? "" : " without a status"}`);
      expect(told.toSorted()).toEqual(own.toSorted());
      const ledger: { deployments: { environment: string; kind: string; name: string; version: string }[] } = JSON.parse((await call("status", "--ledger", "--format", "json")).out);
      expect(ledger.deployments.map(({ environment, kind, name, version }) => `${environment} ${kind} ${name} ${version}`).toSorted()).toEqual(own.toSorted());
      expect((await call("audit")).code).toBe(0);
      expect(issues.filter(({ pull }) => pull === undefined).map(({ title, state }) => `${title} ${state}`)).toEqual(["aviation: flight-delays cannot be deployed to staging open"]);
      expect(comments.filter(({ issue }) => issue === 7).map(({ body }) => body.split("\n").filter((line) => line.startsWith("| `")).map((line) => line.split(" | ").slice(0, 2).join(" ")))).toEqual([["| `production` `flight-delays 1.0.0`, without this change", "| `staging` `flight-delays 1.0.1`"]]);
      expect(served.fake.violations).toEqual([]);
    } finally {
      await served.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
});

function mergedAs({ pull, ...issue }: Issue, commit: string): Issue {
  return { ...issue, state: "closed", closedAt: "2026-11-28T12:00:00Z", ...(pull === undefined ? {} : { pull: { ...pull, merged: true, mergeCommit: commit } }) };
}
