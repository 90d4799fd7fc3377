import { execFile } from "node:child_process";
import { hash } from "node:crypto";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import type { RunRecord } from "../../shared/results/record.ts";
import { digestOfJson } from "../../shared/version/digest.ts";
import { makeZip } from "../action/results/make-zip.ts";
import { push } from "../fakes/github/git/push.ts";
import { noFaults } from "../fakes/github/faults.ts";
import { newRepository, ownToken } from "../fakes/github/seed.ts";
import { serveGitHub, type ServedFake } from "../fakes/github/serve.ts";
import type { WorkflowRun } from "../fakes/github/state.ts";
import { actionsDist } from "../harness/actions-dist.ts";
import { gitRepo, type GitRepo } from "../harness/git-repo.ts";
import { runBundle, type ActionRun } from "../harness/run-action.ts";
import { towpath } from "../harness/towpath.ts";
import { FILES } from "../verbs/version/released.ts";

const dist = actionsDist();

/** The record of a test of that commit, as its job has kept it. */
function tested(sha: string, verdict: "pass" | "fail"): RunRecord {
  const task = { id: "shop.orders", name: "orders", file: "shop.pipeline.yml", line: 6, tags: [], columns: [{ name: "id", type: "bigint" }], checks: [], kind: "sql", materialized: "table", inputs: ["shop.raw"], status: verdict === "pass" ? "success" : "failed", reason: "it is new", fingerprint: "f1", tests: [] } as const;
  return {
    version: 1, id: "20261123T101500Z-3f9a", command: "test", project: "p", startedAt: "2026-11-23T10:15:00Z", finishedAt: "2026-11-23T10:15:01Z", durationMs: 1000, tools: {}, verdict, reasons: verdict === "pass" ? [] : ["orders failed"], published: false, findings: [],
    environment: { name: "dev", engine: "duckdb", engineVersion: "1.5.0", schema: "p" }, commit: { sha, dirty: false }, pipelines: [{ name: "shop", file: "shop.pipeline.yml", sources: [], tasks: [{ ...task, tags: [], columns: [...task.columns], checks: [{ id: "c", kind: "row_count", severity: "error", status: "pass", expected: "1", observed: "2", file: "shop.pipeline.yml", line: 6 }], inputs: [...task.inputs], tests: [] }], exposures: [] }],
  };
}


interface Story {
  repo: GitRepo;
  served: ServedFake;
  /** Pushes to main and runs the action there. */
  merge(env?: Record<string, string>, inputs?: Record<string, string>): Promise<ActionRun>;
  propose(): Promise<ActionRun>;
  /** Tag and state of each release on GitHub. */
  releases(): string[];
}

async function story(work: (story: Story) => Promise<void>): Promise<void> {
  await using repo = await gitRepo(FILES);
  const served = await serveGitHub({ tokens: { own: ownToken }, repositories: [newRepository()] });
  const payload = { repository: { default_branch: "main" } };
  const run = async (event: string, ref: string, env: Record<string, string> = {}, inputs: Record<string, string> = {}): Promise<ActionRun> =>
    runBundle("version", { workspace: repo.root, event: { name: event, payload }, inputs: { token: "own", ...inputs }, env: { GITHUB_API_URL: served.apiUrl, GITHUB_SERVER_URL: served.serverUrl, GITHUB_REPOSITORY: "acme/shop", GITHUB_REF: ref, GITHUB_SHA: await repo.git("rev-parse", "HEAD"), ...env } }, dist.folder);
  try {
    await work({
      repo,
      served,
      merge: async (env, inputs) => {
        push(served.fake, repo.root);
        const done = await run("push", "refs/heads/main", env, inputs);
        // As the next job's checkout does.
        await promisify(execFile)("git", ["fetch", "-q", `${served.serverUrl}/acme/shop.git`, "+refs/tags/*:refs/tags/*"], { cwd: repo.root });
        return done;
      },
      propose: () => run("pull_request", "refs/pull/7/merge"),
      releases: () => served.fake.repository("acme", "shop").releases.map(({ tag, draft, assets }) => `${tag} ${draft ? "draft" : "published"} ${assets.map(({ name }) => name).join()}`),
    });
    expect(served.fake.violations).toEqual([]);
  } finally {
    await served.close();
  }
}

