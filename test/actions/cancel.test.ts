import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { openDuckDb } from "../../shared/engines/duckdb/open-duckdb.ts";
import { newRepository, ownToken } from "../fakes/github/seed.ts";
import { serveGitHub } from "../fakes/github/serve.ts";
import { actionsDist } from "../harness/actions-dist.ts";
import { gitProject, type GitProject } from "../harness/git-project.ts";
import { runBundle, type ActionRun } from "../harness/run-action.ts";
import { toolCache } from "../harness/tool-cache.ts";

/** Cancelled runs of each action. The cancel button is tried by act too; when it is pressed is chosen here, where a run takes a second. */
const TIMES = process.env["PROVE"] === "1" ? 200 : 5;

const dist = actionsDist();
const tools = toolCache();
const FILES = {
  "towpath.yml": "version: 1\nproject: shop\nenvironments:\n  dev: { engine: duckdb, path: .towpath/dev.duckdb, schema: shop }\n",
  "sales.pipeline.yml": `version: 1
pipeline: sales
owner: team
description: Sales
tasks:
  days: { sql: sql/days.sql, description: Days, materialized: table, checks: [{ row_count: { min: 1 } }] }
  hours: { sql: sql/hours.sql, description: Hours, materialized: table, checks: [{ row_count: { min: 1 } }] }
  child:
    shell: echo "child $$"; sleep 0.4; echo done > child.txt
    description: A process of its own
    inputs: [days]
    outputs: { out: child.txt }
`,
};
const queries = (version: number): Record<string, string> => ({
  "sql/days.sql": `select ${version} as version, count(*) as n from range(3000000) a where (a.range * 7919) % 11 = 3\n`,
  "sql/hours.sql": `select ${version} as version, n, (select sum((b.range * 31) % 17) from range(4000000) b) as s from days\n`,
});

/** What the runner sends when somebody cancels. */
const cancelAfter = (ms: number): { signals: { signal: NodeJS.Signals; afterMs: number }[] } => ({ signals: [{ signal: "SIGINT", afterMs: ms }, { signal: "SIGTERM", afterMs: ms + 7_500 }, { signal: "SIGKILL", afterMs: ms + 10_000 }] });

/** What consumers see, read by somebody who needs the database to himself: whoever still held it would be noticed. */
async function shown(root: string): Promise<unknown[]> {
  const engine = await openDuckDb({ path: path.join(root, ".towpath/dev.duckdb"), allowedDirectories: [root] });
  try {
    const rows = await engine.query("select d.version as days, h.version as hours from shop.days d, shop.hours h");
    return rows.flatMap((row) => [Number(row["days"]), Number(row["hours"])]);
  } finally {
    await engine.close();
  }
}

function alive(log: string): string[] {
  return [...log.matchAll(/child (\d+)/g)].map(([, pid = ""]) => pid).filter((pid) => {
    try {
      return process.kill(Number(pid), 0);
    } catch {
      return false;
    }
  });
}

const random = (most: number): number => Math.floor(Math.random() * most);

interface Tally {
  /** Ended before the signal came, by the signal before anything was begun, and in the middle of the work. */
  finished: number;
  early: number;
  inside: number;
  slowest: number;
}

function judged(tally: Tally, run: ActionRun, cancelledAt: number): void {
  const told = `cancelled after ${cancelledAt} ms\n${run.log}`;
  // Before Node listens, a signal ends it as it ends any program.
  if (run.signal === "SIGINT") tally.early += 1;
  else {
    expect([run.signal, run.code], told).toEqual([null, run.log.includes("the run is cancelled") ? expect.toBeOneOf([0, 2]) : 0]);
    if (run.code === 2) tally.inside += 1;
    else tally.finished += 1;
  }
  tally.slowest = Math.max(tally.slowest, run.milliseconds - cancelledAt);
  expect(run.milliseconds - cancelledAt, told).toBeLessThan(10_000);
  expect(alive(run.log), told).toEqual([]);
}

