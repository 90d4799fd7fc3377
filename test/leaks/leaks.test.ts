import { spawn } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reduceRecord } from "../../shared/ledger/reduce-record.ts";
import { formats, loadReporter, type Format } from "../../shared/report/reporter.ts";
import type { RunRecord } from "../../shared/results/record.ts";
import { runStore } from "../../shared/results/run-store.ts";
import { recordFiles } from "../../shared/run/record-files.ts";
import { gitProject } from "../harness/git-project.ts";
import { startPostgres, type PostgresServer } from "../harness/postgres.ts";
import { towpath, type Outcome } from "../harness/towpath.ts";
import { canaries, type Canaries } from "./canaries.ts";
import { failingProject } from "./failing-project.ts";

const PROVE = process.env["PROVE"] === "1";
const SEED = Number(process.env["PROVE_SEED"] ?? 20_261_128);
const ROWS = PROVE ? 4_000 : 400;

let server: PostgresServer;
beforeAll(async () => void (server = await startPostgres()), 120_000);
afterAll(() => server?.[Symbol.asyncDispose]());

/** All that a command leaves: what it printed, and every file below `.towpath` that is no data (databases, stored results). */
async function left(root: string, outcomes: readonly Outcome[]): Promise<string> {
  const files = await readdir(path.join(root, ".towpath"), { recursive: true, withFileTypes: true }).catch(() => []);
  const kept = files.map((file) => path.join(file.parentPath, file.name)).filter((file, at) => files[at]?.isFile() === true && !/\.duckdb(\.|$)|[\\/]\.towpath[\\/]store[\\/]/.test(file));
  const texts = await Promise.all(kept.map(async (file) => `${path.relative(root, file)}\n${await readFile(file, "latin1")}\n${await readFile(file, "utf8")}`));
  return [...outcomes.flatMap(({ out, err }) => [out, err]), ...texts].join("\n");
}

/** The last record in every form that Towpath has for one: comment, page, SARIF, JUnit, …, and what the ledger keeps. */
async function reports(root: string, which: readonly Format[] = formats): Promise<string> {
  const record = await lastRecord(root);
  const texts = await Promise.all(which.map(async (format) => (await loadReporter(format)).render(record, { width: 120, color: false, unicode: true, language: "en", sources: new Map(), workflowLog: true })));
  return [...texts, JSON.stringify(reduceRecord(record))].join("\n");
}

async function lastRecord(root: string): Promise<RunRecord> {
  const record = await runStore(recordFiles(root)).last();
  if (record === undefined) throw new Error("there is no record");
  return record;
}

/** The command line in a shell that limits the size of a file: what a full disk looks like to who writes. */
function onFullDisk(args: readonly string[], cwd: string, env: Record<string, string>): Promise<Outcome> {
  const { PATH = "", HOME = "" } = process.env;
  const bin = path.resolve(import.meta.dirname, "../../cli/main.ts");
  const child = spawn("sh", ["-c", 'ulimit -f 64; exec "$@"', "sh", process.execPath, bin, ...args], { cwd, env: { PATH, HOME, NO_COLOR: "1", ...env }, stdio: ["ignore", "pipe", "pipe"] });
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk) => (out += chunk));
  child.stderr.on("data", (chunk) => (err += chunk));
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, out, err })));
}

/** A part that passes, or whose checks do not hold. */
const small = (sql: string, checks: string): Record<string, string> => ({
  "p.pipeline.yml": `version: 1\npipeline: p\nsources:\n  people: { file: data/people.csv, columns: { id: bigint, who: varchar, note: varchar, amount: bigint } }\ntasks:\n  shown: { sql: sql/shown.sql, materialized: table, key: [id], checks: [${checks}] }\n`,
  "sql/shown.sql": sql,
});

it("the search finds what leaks: as it is, cut, in groups, in hex and Base64", () => {
  const made = canaries(50, SEED);
  const { who, note, amount } = made.rows[17] ?? { who: "", note: "", amount: "" };
  for (const text of [who, note.slice(6, 17), encodeURIComponent(note), JSON.stringify(note), Number(amount).toLocaleString("en"), Buffer.from(`a ${who}`).toString("hex"), ...["", "a", "ab"].map((before) => Buffer.from(before + who).toString("base64"))]) {
    expect(made.leaked(`before ${text} after`), text).not.toEqual([]);
  }
  expect(made.leaked(`q0 failed: 1,234 of 12,345,678,901 rows, ${"0123456789abcdef".repeat(4)}`)).toEqual([]);
});

