import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { push } from "../fakes/github/git/push.ts";
import { noFaults } from "../fakes/github/faults.ts";
import { newRepository, ownToken } from "../fakes/github/seed.ts";
import { serveGitHub, type ServedFake } from "../fakes/github/serve.ts";
import { actionsDist } from "../harness/actions-dist.ts";
import { gitRepo, type GitRepo } from "../harness/git-repo.ts";
import { runBundle, type ActionRun } from "../harness/run-action.ts";
import { FILES } from "../verbs/version/released.ts";

const dist = actionsDist();

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
