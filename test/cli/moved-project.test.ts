import { cp } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { tempProject } from "../harness/temp-project.ts";
import { towpath } from "../harness/towpath.ts";

const FILES = {
  "towpath.yml": "version: 1\nproject: p\ntimezone: America/New_York\nas_of: 2026-01-01\nenvironments:\n  dev: { engine: duckdb, path: .towpath/dev.duckdb }\n",
  "p.pipeline.yml": "version: 1\npipeline: p\nsources:\n  raw: { file: raw.csv, columns: { id: bigint } }\ntasks:\n  seen: { sql: seen.sql, columns: { id: { type: bigint, not_null: true } } }\n  kept: { sql: kept.sql, materialized: table, columns: { id: { type: bigint, not_null: true } } }\n",
  "raw.csv": "id\n1\n2\n",
  "seen.sql": "select id from raw\n",
  "kept.sql": "select id from seen\n",
};

test("a project that was moved with its database runs again", async () => {
  await using project = await tempProject();
  const [before, after] = [path.join(project.root, "before"), path.join(project.root, "after")];
  await project.write(Object.fromEntries(Object.entries(FILES).map(([file, text]) => [`before/${file}`, text])));
  expect((await towpath(["run", "--quiet"], { cwd: before })).code).toBe(0);
  await cp(before, after, { recursive: true });
  await project.write({ "before/raw.csv": "id\n7\n8\n9\n" });
  const { code, out } = await towpath(["run", "--format", "json"], { cwd: after });
  const record = JSON.parse(out);
  expect([code, record.verdict, record.published]).toEqual([0, "pass", true]);
  expect(record.pipelines[0].tasks.map(({ name, rows }: { name: string; rows: number }) => [name, rows])).toEqual([["seen", 2], ["kept", 2]]);
  expect(record.pipelines[0].tasks[0].reason).toBe("the project's folder moved");
  expect((await towpath(["check", "--quiet"], { cwd: after })).code).toBe(0);
});

test("a frozen day without an offset is read in the project's time zone, on any machine", async () => {
  await using project = await tempProject(FILES);
  const { out } = await towpath(["run", "--format", "json"], { cwd: project.root, env: { TZ: "Asia/Tokyo" } });
  expect(JSON.parse(out).asOf).toBe("2026-01-01T05:00:00.000Z");
});