describe.each(["duckdb", "postgres"] as const)("nothing of a row gets out of %s", (engine) => {
  it("by checks, contracts, casts, files, unit tests, a failed deployment, a diff, a cancel or a full disk", async () => {
    const made: Canaries = canaries(ROWS, SEED);
    const env: Record<string, string> = engine === "postgres" ? { DEV_URL: await server.database() } : {};
    await using project = await gitProject(failingProject(engine, made));
    const cwd = project.root;
    const spoken = canaries(1, SEED + 9);
    await project.write({ "data/spoken.txt": spoken.rows[0]?.who ?? "" });
    const outcomes: Outcome[] = [];
    const run = async (args: string[], options: { interrupt?: { when: string; signal: NodeJS.Signals } } = {}): Promise<Outcome> => {
      const outcome = await towpath(args, { cwd, env, ...options });
      outcomes.push(outcome);
      return outcome;
    };
    const texts: string[] = [];
    expect((await run(["run"])).code).toBe(1);
    texts.push(await reports(cwd));
    const states = new Map((await lastRecord(cwd)).pipelines.flatMap(({ tasks }) => tasks).map(({ name, status }) => [name, status]));
    // What a script prints is its own word, and stands in its log; it goes into no comment, alert, issue or ledger.
    expect(spoken.leaked(await reports(cwd, ["html"]))).not.toEqual([]);
    expect(spoken.leaked(await reports(cwd, ["markdown", "sarif", "gitlab"]))).toEqual([]);
    // Each of these must really have failed: a test whose paths do not fail proves nothing.
    const passed = [...states].filter(([name, status]) => /^q\d+$/.test(name) && status === "success").map(([name]) => name);
    expect(states.size).toBeGreaterThan(30);
    expect(passed.length).toBeLessThanOrEqual(3);

    // A part that passes is published, changed, tested beside it and compared; and released, changed so that its checks fail, and not deployed.
    await project.commit(small("select id, who, note, amount from people\n", "{ row_count: { min: 1 } }"));
    project.git("tag", "p@v1.0.0");
    expect((await run(["run"])).code).toBe(0);
    if (PROVE) expect((await run(["deploy", "apply", "p@v1.0.0", "-e", "staging"])).code).toBe(0);
    await project.commit(small("select id, note as who, who as note, amount + 1 as amount from people where id > 3\n", "{ row_count: { min: 1 } }"));
    expect((await run(["test"])).code).toBe(0);
    texts.push(await reports(cwd));
    if (PROVE) expect((await run(["diff"])).code).toBe(0);
    expect((await run(["diff", "--format", "json"])).out).toContain('"different"');
    await project.commit(small("select id, who, note, amount from people\n", "{ unique: { columns: [who] } }, { accepted_values: { column: who, values: [x] } }, { pattern: { column: note, regex: '^y$' } }"));
    project.git("tag", "p@v2.0.0");
    expect((await run(["deploy", "apply", "p@v2.0.0", "-e", "staging"])).code).toBe(1);
    for (const args of [["audit", "-e", "staging"], ...(PROVE ? [["status", "--environment", "staging"], ["history", "-e", "staging"], ["status", "--format", "json"]] : [])]) await run(args);

    await project.commit(small("select a.id, a.who || b.who || c.who as who, a.note, a.amount from people a, people b, people c where md5(a.who || b.note || c.note) = 'x'\n", "{ row_count: { min: 1 } }"));
    expect((await run(["run"], { interrupt: { when: "towpath run in", signal: "SIGINT" } })).code).not.toBe(0);
    await project.commit(small("select a.id, a.who || b.who as who, a.note, a.amount from people a, people b where b.id < 200\n", "{ row_count: { min: 1 } }"));
    if (process.platform !== "win32") outcomes.push(await onFullDisk(["run", "--force"], cwd, env));

    const all = [await left(cwd, outcomes), ...texts].join("\n");
    expect(all.length).toBeGreaterThan(100_000);
    expect(made.leaked(all)).toEqual([]);
    if (PROVE) process.stdout.write(`${engine}: ${made.count} canaries, ${outcomes.length} commands, ${states.size} tasks, ${(all.length / 1e6).toFixed(1)} MB searched: 0 found\n`);
  }, 1_500_000);
});

it("no password gets out of a connection that fails", async () => {
  const [word = ""] = canaries(1, SEED + 1).rows.map(({ who }) => who.split("@")[0]);
  const secret = `${word}/?#p@ss:%w0rd`;
  const made = canaries(1, SEED + 1);
  const good = new URL(await server.database());
  const url = (change: (url: URL) => void): string => {
    const changed = new URL(good);
    changed.password = encodeURIComponent(secret);
    change(changed);
    return changed.href;
  };
  const urls = {
    "wrong password": url(() => {}), "nothing listens": url((each) => (each.port = "1")), "unknown host": url((each) => (each.hostname = "nobody.invalid")), "unknown database": url((each) => (each.pathname = `/${word}`)),
    "no TLS there": url((each) => (each.search = "?sslmode=verify-full")), "unknown user": url((each) => (each.username = "nobody")), "bad port": `postgresql://u:${secret}@127.0.0.1:port/d`, "no URL": `${secret} @ x`, "unencoded": `postgresql://u:${secret}@127.0.0.1/d`,
  };
  const { DEV_URL: _, ...files } = { DEV_URL: "", ...failingProject("postgres", canaries(2, SEED + 2)) };
  await using project = await gitProject(files);
  const outcomes: Outcome[] = [];
  for (const [name, each] of Object.entries(urls)) {
    for (const args of [["run"], ["status", "-e", "dev"]]) {
      const outcome = await towpath(args, { cwd: project.root, env: { DEV_URL: each } });
      expect(outcome.code, `${name}: ${outcome.err}`).not.toBe(0);
      outcomes.push(outcome);
    }
  }
  expect(made.leaked(await left(project.root, outcomes))).toEqual([]);
}, 300_000);
