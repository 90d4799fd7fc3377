import { mkdir, rm, writeFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { nodeGit } from "../../../shared/git/node-git.ts";
import type { RunRecord, TaskRecord } from "../../../shared/results/record.ts";
import { findRelease } from "../../../shared/verbs/deploy/find-release.ts";
import { evidenceOf } from "../../../shared/version/evidence.ts";
import { versioned, type Versioned } from "./released.ts";

function task(more: Partial<TaskRecord> = {}): TaskRecord {
  return { id: "shop.orders", name: "orders", file: "shop.pipeline.yml", line: 5, tags: [], columns: [{ name: "id", type: "bigint" }], checks: [{ id: "c", kind: "row_count", severity: "error", status: "pass", expected: "1", observed: "2", file: "shop.pipeline.yml", line: 5 }], kind: "sql", materialized: "table", inputs: ["shop.raw"], status: "success", reason: "it is new", fingerprint: "f1", tests: [], ...more };
}

function record(sha: string, more: Partial<RunRecord> = {}, tasks = [task()]): RunRecord {
  return {
    version: 1, id: "20261123T101500Z-3f9a", command: "test", project: "p", startedAt: "2026-11-23T10:15:00Z", finishedAt: "2026-11-23T10:15:01Z", durationMs: 1000, tools: {}, verdict: "pass", reasons: [], published: false, findings: [],
    environment: { name: "dev", engine: "duckdb", engineVersion: "1.5.0", schema: "p" }, commit: { sha, dirty: false }, pipelines: [{ name: "shop", file: "shop.pipeline.yml", sources: [], tasks, exposures: [] }], ...more,
  };
}

async function keep(repo: Versioned, run: RunRecord): Promise<string> {
  const file = `${repo.root}/.towpath/runs/${run.id}.json`;
  await mkdir(`${repo.root}/.towpath/runs`, { recursive: true });
  await writeFile(file, JSON.stringify(run));
  return file;
}

const found = (repo: Versioned): Promise<{ verdict?: string }> => findRelease(nodeGit(repo.root), repo.root, "shop", "p");

it("the newest run of exactly this commit that judged all of it is evidence; any other is not", () => {
  const sha = "a".repeat(40);
  const ids = ["shop.orders"];
  expect(evidenceOf([record(sha)], sha, ids)).toMatchObject({ run: "20261123T101500Z-3f9a", verdict: "pass", engine: "duckdb 1.5.0", fingerprints: { "shop.orders": "f1" }, tables: { "shop.orders": [{ name: "id", type: "bigint" }] }, models: {} });
  expect(evidenceOf([record("b".repeat(40))], sha, ids)).toBeUndefined();
  expect(evidenceOf([record(sha, { commit: { sha, dirty: true } })], sha, ids)).toBeUndefined();
  expect(evidenceOf([record(sha, { command: "lint" })], sha, ids)).toBeUndefined();
  expect(evidenceOf([record(sha, { cancelled: true })], sha, ids)).toBeUndefined();
  expect(evidenceOf([record(sha, {}, [task({ status: "not_run" })])], sha, ids)).toBeUndefined();
  expect(evidenceOf([record(sha)], sha, ["shop.orders", "shop.more"])).toBeUndefined();
  // A test of a change proves of some tasks that the change does not touch them.
  expect(evidenceOf([record(sha, {}, [task({ status: "not_run", impact: { class: "none", direct: false, selected: false, reasons: [] } })])], sha, ids)).toBeDefined();
  expect(evidenceOf([record(sha, {}, [task({ status: "failed" })])], sha, ids)?.verdict).toBe("fail");
});

it("another pipeline's failure is not this one's; a lint error that names nobody is everybody's", () => {
  const sha = "a".repeat(40);
  const other = { name: "other", file: "other.pipeline.yml", sources: [], tasks: [task({ id: "other.x", name: "x", status: "failed" })], exposures: [] };
  const both = record(sha, { verdict: "fail" });
  expect(evidenceOf([{ ...both, pipelines: [...both.pipelines, other] }], sha, ["shop.orders"])?.verdict).toBe("pass");
  const finding = { rule: "schema/file", severity: "error", message: "m", file: "towpath.yml", line: 1, column: 1, endLine: 1, endColumn: 1, fixable: false } as const;
  expect(evidenceOf([{ ...both, findings: [finding] }], sha, ["shop.orders"])?.verdict).toBe("fail");
});

it("models are in it with digest and metrics", () => {
  const sha = "a".repeat(40);
  const model = { artifact: { path: "m", bytes: 1, digest: "d".repeat(64) }, metrics: { auc: 0.7 }, gates: [] };
  expect(evidenceOf([record(sha, {}, [task({ model })])], sha, ["shop.orders"])?.models).toEqual({ "shop.orders": { digest: "d".repeat(64), metrics: { auc: 0.7 } } });
});

it("a signature that the run saw break raises the version", async () => {
  await using repo = await versioned();
  await repo.release();
  const sha = await repo.commit("A change", { "orders.sql": "select id, amount from raw where amount > 0\n" });
  const model = { metrics: {}, gates: [], signature: { class: "major" as const, changes: [{ class: "major" as const, sentence: "output score is gone" }] } };
  await keep(repo, record(sha, {}, [task({ model })]));
  expect(await repo.unit()).toMatchObject({ next: "2.0.0", reasons: [{ level: "major", text: "shop.orders: output score is gone" }, { level: "patch" }] });
});

it("a tag's word for a verdict counts only with the record, or the manifest that was kept; against itself it always counts", async () => {
  await using repo = await versioned();
  const sha = await repo.git("rev-parse", "HEAD");
  const file = await keep(repo, record(sha));
  const [made] = await repo.release();
  expect(made?.manifest.evidence?.verdict).toBe("pass");
  expect(await found(repo)).toMatchObject({ verdict: "pass", digest: made?.digest });
  await rm(`${repo.root}/.towpath/releases`, { recursive: true });
  expect(await found(repo)).toMatchObject({ verdict: "pass" });
  await writeFile(file, JSON.stringify(record(sha, { durationMs: 2 })));
  expect(await found(repo)).not.toHaveProperty("verdict");

  const message = await repo.git("for-each-ref", "--format=%(contents)", "refs/tags/shop@v1.0.0");
  await repo.git("tag", "-fam", message.replace('"verdict":"pass"', '"verdict":"fail"'), "shop@v1.0.0", "HEAD");
  expect(await found(repo)).toMatchObject({ verdict: "fail" });
});

it("a forged pass does not pass: the record that it names failed", async () => {
  await using repo = await versioned();
  const sha = await repo.git("rev-parse", "HEAD");
  await keep(repo, record(sha, { verdict: "fail" }, [task({ status: "failed" })]));
  const [made] = await repo.release();
  expect(made?.manifest.evidence?.verdict).toBe("fail");
  const message = await repo.git("for-each-ref", "--format=%(contents)", "refs/tags/shop@v1.0.0");
  await repo.git("tag", "-fam", message.replace('"verdict":"fail"', '"verdict":"pass"'), "shop@v1.0.0", "HEAD");
  expect(await found(repo)).toMatchObject({ verdict: "fail" });
});