describe("the version action, built, against a GitHub that keeps its rules", { timeout: 180_000 }, () => {
  test("says on a pull request what would be released, and writes nothing; after the merge it is released, once", async () => {
    await story(async ({ repo, served, merge, propose, releases }) => {
      const proposed = await propose();
      expect(proposed.code, proposed.log).toBe(0);
      expect(JSON.parse(proposed.outputs["versions-json"] ?? "")).toMatchObject([{ project: ".", kind: "pipeline", name: "shop", status: "release", next: "1.0.0", tag: "shop@v1.0.0" }]);
      expect([proposed.outputs["releases-json"], served.fake.seen]).toEqual([undefined, []]);
      expect(proposed.summary).toContain("its first release");

      const first = await merge();
      expect(first.code, first.log).toBe(0);
      const [told] = JSON.parse(first.outputs["releases-json"] ?? "");
      expect(told).toEqual({ project: ".", kind: "pipeline", name: "shop", version: "1.0.0", tag: "shop@v1.0.0", commit: await repo.git("rev-parse", "HEAD"), digest: expect.stringMatching(/^[0-9a-f]{64}$/), url: expect.stringContaining("/releases/tag/shop@v1.0.0") });
      expect(first.outputs["deployable-json"]).toBe('["shop@v1.0.0"]');
      // Of the file as it is published: what `gh attestation verify` looks for.
      const published = served.fake.repository("acme", "shop").releases[0]?.assets[0]?.text ?? "";
      expect(first.outputs["checksums-path"]).toMatch(/checksums\.txt$/);
      expect(first.log).toContain(`sha256 ${hash("sha256", published, "hex")}`);
      const verify = () => towpath(["verify", "shop@v1.0.0", "--github"], { cwd: repo.root, env: { GITHUB_TOKEN: "own", GITHUB_API_URL: served.apiUrl, GITHUB_REPOSITORY: "acme/shop" } });
      expect(await verify()).toMatchObject({ code: 0, out: expect.stringContaining("GitHub keeps no attestation of its manifest") });
      served.fake.change("acme", "shop", (before) => ({ ...before, attested: [`sha256:${hash("sha256", published, "hex")}`] }));
      expect(await verify()).toMatchObject({ code: 0, out: expect.stringMatching(/GitHub keeps an attestation of its manifest; the signature is checked by .*gh attestation verify manifest\.json --repo acme\/shop/) });
      expect(releases()).toEqual(["shop@v1.0.0 published manifest.json"]);
      expect(await repo.git("for-each-ref", "--format=%(objecttype) %(refname)", "refs/tags")).toBe("tag refs/tags/shop@v1.0.0");

      const writes = served.fake.seen.filter(({ write }) => write).length;
      const again = await merge();
      expect(again.outputs["releases-json"], again.log).toBe(first.outputs["releases-json"]);
      expect(served.fake.seen.filter(({ write }) => write)).toHaveLength(writes);

      await repo.commit("other amounts", { "orders.sql": "select id, amount + 1 as amount from raw\n" });
      expect((await merge()).outputs["deployable-json"]).toBe('["shop@v1.0.1"]');
      await repo.commit("words", { "README.md": "hello\n" });
      expect((await merge()).outputs["deployable-json"]).toBe("[]");
      expect(releases()).toEqual(["shop@v1.0.0 published manifest.json", "shop@v1.0.1 published manifest.json"]);
    });
  });

  test("starts the deployment of what was released, once", async () => {
    await story(async ({ served, merge }) => {
      const started = (): unknown[] => served.fake.repository("acme", "shop").workflowRuns.map(({ path, inputs }) => ({ path, inputs }));
      const first = await merge({}, { "deploy-workflow": "towpath-deploy.yml" });
      expect({ code: first.code, log: first.log }).toEqual({ code: 0, log: expect.stringContaining("towpath-deploy.yml for shop@v1.0.0: started") });
      const again = await merge({}, { "deploy-workflow": "towpath-deploy.yml" });
      expect(again.log).toContain("towpath-deploy.yml for shop@v1.0.0: has a run already");
      expect(started()).toEqual([{ path: ".github/workflows/towpath-deploy.yml", inputs: { release: "shop@v1.0.0" } }]);
    });
  });

  test("puts into the manifest what the run of this very commit on main has shown, and nothing that anybody else says", async () => {
    await story(async ({ repo, served, merge }) => {
      const sha = await repo.git("rev-parse", "HEAD");
      const manifest = (): unknown => JSON.parse(served.fake.repository("acme", "shop").releases.at(-1)?.assets[0]?.text ?? "");
      const ran = (id: number, tested: RunRecord, more: Partial<WorkflowRun> = {}): void =>
        served.fake.change("acme", "shop", (before) => ({
          ...before,
          workflowRuns: [...before.workflowRuns, { id, name: "Towpath", path: ".github/workflows/towpath.yml", number: id, attempt: 1, event: "push", status: "completed", conclusion: "success", head: { owner: "acme", name: "shop", branch: "main", sha: tested.commit?.sha ?? "" }, ...more }],
          artifacts: [...before.artifacts, { id, run: id, name: `towpath-results-test-1-${id}`, zip: makeZip([{ name: "results.json", data: JSON.stringify([{ folder: "", record: tested }]) }]), expired: false }],
        }));
      // What the pull request's own run says is no evidence.
      ran(80, tested(sha, "pass"), { event: "pull_request", head: { owner: "acme", name: "shop", branch: "feature-7", sha } });
      ran(81, tested(sha, "pass"));
      const input = { "test-workflow": "towpath.yml" };
      const first = await merge({}, input);
      expect(first.code, first.log).toBe(0);
      expect(manifest()).toMatchObject({ release: "1.0.0", evidence: { run: tested(sha, "pass").id, record: digestOfJson(tested(sha, "pass")), verdict: "pass", engine: "duckdb 1.5.0", fingerprints: { "shop.orders": "f1" }, tables: { "shop.orders": [{ name: "id", type: "bigint" }] } } });
      expect(await repo.git("for-each-ref", "--format=%(contents)", "refs/tags/shop@v1.0.0")).toContain('"verdict":"pass"');
      // Made again, from the tag alone.
      expect((await merge({}, input)).outputs["releases-json"]).toBe(first.outputs["releases-json"]);

      const second = await repo.commit("other amounts", { "orders.sql": "select id, amount + 1 as amount from raw\n" });
      ran(82, tested(second, "fail"));
      expect((await merge({}, input)).code).toBe(0);
      expect(manifest()).toMatchObject({ release: "1.0.1", evidence: { verdict: "fail" } });

      // A record that speaks of another commit than its run's.
      const third = await repo.commit("more", { "orders.sql": "select id, amount + 2 as amount from raw\n" });
      ran(83, tested(second, "pass"), { head: { owner: "acme", name: "shop", branch: "main", sha: third } });
      const unknown = await merge({}, input);
      expect(unknown.log).toContain(`::warning::what the checks and models of this commit have shown is unknown, and its releases say nothing of it: run 83 of towpath.yml has kept no record of commit ${third.slice(0, 12)}`);
      expect(manifest()).not.toHaveProperty("evidence");
    });
  });

  test("goes on where GitHub went away, and says until then what is missing", async () => {
    await story(async ({ served, merge, releases }) => {
      served.fake.setFaults(({ method, route }) => (method === "PATCH" && route.includes("/releases/") ? { kind: "429", retryAfter: 3_600 } : undefined));
      const cut = await merge();
      expect({ code: cut.code, log: cut.log }).toEqual({ code: 2, log: expect.stringMatching(/::error title=not released::shop@v1\.0\.0: GitHub asks to wait .*Run this job again/) });
      expect(cut.outputs["deployable-json"]).toBe("[]");
      expect(releases()).toEqual(["shop@v1.0.0 draft manifest.json"]);
      served.fake.setFaults(noFaults);
      expect((await merge()).outputs["deployable-json"]).toBe('["shop@v1.0.0"]');
      expect(releases()).toEqual(["shop@v1.0.0 published manifest.json"]);
    });
  });

  test("refuses a version that is too low, another commit than the event's, and events that bring foreign code", async () => {
    await story(async ({ repo, served, merge, propose }) => {
      await merge();
      const other = await merge({ GITHUB_SHA: "0".repeat(40) });
      expect({ code: other.code, log: other.log }).toEqual({ code: 2, log: expect.stringContaining("is checked out, and the event is about 000000000000: check out without `ref:`") });
      await repo.commit("a change file that cannot be read", { ".towpath-changes/a.md": "shop: major\n", "orders.sql": "select id, amount * 2 as amount from raw\n" });
      const refused = await propose();
      expect({ code: refused.code, log: refused.log }).toEqual({ code: 1, log: expect.stringContaining("::error title=not to be released::") });
      const foreign = await runBundle("version", { workspace: repo.root, event: { name: "pull_request_target", payload: {} }, inputs: { token: "own" }, env: { GITHUB_API_URL: served.apiUrl, GITHUB_REPOSITORY: "acme/shop" } }, dist.folder);
      expect({ code: foreign.code, log: foreign.log }).toEqual({ code: 2, log: expect.stringContaining("may bring code of strangers") });
    });
  });
});
