import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDuckDb } from "../../../shared/engines/duckdb/open-duckdb.ts";
import type { Engine } from "../../../shared/engines/engine.ts";
import { leakage } from "../../../shared/run/kinds/leakage.ts";
import { taskOf, testProject } from "../project.ts";

let folder: string;
let engine: Engine;
beforeAll(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), "towpath-leak-")));
  engine = await openDuckDb({ path: ":memory:", allowedDirectories: [folder] });
});
afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true, force: true });
});

let number = 0;
async function side(name: string, sql: string, key: string | undefined = "id", keyDeclared = false) {
  const file = path.join(folder, `${++number}.parquet`);
  await engine.exportParquet(sql, file);
  return { name, file, key, keyDeclared };
}

const told = async (train: string, test: string, rows = true) => (await leakage(engine, await side("train", train), await side("test", test), rows)).map(({ metric, status, observed }) => [metric, status, observed]);
const ROWS = (from: number, to: number): string => `SELECT i AS id, i / 7.0 AS a, hash(i) % 100003 AS b FROM range(${from}, ${to}) AS r(i)`;

/** Rows that are often alike. */
const FEW = (from: number, to: number): string => `SELECT i AS id, i % 3 AS a, i % 2 AS b FROM range(${from}, ${to}) AS r(i)`;

/** Learns from all rows, predicts those from 40 on. */
const project = (data: string): Record<string, string> => ({
  "data/rows.csv": `id,x,y\n${Array.from({ length: 60 }, (_, i) => `${i},${i * 3},${i % 2}`).join("\n")}\n`,
  "train.py": 'import json, pathlib\npathlib.Path("out").mkdir(exist_ok=True)\npathlib.Path("out/metrics.json").write_text(json.dumps({"auc": 0.9}))\npathlib.Path("out/p.csv").write_text("id,y,p\\n" + "".join("%d,%d,0.5\\n" % (i, i % 2) for i in range(40, 60)))\n',
  "p.pipeline.yml": `version: 1\npipeline: p\nsources:\n  rows: { file: data/rows.csv }\ntasks:\n  churn:\n    python: train.py\n    inputs: [rows]\n    model:\n      metrics: out/metrics.json\n      predictions: { file: out/p.csv, id: id, label: y, score: p }\n      gates: [{ metric: auc, min: 0.6 }]\n${data}`,
});

describe("leakage", () => {
  it("is none between apart rows", async () => {
    expect(await told(ROWS(0, 800), ROWS(800, 1000))).toEqual([
      ["leakage by key", "pass", "0 of 200 rows of test are also in train, by id"],
      ["leakage by row", "pass", "0 of 200 rows of test are, in all 2 columns beside the key, like a row of train"],
    ]);
  });

  it("is found by key, also when one side writes its numbers as text", async () => {
    expect((await told(ROWS(0, 820), `SELECT id::VARCHAR AS id, a + 1 AS a, b FROM (${ROWS(800, 1000)})`))[0]).toEqual(["leakage by key", "fail", "20 of 200 rows of test are also in train, by id"]);
  });

  it("is found by row when the key hides it, empty values among them", async () => {
    const train = `SELECT id, CASE WHEN id = 5 THEN NULL ELSE a END AS a, b FROM (${ROWS(0, 800)})`;
    const test = `${ROWS(800, 1000)} UNION ALL SELECT id + 5000, a, b FROM (${train}) WHERE id < 30`;
    expect((await told(train, test))[1]).toEqual(["leakage by row", "inconclusive", "30 of 230 rows of test are, in all 2 columns beside the key, like a row of train; of the training rows 0 of 800 are like another one: the same examples may stand in both"]);
  });

  it("takes rows that are alike as often among the training data themselves for chance", async () => {
    expect((await told(FEW(0, 600), FEW(600, 900)))[1]?.slice(0, 2)).toEqual(["leakage by row", "pass"]);
  });

  it("of predictions alone is judged by key only", async () => {
    expect((await told(ROWS(0, 10), ROWS(5, 20), false)).map(([name, status]) => [name, status])).toEqual([["leakage by key", "fail"]]);
  });

  it("is never passed where it cannot be judged", async () => {
    expect((await told(ROWS(0, 10), ROWS(0, 0)))[0]?.slice(0, 2)).toEqual(["leakage by key", "error"]);
    expect(await leakage(engine, await side("train", ROWS(0, 10), "nosuch", true), await side("test", ROWS(0, 10)), false)).toMatchObject([{ metric: "leakage", status: "error", observed: "train has no column nosuch; it has id, a, b" }]);
    expect(await leakage(engine, await side("train", "SELECT 1 AS other"), await side("test", ROWS(0, 10)), false)).toMatchObject([{ status: "skipped" }]);
    expect(await leakage(engine, { name: "train", file: path.join(folder, "missing.parquet"), key: "id" }, await side("test", ROWS(0, 10)), false)).toMatchObject([{ status: "error" }]);
    expect(await leakage(engine, { ...(await side("train", ROWS(0, 10))), where: "1 = 1) OR (true" }, await side("test", ROWS(0, 10)), false)).toMatchObject([{ status: "error", observed: expect.stringContaining("the condition of train cannot be used") }]);
  });

  it("holds a model back in a real run, and is said in the verdict", async () => {
    await using honest = await testProject(project("      training_data: { input: rows, where: id < 40 }\n      test_data: { input: rows, where: id >= 40 }\n"));
    const good = (await honest.run()).record;
    expect(taskOf(good, "churn").model?.gates.map(({ metric, status }) => [metric, status])).toEqual([["auc", "pass"], ["leakage by key", "pass"], ["leakage by row", "pass"]]);
    expect(taskOf(good, "churn").published).toBe(true);
    await using leaking = await testProject(project("      training_data: { input: rows, where: id < 45 }\n"));
    const bad = (await leaking.run()).record;
    expect(bad.verdict).toBe("fail");
    expect(bad.reasons[0]).toBe("gate leakage by key of p.churn: expected no row that the model has learned from, observed 5 of 20 rows of out/p.csv are also in rows (id < 45), by id");
    expect(taskOf(bad, "churn").published).not.toBe(true);
  });
});
