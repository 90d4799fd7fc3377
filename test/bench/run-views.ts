import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { openDuckDb } from "../../shared/engines/duckdb/open-duckdb.ts";
import { openWorkspace, type ReadSqlTexts } from "../../shared/graph/open-workspace.ts";
import { nodeFs } from "../../shared/host/node-fs.ts";
import { loadSqlParser } from "../../shared/host/sql-parser.ts";
import { runStore } from "../../shared/results/run-store.ts";
import { recordFiles } from "../../shared/run/record-files.ts";
import { runProject } from "../../shared/run/run-project.ts";
import { readSql } from "../../shared/sql/read-sql.ts";
import type { Bench } from "./row.ts";

const readTexts: ReadSqlTexts = async (items, dialect) => {
  const parser = await loadSqlParser();
  return new Map(items.map(({ key, text }) => [key, readSql(parser, text, dialect)]));
};

const VIEWS = 500;
/** What a run may take beyond the bare statements, for each task. */
const GOAL_MS = 3;

/** A run of 500 trivial views against the same statements sent by hand, both on database files of their own, in this process. */
export const benchViews: Bench = async ({ runs }) => {
  const overheads: number[] = [];
  let bare = 0;
  let whole = 0;
  for (let i = 0; i < runs; i++) {
    bare = await bareStatements();
    whole = await wholeRun();
    overheads.push((whole - bare) / VIEWS);
  }
  const median = overheads.toSorted((a, b) => a - b)[Math.floor(overheads.length / 2)] ?? Number.NaN;
  return [{
    work: `run ${VIEWS} trivial views`,
    goal: `≤ ${GOAL_MS} ms a task over the bare statements`,
    measured: `${median.toFixed(2)} ms a task (last: ${Math.round(whole)} ms, bare ${Math.round(bare)} ms)`,
    holds: median <= GOAL_MS,
  }];
};

/** Each view reads one of 20 tables, as staging views do. */
function viewSql(index: number, table: string): string {
  return `select id, amount * ${index} as amount, 'v${index}' as name from ${table} where id > ${index}`;
}

async function bareStatements(): Promise<number> {
  const folder = await temporary();
  const instance = await DuckDBInstance.create(path.join(folder, "bare.duckdb"));
  const connection = await instance.connect();
  await connection.run("create schema s");
  for (let i = 0; i < 20; i++) await connection.run(`create table s.t${i} as select i as id, i * 1.5 as amount from range(10) r(i)`);
  const started = performance.now();
  for (let i = 0; i < VIEWS; i++) await connection.run(`create view s.v${i} as ${viewSql(i, `s.t${i % 20}`)}`);
  const took = performance.now() - started;
  connection.closeSync();
  instance.closeSync();
  await rm(folder, { recursive: true, force: true });
  return took;
}

async function wholeRun(): Promise<number> {
  const root = await temporary();
  await mkdir(path.join(root, ".towpath"));
  await writeFile(path.join(root, "towpath.yml"), "version: 1\nproject: bench\nenvironments:\n  dev: { engine: duckdb, path: .towpath/dev.duckdb, schema: s }\n");
  const sources = Array.from({ length: 20 }, (_, i) => `  t${i}: { table: raw.t${i} }`);
  const tasks = Array.from({ length: VIEWS }, (_, i) => `  v${i}: { sql: sql/v${i}.sql, materialized: view }`);
  await writeFile(path.join(root, "bench.pipeline.yml"), ["version: 1", "pipeline: bench", "sources:", ...sources, "tasks:", ...tasks, ""].join("\n"));
  await mkdir(path.join(root, "sql"));
  await Promise.all(Array.from({ length: VIEWS }, (_, i) => writeFile(path.join(root, "sql", `v${i}.sql`), viewSql(i, `t${i % 20}`))));
  const { workspace, findings } = await openWorkspace(await nodeFs(root), { readSql: readTexts });
  if (workspace === undefined) throw new Error(`the generated project cannot be read: ${JSON.stringify(findings)}`);
  const engine = await openDuckDb({ path: path.join(root, ".towpath", "dev.duckdb"), allowedDirectories: [root] });
  await engine.execute("create schema raw");
  for (let i = 0; i < 20; i++) await engine.execute(`create table raw.t${i} as select i as id, i * 1.5 as amount from range(10) r(i)`);

  const started = performance.now();
  const record = await runProject(workspace, {
    engine, mode: "run", root, environment: "dev", schema: "s", owner: "bench",
    store: runStore(recordFiles(root)), clock: { now: Date.now }, env: process.env,
  });
  const took = performance.now() - started;
  const built = record.pipelines.flatMap(({ tasks }) => tasks).filter(({ status }) => status === "success").length;
  if (built !== VIEWS || !record.published) throw new Error(`only ${built} of ${VIEWS} views were built: ${record.reasons.join("; ")}`);
  await engine.close();
  await rm(root, { recursive: true, force: true });
  return took;
}

async function temporary(): Promise<string> {
  return realpath(await mkdtemp(path.join(tmpdir(), "towpath-bench-")));
}
