import { mkdir, rename } from "node:fs/promises";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, test } from "vitest";
import { newPull, newRepository, ownToken } from "../fakes/github/seed.ts";
import { serveGitHub, type ServedFake } from "../fakes/github/serve.ts";
import { serveWebhook } from "../fakes/webhook/serve-webhook.ts";
import { actionsDist } from "../harness/actions-dist.ts";
import { runBundle, type ActionRun, type RunActionOptions } from "../harness/run-action.ts";
import { tempProject, type TempProject } from "../harness/temp-project.ts";
import { toolCache } from "../harness/tool-cache.ts";

const dist = actionsDist();
const tools = toolCache();
const PIPELINE = "version: 1\npipeline: sales\nowner: team\ndescription: Sales\nsources:\n  orders: { file: data/orders.csv, columns: { id: bigint } }\ntasks:\n  totals:\n    sql: select count(*) as n from orders\n    description: Totals\n    checks:\n      - accepted_range: { column: n, max: 1 }\n";
const FILES = { "towpath.yml": "version: 1\nproject: shop\nenvironments:\n  dev: { engine: duckdb, path: .towpath/dev.duckdb }\n", "sales.pipeline.yml": PIPELINE, "data/orders.csv": "id\n1\n2\n" };

async function story<T>(work: (context: { project: TempProject; served: ServedFake; run: (options?: Partial<RunActionOptions>) => Promise<ActionRun> }) => Promise<T>): Promise<T> {
  const served = await serveGitHub({ tokens: { own: ownToken }, repositories: [newRepository({ issues: [newPull(7)] })] });
  try {
    await using project = await tempProject(FILES);
    const run = ({ inputs = {}, env = {}, ...options }: Partial<RunActionOptions> = {}): Promise<ActionRun> =>
      runBundle("run", { workspace: project.root, event: { name: "schedule", payload: {} }, ...options, inputs: { token: "own", ...inputs }, env: { ...tools.env, GITHUB_API_URL: served.apiUrl, GITHUB_SERVER_URL: served.serverUrl, GITHUB_REPOSITORY: "acme/shop", ...env } }, dist.folder);
    const result = await work({ project, served, run });
    expect(served.fake.violations).toEqual([]);
    return result;
  } finally {
    await served.close();
  }
}

/** The comment of what a build made. */
const stamp = (task: string): string => JSON.stringify({ towpath: 1, task, fingerprint: "f", base: "b", parts: {}, run: "r", owner: "o", made: "2026-01-01T00:00:00Z", expires: "2999-01-01T00:00:00Z" });

/** What a pull request left: its two schemas and a table. */
const buildOf = (number: number): string => `create schema main__pr_${number}; create schema main__pr_${number}__towpath; create table main__pr_${number}__towpath.totals__1 as select 1 as n; comment on table main__pr_${number}__towpath.totals__1 is '${stamp("sales.totals")}';`;

/** Which of two runs is the newer one is told by the second in which they began. */
function nextSecond(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1_000 - (Date.now() % 1_000) + 5));
}

