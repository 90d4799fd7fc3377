import { mkdtemp, readdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { validate } from "../../shared/generated/validate-results.js";
import { commitInfo } from "../../shared/results/commit-info.ts";
import type { RunRecord } from "../../shared/results/record.ts";
import { rowHistory } from "../../shared/results/row-history.ts";
import { isRunId, runId } from "../../shared/results/run-id.ts";
import { runStore } from "../../shared/results/run-store.ts";
import { recordFiles } from "../../shared/run/record-files.ts";
import { taskOf, testProject } from "../run/project.ts";

const recordOf = (day: number, more: Partial<RunRecord> = {}): RunRecord => ({
  version: 1, id: runId(Date.UTC(2026, 10, day), () => 0.5), command: "run", project: "x", startedAt: "", finishedAt: "", durationMs: 0,
  tools: {}, verdict: "pass", reasons: [], published: true, pipelines: [], findings: [], ...more,
});

describe("a run's id", () => {
  it("sorts by time and is recognised", () => {
    expect(runId(Date.UTC(2026, 10, 23, 10, 15), () => 0.25)).toBe("20261123T101500Z-4000");
    expect(isRunId("20261123T101500Z-4000")).toBe(true);
    expect(isRunId("../../etc/passwd")).toBe(false);
  });
});

describe("run records", () => {
  it("are listed newest first, and the oldest are forgotten", async () => {
    const root = await mkdtemp(path.join(tmpdir(), "towpath-store-"));
    const store = runStore(recordFiles(root), 3);
    for (const day of [3, 1, 5, 2, 4]) await store.write(recordOf(day));
    expect((await store.ids()).map((id) => id.slice(6, 8))).toEqual(["05", "04", "03"]);
    expect((await store.last())?.id).toBe(recordOf(4).id);
    expect(await readdir(path.join(root, ".towpath"))).toEqual(["last.json", "runs"]);
  });

  it("that are half-written, foreign or of a newer version are passed over", async () => {
    const root = await mkdtemp(path.join(tmpdir(), "towpath-store-"));
    const store = runStore(recordFiles(root));
    await store.write(recordOf(1));
    const runs = path.join(root, ".towpath", "runs");
    await writeFile(path.join(runs, "20261102T000000Z-0000.json"), '{"version": 1, "id": "2026');
    await writeFile(path.join(runs, "20261103T000000Z-0000.json"), '{"version": 2, "id": "x", "pipelines": []}');
    await writeFile(path.join(runs, "notes.json"), "{}");
    await writeFile(path.join(root, ".towpath", "last.json"), "");
    expect((await store.recent(10)).map(({ id }) => id)).toEqual([recordOf(1).id]);
    expect(await store.last()).toBeUndefined();
  });

  it("are none where nothing ran", async () => {
    const store = runStore(recordFiles(path.join(tmpdir(), "towpath-no-such-folder")));
    expect([await store.ids(), await store.recent(5), await store.last()]).toEqual([[], [], undefined]);
  });

  it("fit their schema, also when half of the run failed", async () => {
    await using project = await testProject({
      "p.pipeline.yml": "version: 1\npipeline: p\nowner: me\nsources:\n  raw: { file: data/raw.csv, columns: { n: bigint }, checks: [{ row_count: { min: 5 } }] }\ntasks:\n  t: { sql: sql/t.sql, materialized: table }\n  u: { shell: exit 3, outputs: { u: u.csv } }\nexposures:\n  d: { kind: dashboard, owner: me@example.com, reads: [t] }\n",
      "data/raw.csv": "n\n1\n", "sql/t.sql": "select n from raw",
    });
    const { record } = await project.run();
    const plain: unknown = JSON.parse(JSON.stringify(record));
    expect(validate(plain) ? [] : validate.errors).toEqual([]);
    expect(taskOf(record, "t").status).toBe("skipped");
    expect(taskOf(record, "u")).toMatchObject({ status: "failed", error: { message: "ended with exit code 3" } });
  });
});

const rows = (day: number, count: number, status: "success" | "failed", environment = "dev"): RunRecord => recordOf(day, {
  environment: { name: environment, engine: "duckdb", engineVersion: "1", schema: "s" },
  pipelines: [{ name: "p", file: "f", sources: [], exposures: [], tasks: [{ id: "p.t", name: "t", file: "f", line: 1, tags: [], checks: [], kind: "sql", materialized: "table", inputs: [], reason: "", tests: [], rows: count, status }] }],
});

describe("the history of row counts", () => {
  it("holds what passed in the same environment", () => {
    const records = [rows(4, 400, "failed"), rows(3, 300, "success"), rows(2, 200, "success", "production"), rows(1, 100, "success")];
    expect(rowHistory(records, "dev", ["run"])).toEqual(new Map([["p.t", [300, 100]]]));
    expect(rowHistory(records, "dev", ["test"])).toEqual(new Map());
  });
});

describe("the commit of a run", () => {
  it("is read from git, and a status that cannot be read is not clean", async () => {
    const sha = "a".repeat(40);
    const answers: Record<string, string | undefined> = { "rev-parse": `${sha}\n`, "symbolic-ref": "main\n", status: "" };
    expect(await commitInfo(async (verb) => answers[verb ?? ""])).toEqual({ sha, branch: "main", dirty: false });
    expect(await commitInfo(async (verb) => (verb === "rev-parse" ? sha : undefined))).toEqual({ sha, dirty: true });
    expect(await commitInfo(async () => undefined)).toBeUndefined();
  });
});