describe.skipIf(process.platform === "win32")(`cancelled at ${TIMES} random times`, { timeout: 3_600_000 }, () => {
  test("run: consumers have the data of one run, whole; the database is free, no process is left, no issue is opened; the next run is as if nothing had been", async () => {
    const served = await serveGitHub({ tokens: { own: ownToken }, repositories: [newRepository()] });
    try {
      await using project = await gitProject({ ...FILES, ...queries(0) });
      const start = (signal?: ReturnType<typeof cancelAfter>): Promise<ActionRun> => runBundle("run", { workspace: project.root, event: { name: "schedule", payload: {} }, inputs: { token: "own" }, env: { ...tools.env, GITHUB_API_URL: served.apiUrl, GITHUB_REPOSITORY: "acme/shop" }, ...(signal === undefined ? {} : { signal }) }, dist.folder);
      const first = await start();
      expect(first.code, first.log).toBe(0);
      const tally: Tally = { finished: 0, early: 0, inside: 0, slowest: 0 };
      let published = 0;
      for (let version = 1; version <= TIMES; version += 1) {
        await project.commit(queries(version));
        const at = random(first.milliseconds * 1.1);
        const run = await start(cancelAfter(at));
        judged(tally, run, at);
        const [days, hours] = await shown(project.root);
        expect(days, run.log).toBe(hours);
        expect([published, version], run.log).toContain(days);
        if (run.code === 0) expect(days).toBe(version);
        published = Number(days);
      }
      expect(served.fake.repository("acme", "shop").issues).toEqual([]);
      const last = await start();
      expect([last.code, await shown(project.root)], last.log).toEqual([0, [TIMES, TIMES]]);
      if (process.env["PROVE"] === "1") {
        console.log(`run: ${JSON.stringify(tally)}`);
        expect(tally.inside).toBeGreaterThan(TIMES / 3);
      }
    } finally {
      await served.close();
    }
  });

  test("test: nothing of the environment is touched, the database is free, no process is left, and the next one says what a first one would", async () => {
    await using project: GitProject = await gitProject({ ...FILES, ...queries(0) });
    const start = (head: string, signal?: ReturnType<typeof cancelAfter>): Promise<ActionRun> => runBundle("test", { workspace: project.root, env: tools.env, event: pullRequest(base, head), ...(signal === undefined ? {} : { signal }) }, dist.folder);
    const base = project.git("rev-parse", "HEAD");
    const filled = await runBundle("run", { workspace: project.root, env: tools.env, inputs: { ledger: "never", issue: "never" } }, dist.folder);
    expect(filled.code, filled.log).toBe(0);
    project.git("checkout", "-qb", "change");
    const first = await start(await project.commit(queries(-1)));
    expect(first.code, first.log).toBe(0);
    const tally: Tally = { finished: 0, early: 0, inside: 0, slowest: 0 };
    for (let version = 1; version <= TIMES; version += 1) {
      const head = await project.commit(queries(version));
      const at = random(first.milliseconds * 1.1);
      const run = await start(head, cancelAfter(at));
      judged(tally, run, at);
      expect(await shown(project.root), run.log).toEqual([0, 0]);
      if (version % 20 !== 0 && version !== TIMES) continue;
      const again = await start(head);
      expect([again.code, again.outputs["verdict"], again.outputs["affected-json"]], again.log).toEqual([0, first.outputs["verdict"], first.outputs["affected-json"]]);
    }
    expect(await readFile(path.join(project.root, "sql/days.sql"), "utf8")).toBe(queries(TIMES)["sql/days.sql"]);
    if (process.env["PROVE"] === "1") {
      console.log(`test: ${JSON.stringify(tally)}`);
      expect(tally.inside).toBeGreaterThan(TIMES / 3);
    }
  });
});

function pullRequest(base: string, head: string): { name: string; payload: unknown } {
  const repo = { full_name: "acme/data" };
  return { name: "pull_request", payload: { pull_request: { number: 7, user: { login: "ada" }, head: { sha: head, ref: "change", repo }, base: { ref: "main", sha: base, repo } } } };
}
