import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { openDuckDb } from "../../../shared/engines/duckdb/open-duckdb.ts";
import { newPull } from "../../fakes/github/seed.ts";
import { gitHub } from "./git-hub.ts";
import { pullRequestPayload } from "./payloads.ts";
import { REVENUE, shop } from "./shop.ts";
import { stories, type StoryRun } from "./story.ts";

/** The environment of pull requests is a warehouse that outlives the job. */
const TOWPATH = "version: 1\nproject: shop\nenvironments:\n  dev: { engine: duckdb, path: \"${DEV_FILE}\", schema: shop }\n";

describe("towpath-clean.yml, what pull requests left", { timeout: 600_000 }, () => {
  const { run } = stories();

  it("goes when the pull request closes, by night when that was missed, and never with the token of a fork", async (context) => {
    await using repository = await shop({ "towpath.yml": TOWPATH });
    // What is checked out here is main already; this runner cannot check out another commit.
    const workflow = ".github/workflows/towpath-clean.yml";
    const written = await readFile(path.join(repository.root, workflow), "utf8");
    expect(written).toContain("ref: \"main\"");
    await repository.commit("Workflow", { [workflow]: written.replace(/^ +ref: .*\n/m, "") });
    const base = await repository.git("rev-parse", "HEAD");
    await repository.git("checkout", "-q", "-b", "feature-7");
    const folder = await mkdtemp(path.join(tmpdir(), "towpath-warehouse-"));
    const secrets = { DEV_FILE: path.join(folder, "dev.duckdb") };
    const head = await repository.commit("edit", { "sql/revenue.sql": REVENUE.replace("sum(amount)", "sum(amount + 1)") });
    const server = await gitHub({ owner: "acme", sha: head });
    let number = 11;
    const at = (workflow: string, name: string, payload: Record<string, unknown>, token = "own"): Promise<StoryRun> => {
      number += 1;
      return run(context, repository, { workflow: `.github/workflows/${workflow}`, secrets, token, event: { name, payload }, env: server.env(number) }, server.keep);
    };
    const schemas = async (): Promise<unknown[]> => {
      const engine = await openDuckDb({ path: secrets.DEV_FILE, allowedDirectories: [] });
      try {
        return (await engine.query("select schema_name as name from information_schema.schemata where schema_name like 'shop\\_\\_pr\\_%' escape '\\' order by 1")).map((row) => row["name"]);
      } finally {
        await engine.close();
      }
    };
    /** Pull requests that the ledger knows of. */
    const known = async (): Promise<string[]> => {
      await promisify(execFile)("git", ["fetch", "-q", `${server.serverUrl}/acme/shop.git`, "+refs/heads/towpath/*:refs/remotes/origin/towpath/*"], { cwd: repository.root });
      const files = await repository.git("ls-tree", "-r", "--name-only", "origin/towpath/ledger");
      return [...new Set([...files.matchAll(/^shop\/pr\/(\d+)\//gm)].map(([, pull = ""]) => pull))];
    };
    const close = (pull: number): void => server.fake.change("acme", "shop", (before) => ({ ...before, issues: before.issues.map((issue) => (issue.number === pull ? { ...issue, state: "closed", closedAt: "2026-11-28T12:00:00Z" } : issue)) }));
    try {
      server.fake.change("acme", "shop", (before) => ({ ...before, issues: [...before.issues, newPull(8, { ref: "feature-8", sha: head })] }));
      for (const pull of [7, 8]) {
        server.fake.change("acme", "shop", (before) => ({ ...before, artifacts: [] }));
        const tested = await at("towpath.yml", "pull_request", pullRequestPayload({ number: pull, base, head }));
        expect(tested.jobs, tested.log).toEqual({ lint: "success", test: "success", report: "success", towpath: "success" });
      }
      expect(await schemas()).toEqual(["shop__pr_7", "shop__pr_7__towpath", "shop__pr_8", "shop__pr_8__towpath"]);
      expect(await known()).toEqual(["7", "8"]);

      await repository.git("checkout", "-q", "main");
      const stranger = await at("towpath-clean.yml", "pull_request", { ...pullRequestPayload({ number: 7, base, head, fork: "stranger" }), action: "closed" }, "fork");
      expect(stranger.jobs, stranger.log).toEqual({});

      close(7);
      const closed = await at("towpath-clean.yml", "pull_request", { ...pullRequestPayload({ number: 7, base, head }), action: "closed" });
      expect(closed.jobs, closed.log).toEqual({ clean: "success" });
      expect([await schemas(), await known()], closed.log).toEqual([["shop__pr_8", "shop__pr_8__towpath"], ["8"]]);

      const open = await at("towpath-clean.yml", "schedule", { schedule: "43 3 * * *", repository: { full_name: "acme/shop" } });
      expect([open.jobs, await schemas(), await known()], open.log).toEqual([{ clean: "success" }, ["shop__pr_8", "shop__pr_8__towpath"], ["8"]]);

      close(8);
      const night = await at("towpath-clean.yml", "schedule", { schedule: "43 3 * * *", repository: { full_name: "acme/shop" } });
      expect([night.jobs, await schemas(), await known()], night.log).toEqual([{ clean: "success" }, [], []]);
      expect(server.fake.violations).toEqual([]);
    } finally {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
});
