import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { openDuckDb } from "../../../shared/engines/duckdb/open-duckdb.ts";
import { newRepository, ownToken } from "../../fakes/github/seed.ts";
import { serveGitHub } from "../../fakes/github/serve.ts";
import { serveWebhook } from "../../fakes/webhook/serve-webhook.ts";
import { towpath } from "../../harness/towpath.ts";
import { ORDERS, PIPELINE, shop } from "./shop.ts";
import { stories, type StoryRun } from "./story.ts";

const TOWPATH = `version: 1
project: shop
environments:
  dev: { engine: duckdb, path: .towpath/dev.duckdb }
  production: { engine: duckdb, path: "\${PRODUCTION_FILE}", schema: analytics }
`;
const SALES = PIPELINE.replace("pipeline: sales\n", 'pipeline: sales\nschedule: "0 6 * * *"\n');
const STOCK = 'version: 1\npipeline: stock\ndescription: What we have\nowner: "@shop/data"\nschedule: "0 4 * * 1"\ntasks:\n  shelves: { description: Where it lies, sql: sql/shelves.sql, materialized: table }\n';

describe("towpath-run.yml, the schedule of the pipelines", { timeout: 600_000 }, () => {
  const { run } = stories();

  it("a pipeline that fails by night: one issue, the webhook hears, consumers keep their data; it holds again: the issue is closed; the ledger knows all", async (context) => {
    await using repository = await shop({ "towpath.yml": TOWPATH, "sales.pipeline.yml": SALES.replace("min: 1 }", "min: 1 }\n      - row_count: { min: 55 }"), "stock.pipeline.yml": STOCK, "sql/shelves.sql": "select 1 as shelf\n" });
    await using other = await serveWebhook();
    const folder = await mkdtemp(path.join(tmpdir(), "towpath-warehouse-"));
    const served = await serveGitHub({ tokens: { own: ownToken }, repositories: [newRepository()] });
    const secrets = { PRODUCTION_FILE: path.join(folder, "production.duckdb"), CHAT: other.url };
    const now = () => served.fake.repository("acme", "shop");
    const issues = () => now().issues.map(({ title, state }) => `${title} ${state}`);
    const workflow = ".github/workflows/towpath-run.yml";
    await repository.write({ [workflow]: (await readFile(path.join(repository.root, workflow), "utf8")).replaceAll(/^( +)select: .*$/gm, "$&\n$1webhook: ${{ secrets.CHAT }}") });
    let number = 0;
    const at = (event: string, payload: Record<string, unknown>): Promise<StoryRun> => {
      number += 1;
      return run(context, repository, { workflow, secrets, event: { name: event, payload: { ...payload, repository: { id: 42, full_name: "acme/shop", default_branch: "main" } } }, env: { GITHUB_API_URL: served.apiUrl, GITHUB_SERVER_URL: "https://github.com", GITHUB_RUN_ID: String(9000 + number), GITHUB_RUN_NUMBER: String(number), GITHUB_RUN_ATTEMPT: "1" } });
    };
    const six = (): Promise<StoryRun> => at("schedule", { schedule: "0 6 * * *" });
    const shown = async (): Promise<unknown> => {
      const engine = await openDuckDb({ path: secrets.PRODUCTION_FILE, allowedDirectories: [] });
      try {
        return await engine.query("select count(*) as orders, sum(amount)::bigint as revenue from analytics.paid");
      } finally {
        await engine.close();
      }
    };
    try {
      const good = await six();
      expect(good.jobs, good.log).toEqual({ "shop-1": "success" });
      expect([issues(), other.heard]).toEqual([[], []]);
      const data = await shown();
      expect(data).toEqual([{ orders: 59, revenue: expect.anything() }]);

      await repository.commit("A bad delivery", { "data/orders.csv": ORDERS.split("\n").slice(0, 30).join("\n") });
      const bad = await six();
      expect([bad.code, bad.jobs], bad.log).toEqual([1, { "shop-1": "failure" }]);
      expect(issues()).toEqual(["shop: sales fails in production open"]);
      expect(now().issues[0]?.body).toContain("https://github.com/acme/shop/actions/runs/9002");
      expect(other.heard).toEqual([expect.objectContaining({ project: "shop", environment: "production", verdict: "fail" })]);
      expect(bad.log).not.toContain(other.url);
      expect(await shown()).toEqual(data);

      const again = await six();
      expect(again.jobs, again.log).toEqual({ "shop-1": "failure" });
      expect([issues(), now().issues[0]?.body]).toEqual([["shop: sales fails in production open"], expect.stringContaining("https://github.com/acme/shop/actions/runs/9003")]);
      expect(other.heard).toHaveLength(2);

      // Another time is another job, and says nothing about this pipeline.
      const monday = await at("schedule", { schedule: "0 4 * * 1" });
      expect(monday.jobs, monday.log).toEqual({ "shop-2": "success" });
      expect(issues()).toEqual(["shop: sales fails in production open"]);

      await repository.commit("The delivery once more", { "data/orders.csv": ORDERS });
      const byHand = await at("workflow_dispatch", { ref: "refs/heads/main", inputs: {} });
      expect(byHand.jobs, byHand.log).toEqual({ "shop-1": "success", "shop-2": "success" });
      expect(issues()).toEqual(["shop: sales fails in production closed"]);
      expect(other.heard).toHaveLength(2);

      await promisify(execFile)("git", ["fetch", "-q", `${served.serverUrl}/acme/shop.git`, "+refs/heads/towpath/*:refs/remotes/origin/towpath/*"], { cwd: repository.root });
      const { runs }: { runs: { verdict: string; environment: string }[] } = JSON.parse((await towpath(["status", "--ledger", "--history", "--format", "json"], { cwd: repository.root })).out);
      expect(runs.map(({ verdict }) => verdict).toSorted()).toEqual(["fail", "fail", "pass", "pass", "warn", "warn"]);
      expect(served.fake.violations).toEqual([]);
    } finally {
      await served.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
});
