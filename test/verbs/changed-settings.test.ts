import { describe, expect, it } from "vitest";
import type { RunRecord } from "../../shared/results/record.ts";
import { buildProject } from "../../shared/verbs/build-project.ts";
import { changeProject, statuses, taskNamed, testChanges } from "./change-project.ts";

const PROJECT = "version: 1\nproject: p\ntimezone: UTC\nas_of: 2026-11-20\nenvironments:\n  dev: { engine: duckdb, path: .towpath/dev.duckdb, schema: shop }\n";
const FILES = {
  "towpath.yml": PROJECT,
  "p.pipeline.yml": `version: 1
pipeline: p
sources:
  raw: { file: seed.csv, columns: { id: bigint, seen: timestamptz } }
tasks:
  days: { sql: days.sql, materialized: table, key: [id], checks: [{ row_count: { min: 1 } }] }
  old: { sql: old.sql, materialized: table, key: [id], checks: [{ row_count: { min: 1 } }] }
  plain: { sql: plain.sql, materialized: table, checks: [{ row_count: { min: 1 } }] }
  fresh: { sql: fresh.sql, materialized: table, checks: [{ freshness: { column: seen, error_after: 30d } }] }
`,
  "seed.csv": "id,seen\n1,2026-11-01T22:30:00Z\n",
  "days.sql": "select id, seen::date as day from raw\n",
  "old.sql": "select id, date_diff('day', seen::date, current_date) as age from raw\n",
  "plain.sql": "select id from raw\n",
  "fresh.sql": "select id, seen from raw\n",
};

async function run(root: string): Promise<RunRecord> {
  const built = await buildProject({ root, command: "run", force: false, cache: false, today: "2026-11-23", version: "1", language: "en", signal: new AbortController().signal, events: () => undefined, env: process.env });
  if (!("record" in built)) throw new Error(JSON.stringify(built.findings));
  return built.record;
}

it("a column whose name has another case is built again: code that reads files knows it by that", async () => {
  await using project = await changeProject({ ...FILES, "plain.sql": "select id + 1 as next from raw\n" });
  await run(project.root);
  await project.write({ "plain.sql": "select id + 1 as Next from raw\n" });
  expect(statuses(await run(project.root))).toMatchObject({ plain: "success", days: "reused" });
});

describe("a changed setting of the project", () => {
  it("builds again what hangs on the timezone, and only what hangs on as_of", async () => {
    await using project = await changeProject(FILES);
    await run(project.root);
    expect(statuses(await run(project.root))).toEqual({ days: "reused", old: "reused", plain: "reused", fresh: "reused" });
    await project.write({ "towpath.yml": PROJECT.replace("2026-11-20", "2026-11-21") });
    expect(statuses(await run(project.root))).toEqual({ days: "reused", old: "success", plain: "reused", fresh: "reused" });
    await project.write({ "towpath.yml": PROJECT.replace("UTC", "Europe/Kyiv") });
    const moved = await run(project.root);
    expect(statuses(moved)).toEqual({ days: "success", old: "success", plain: "success", fresh: "success" });
    expect(taskNamed(moved, "days").reason).toContain("the project's timezone changed");
    await project.write({ "towpath.yml": PROJECT });
    expect(statuses(await run(project.root))).toMatchObject({ days: "reused", plain: "reused" });
  });

  it("of the clock is tested where it is read, each side at its own moment", async () => {
    await using project = await changeProject(FILES);
    await project.write({ "towpath.yml": PROJECT.replace("2026-11-20", "2026-12-20") });
    const record = await testChanges(project);
    expect(statuses(record)).toEqual({ days: "not_run", old: "success", plain: "not_run", fresh: "failed" });
    expect(taskNamed(record, "old")).toMatchObject({ impact: { class: "unknown", reasons: ["the project's as_of changed, and it reads the clock"] }, diff: { status: "different", rows: { changed: 1 } } });
    expect(taskNamed(record, "fresh")).toMatchObject({ impact: { class: "none", reasons: ["the project's as_of changed, and its checks read the clock; its own data is the same"] } });
  });

  it("of the timezone is tested everywhere, and said not to be compared", async () => {
    await using project = await changeProject(FILES);
    await project.write({ "towpath.yml": PROJECT.replace("UTC", "Europe/Kyiv") });
    const record = await testChanges(project);
    expect(statuses(record)).toEqual({ days: "success", old: "success", plain: "success", fresh: "success" });
    expect(taskNamed(record, "days").impact).toMatchObject({ class: "unknown", reasons: ["it is SQL, and the project's timezone changed from UTC to Europe/Kyiv"] });
    expect(record).toMatchObject({ verdict: "warn", untested: [{ kind: "not-comparable", allowed: true }] });
  });
});