describe("the run action, built, against a GitHub that keeps its rules", { timeout: 180_000 }, () => {
  test("a failing pipeline opens one issue, which the next good run closes; both runs are in the ledger", async () => {
    await story(async ({ project, served, run }) => {
      const issues = () => served.fake.repository("acme", "shop").issues.filter(({ pull }) => pull === undefined).map(({ state }) => state);
      const first = await run();
      expect(first).toMatchObject({ code: 1, outputs: { verdict: "fail", "issue-url": expect.stringContaining("/issues/") } });
      expect(issues()).toEqual(["open"]);
      await nextSecond();
      await run();
      expect(issues()).toEqual(["open"]);
      await nextSecond();
      await project.write({ "data/orders.csv": "id\n1\n" });
      const last = await run();
      expect(last.code, last.log).toBe(0);
      expect(issues()).toEqual(["closed"]);
      expect(served.fake.repository("acme", "shop").refs["refs/heads/towpath/ledger"]).toBeDefined();
    });
  });

  test("a good run leaves open what a failed promotion of the same pipeline opened", async () => {
    await story(async ({ project, served, run }) => {
      const body = "<!-- towpath incident v1 of=promotion project=shop pipeline=sales environment=dev run=20261101T000000Z-0000 failures=1 -->\n**sales 1.0.0** could not be deployed to dev";
      const { pull: _, ...issue } = newPull(8);
      served.fake.change("acme", "shop", (before) => ({ ...before, issues: [...before.issues, { ...issue, title: "shop: sales cannot be deployed to dev", body, author: ownToken.login, labels: ["towpath-incident"] }] }));
      const issues = () => served.fake.repository("acme", "shop").issues.filter(({ pull }) => pull === undefined).map(({ title, state }) => `${title} ${state}`);
      await run();
      await project.write({ "data/orders.csv": "id\n1\n" });
      await nextSecond();
      const good = await run();
      expect([good.code, issues()], good.log).toEqual([0, ["shop: sales cannot be deployed to dev open", "shop: sales fails in dev closed"]]);
    });
  });

  test("a run of another pipeline, or of a part, does not close the issue", async () => {
    await story(async ({ project, served, run }) => {
      const issues = () => served.fake.repository("acme", "shop").issues.filter(({ pull }) => pull === undefined).map(({ title, state }) => `${title} ${state}`);
      const more = "  other: { sql: select 1 as n, description: Other }\n";
      await project.write({ "sales.pipeline.yml": `${PIPELINE}${more}`, "stock.pipeline.yml": "version: 1\npipeline: stock\nowner: team\ndescription: Stock\ntasks:\n  shelves: { sql: select 1 as n, description: Shelves }\n" });
      await run();
      for (const select of ["pipeline:stock", "other"]) {
        await nextSecond();
        const part = await run({ inputs: { select } });
        expect([part.code, issues()], part.log).toEqual([0, ["shop: sales fails in dev open"]]);
      }
      await project.write({ "data/orders.csv": "id\n1\n" });
      await nextSecond();
      await run({ inputs: { select: "pipeline:sales" } });
      expect(issues()).toEqual(["shop: sales fails in dev closed"]);
    });
  });

  test("a pipeline of one project that holds does not close the issue of another project's pipeline of the same name", async () => {
    await story(async ({ project, served, run }) => {
      const issues = () => served.fake.repository("acme", "shop").issues.filter(({ pull }) => pull === undefined).map(({ title, state }) => `${title} ${state}`);
      const other = Object.entries(FILES).map(([file, text]) => [`other/${file}`, file === "towpath.yml" ? text.replace("shop", "other") : file === "data/orders.csv" ? "id\n1\n" : text]);
      await project.write(Object.fromEntries(other));
      expect((await run({ inputs: { project: "." } })).code).toBe(1);
      await nextSecond();
      const good = await run({ inputs: { project: "other" } });
      expect([good.code, issues()], good.log).toEqual([0, ["shop: sales fails in dev open"]]);
    });
  });

  test("a webhook hears of a failure, once; its address is masked and in no line of the log", async () => {
    await using other = await serveWebhook();
    await story(async ({ run }) => {
      const { log } = await run({ inputs: { webhook: other.url, issue: "never", ledger: "never" } });
      expect(other.heard).toEqual([expect.objectContaining({ project: "shop", environment: "dev", verdict: "fail" })]);
      expect(log.split("\n").filter((line) => line.includes("secret-path") && !line.startsWith("::add-mask::"))).toEqual([]);
    });
  });

  test("a run on schedule that could not do its work opens the issue too, a run that somebody started does not", async () => {
    await story(async ({ project, served, run }) => {
      const issues = () => served.fake.repository("acme", "shop").issues.filter(({ pull }) => pull === undefined);
      await project.write({ ".towpath/dev.duckdb": "no database" });
      expect((await run({ event: { name: "workflow_dispatch", payload: {} } })).code).toBe(2);
      expect(issues()).toEqual([]);
      const broken = await run();
      expect(broken, broken.log).toMatchObject({ code: 2, outputs: { "issue-url": expect.stringContaining("/issues/") } });
      expect(issues()).toMatchObject([{ title: "shop: sales fails in dev", body: expect.stringContaining("The pipeline **sales** could not run in dev") }]);
    });
  });

  test("a run on schedule whose files cannot be read opens the issue of the pipeline it was for, which the next good run closes", async () => {
    await using other = await serveWebhook();
    await story(async ({ project, served, run }) => {
      const issues = () => served.fake.repository("acme", "shop").issues.filter(({ pull }) => pull === undefined);
      const scheduled = () => run({ inputs: { select: "pipeline:sales", webhook: other.url } });
      await project.write({ "data/orders.csv": "id\n1\n", "sales.pipeline.yml": PIPELINE.replace("sql: select", "sgl: select") });
      const broken = await scheduled();
      expect(broken, broken.log).toMatchObject({ code: 1, outputs: { "issue-url": expect.stringContaining("/issues/") } });
      expect(issues()).toMatchObject([{ title: "shop: sales fails in dev", state: "open", body: expect.stringMatching(/could not run in dev[\s\S]*sales\.pipeline\.yml/) }]);
      expect(other.heard).toEqual([expect.objectContaining({ project: "shop", environment: "dev", verdict: "fail", reasons: [expect.stringContaining("sales.pipeline.yml:8")] })]);
      await nextSecond();
      await project.write({ "sales.pipeline.yml": PIPELINE });
      const mended = await scheduled();
      expect([mended.code, issues().map(({ state }) => state)], mended.log).toEqual([0, ["closed"]]);
    });
  });

  test.each<[string, (root: string) => Promise<void>, string]>([
    ["whose towpath.yml is gone", (root) => rename(path.join(root, "towpath.yml"), path.join(root, "towpath.yaml")), "there is no towpath\\.yml"],
    ["whose pipeline is called otherwise now", (root) => rename(path.join(root, "sales.pipeline.yml"), path.join(root, "sales.yml")), "matches nothing|no pipeline"],
  ])("a run on schedule %s opens the issue and calls the webhook, and the next good run closes it", async (_, breakIt, why) => {
    await using other = await serveWebhook();
    await story(async ({ project, served, run }) => {
      const issues = () => served.fake.repository("acme", "shop").issues.filter(({ pull }) => pull === undefined);
      const scheduled = () => run({ inputs: { select: "pipeline:sales", environment: "dev", webhook: other.url } });
      await project.write({ "data/orders.csv": "id\n1\n" });
      await breakIt(project.root);
      const broken = await scheduled();
      expect(broken.code, broken.log).toBe(2);
      expect(issues()).toMatchObject([{ state: "open", body: expect.stringMatching(new RegExp(`could not run in dev[\\s\\S]*(?:${why})`)) }]);
      expect(other.heard).toEqual([expect.objectContaining({ environment: "dev", verdict: "fail" })]);
      await nextSecond();
      await project.write(FILES);
      await project.write({ "data/orders.csv": "id\n1\n" });
      const mended = await scheduled();
      expect([mended.code, issues().map(({ state }) => state)], mended.log).toEqual([0, ["closed"]]);
    });
  });

  test("refuses pull requests and the merge queue, and a selection that matches nothing", async () => {
    await story(async ({ run }) => {
      for (const name of ["pull_request", "merge_group"]) {
        const refused = await run({ event: { name, payload: {} } });
        expect({ code: refused.code, log: refused.log }).toEqual({ code: 2, log: expect.stringContaining(`this action publishes what consumers see, and the event is ${name}`) });
      }
      const nothing = await run({ inputs: { select: "totls" } });
      expect({ code: nothing.code, log: nothing.log }).toEqual({ code: 2, log: expect.stringContaining('"totls" matches nothing; did you mean "totals"?') });
    });
  });

  test("without the permissions: warnings that name them, and the run's own exit code", async () => {
    const served = await serveGitHub({ tokens: { own: { ...ownToken, permissions: { contents: "read" } } }, repositories: [newRepository()] });
    try {
      await using project = await tempProject({ ...FILES, "data/orders.csv": "id\n1\n" });
      const { code, log } = await runBundle("run", { workspace: project.root, inputs: { token: "own" }, env: { ...tools.env, GITHUB_API_URL: served.apiUrl, GITHUB_REPOSITORY: "acme/shop" } }, dist.folder);
      expect(code).toBe(0);
      expect(log).toMatch(/::warning::the ledger could not be written: .*contents: write/);
    } finally {
      await served.close();
    }
  });

  test("mode: sweep works on a closed pull request, and by night", async () => {
    await story(async ({ project, run }) => {
      const database = path.join(project.root, ".towpath", "dev.duckdb");
      const schemas = async (sql?: string): Promise<unknown[]> => {
        await mkdir(path.dirname(database), { recursive: true });
        const instance = await DuckDBInstance.create(database);
        const connection = await instance.connect();
        if (sql !== undefined) await connection.run(sql);
        const found = await connection.runAndReadAll("select schema_name from information_schema.schemata where schema_name like '%__pr_%' order by 1");
        connection.closeSync();
        instance.closeSync();
        return found.getRowObjects().map((row) => row["schema_name"]);
      };
      expect(await schemas(`${buildOf(7)}${buildOf(8)}`)).toHaveLength(4);
      for (const event of [{ name: "pull_request", payload: { action: "closed", pull_request: { number: 7 } } }, { name: "schedule", payload: {} }]) {
        const { code, log } = await run({ inputs: { mode: "sweep" }, event });
        expect(code, log).toBe(0);
      }
      // What was closed is gone at once; what has not expired stays.
      expect(await schemas()).toEqual(["main__pr_8", "main__pr_8__towpath"]);
    });
  });
});

