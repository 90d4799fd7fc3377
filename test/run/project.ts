import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { openDuckDb } from "../../shared/engines/duckdb/open-duckdb.ts";
import { openPostgres } from "../../shared/engines/postgres/open-postgres.ts";
import type { Engine } from "../../shared/engines/engine.ts";
import { openWorkspace, type ReadSqlTexts } from "../../shared/graph/open-workspace.ts";
import type { Workspace } from "../../shared/graph/workspace.ts";
import { nodeFs } from "../../shared/host/node-fs.ts";
import { loadSqlParser } from "../../shared/host/sql-parser.ts";
import type { RunRecord, TaskRecord } from "../../shared/results/record.ts";
import { runStore } from "../../shared/results/run-store.ts";
import type { RunEvent } from "../../shared/run/event.ts";
import { recordFiles } from "../../shared/run/record-files.ts";
import type { RunOptions } from "../../shared/run/run-options.ts";
import { runProject } from "../../shared/run/run-project.ts";
import { readSql } from "../../shared/sql/read-sql.ts";

export interface TestProject extends AsyncDisposable {
  root: string;
  write(files: Record<string, string>): Promise<void>;
  open(): Promise<Workspace>;
  engine(): Promise<Engine>;
  /** Opens the project and its database, runs, closes. */
  run(options?: Partial<RunOptions>): Promise<{ record: RunRecord; events: RunEvent[] }>;
  /** Rows of a query on what consumers see. */
  query(sql: string): Promise<Record<string, unknown>[]>;
}

const projectOn = (engine: string): string => `version: 1\nproject: shop\nenvironments:\n  dev: { ${engine}, schema: shop }\n`;

export const readTexts: ReadSqlTexts = async (items, dialect) => {
  const parser = await loadSqlParser();
  return new Map(items.map(({ key, text }) => [key, readSql(parser, text, dialect)]));
};

/** A project in a folder of its own on a real database file, or in a database of a real Postgres server. */
export async function testProject(files: Record<string, string>, on: { postgres?: string } = {}): Promise<TestProject> {
  const root = await realpath(await mkdtemp(path.join(tmpdir(), "towpath-run-")));
  const write = async (more: Record<string, string>): Promise<void> => {
    for (const [file, text] of Object.entries(more)) {
      await mkdir(path.dirname(path.join(root, file)), { recursive: true });
      await writeFile(path.join(root, file), text);
    }
  };
  await write({ "towpath.yml": projectOn(on.postgres === undefined ? "engine: duckdb, path: .towpath/dev.duckdb" : 'engine: postgres, url: "${URL}"'), ...files });
  const engine = async (): Promise<Engine> => {
    if (on.postgres !== undefined) return openPostgres({ url: on.postgres });
    await mkdir(path.join(root, ".towpath"), { recursive: true });
    return openDuckDb({ path: path.join(root, ".towpath", "dev.duckdb"), allowedDirectories: [root] });
  };
  const open = async (): Promise<Workspace> => {
    const { workspace, findings } = await openWorkspace(await nodeFs(root), { readSql: readTexts });
    const errors = findings.filter(({ severity }) => severity === "error");
    if (workspace === undefined || errors.length > 0) throw new Error(`the test's project is broken: ${JSON.stringify(errors)}`);
    return workspace;
  };
  return {
    root, write, open, engine,
    async run(options = {}) {
      const workspace = await open();
      const opened = await engine();
      const events: RunEvent[] = [];
      try {
        const record = await runProject(workspace, {
          engine: opened, mode: "run", root, environment: "dev", schema: "shop", owner: "tester", store: runStore(recordFiles(root)),
          clock: { now: Date.now }, backoffMs: 10, env: process.env,
          ...(on.postgres === undefined ? {} : { unitEngine: () => openDuckDb({ path: ":memory:", allowedDirectories: [root] }) }),
          events: (event) => events.push(event), ...options,
        });
        return { record, events };
      } finally {
        await opened.close();
      }
    },
    async query(sql) {
      const opened = await engine();
      try {
        return await opened.query(sql);
      } finally {
        await opened.close();
      }
    },
    [Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true }),
  };
}

/** The record of a task by its name. */
export function taskOf(record: RunRecord, name: string): TaskRecord {
  const task = record.pipelines.flatMap(({ tasks }) => tasks).find((each) => each.name === name);
  if (task === undefined) throw new Error(`the record has no task ${name}`);
  return task;
}