describe("a cancelled run", { timeout: 60_000 }, () => {
  const heavy = { ...FILES, "sales.pipeline.yml": PIPELINE.replace("select count(*) as n from orders", "select count(*) as n from orders, range(10000000) a, range(10000000) b where (a.range * b.range) % 7 = orders.id") };

  test.each<[string, readonly { signal: NodeJS.Signals; afterMs: number }[]]>([
    ["SIGINT", [{ signal: "SIGINT", afterMs: 300 }, { signal: "SIGTERM", afterMs: 7_800 }, { signal: "SIGKILL", afterMs: 10_300 }]],
    ["SIGTERM", [{ signal: "SIGTERM", afterMs: 300 }, { signal: "SIGKILL", afterMs: 2_800 }]],
  ])("ends by itself after %s, before it is killed, and opens no issue", async (_, signals) => {
    const served = await serveGitHub({ tokens: { own: ownToken }, repositories: [newRepository()] });
    try {
      await using project = await tempProject(heavy);
      const run = await runBundle("run", { workspace: project.root, inputs: { token: "own" }, env: { ...tools.env, GITHUB_API_URL: served.apiUrl, GITHUB_REPOSITORY: "acme/shop" }, signal: { when: "orders", signals } }, dist.folder);
      expect({ code: run.code, signal: run.signal }, run.log).toEqual({ code: 2, signal: null });
      expect(run.log).toContain("the run is cancelled: stopping");
      expect(served.fake.repository("acme", "shop").issues).toEqual([]);
    } finally {
      await served.close();
    }
  });
});
