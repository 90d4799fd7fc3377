import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { taskOf, testProject } from "../project.ts";

const TRAIN = `import csv, json, os, pathlib
seed = int(os.environ["TOWPATH_SEED"])
pathlib.Path("out").mkdir(exist_ok=True)
pathlib.Path("out/metrics.json").write_text(json.dumps({"auc": 0.8}))
pathlib.Path("out/train.csv").write_text("id,x\\n" + "".join("%d,%d\\n" % (i, i * seed) for i in range(50)))
`;
const FILES = {
  "data/numbers.csv": "n\n1\n2\n3\n3\n",
  "p.pipeline.yml": `version: 1
pipeline: p
sources:
  numbers: { file: data/numbers.csv }
tasks:
  churn:
    python: train.py
    inputs: [numbers]
    model:
      metrics: out/metrics.json
      params: params.yml
      seed: 7
      gates: [{ metric: auc, min: 0.5 }]
`,
  "train.py": TRAIN,
  "params.yml": "model: { trees: 200, rate: 0.06 }\nfeatures: [n, m]\nearly: false\n",
};

describe("the origin of a model", () => {
  it("is recorded: data, code, parameters, seed and environment, also when the result is taken over", async () => {
    await using project = await testProject(FILES);
    const origin = taskOf((await project.run()).record, "churn").model?.origin;
    expect(origin).toMatchObject({
      code: expect.stringMatching(/^[0-9a-f]{64}$/u),
      data: [{ name: "numbers", rows: 4, columns: 1, digest: expect.any(String) }],
      params: { "model.trees": 200, "model.rate": 0.06, features: '["n","m"]', early: false },
      seed: 7,
      environment: { platform: `${process.platform}-${process.arch}`, python: expect.stringMatching(/^3\.\d+\.\d+/u) },
    });
    const again = taskOf((await project.run()).record, "churn");
    expect(again.status).toBe("reused");
    expect(again.model?.origin).toEqual(origin);
  });

  it("keeps the data's digest when rows only moved, and has another when one is gone", async () => {
    await using project = await testProject(FILES);
    const digest = async () => taskOf((await project.run()).record, "churn").model?.origin?.data[0]?.digest;
    const first = await digest();
    await project.write({ "data/numbers.csv": "n\n3\n1\n3\n2\n" });
    expect(await digest()).toBe(first);
    await project.write({ "data/numbers.csv": "n\n3\n1\n2\n" });
    expect(await digest()).not.toBe(first);
  });

  it("is of the rows that are declared: a part of an input, or a file that training writes", async () => {
    await using project = await testProject(FILES);
    const declare = async (line: string) => {
      await project.write({ "p.pipeline.yml": `${FILES["p.pipeline.yml"]}      training_data: ${line}\n` });
      return taskOf((await project.run({ force: true })).record, "churn").model?.origin?.data;
    };
    expect(await declare("{ input: numbers, where: n > 1 }")).toMatchObject([{ name: "numbers", where: "n > 1", rows: 3 }]);
    expect(await declare("out/train.csv")).toMatchObject([{ name: "out/train.csv", rows: 50, columns: 2 }]);
    expect(await declare("nosuch")).toMatchObject([{ name: "nosuch", rows: 0, problem: "the task has no input nosuch that is a table" }]);
  });

  it("trains again when a parameter or the seed changes", async () => {
    await using project = await testProject(FILES);
    await project.run();
    await project.write({ "params.yml": FILES["params.yml"].replace("200", "100") });
    expect(taskOf((await project.run()).record, "churn")).toMatchObject({ status: "success", reason: "its code changed" });
    await project.write({ "p.pipeline.yml": FILES["p.pipeline.yml"].replace("seed: 7", "seed: 8") });
    expect(taskOf((await project.run()).record, "churn")).toMatchObject({ status: "success", model: { origin: { seed: 8 } } });
    expect(taskOf((await project.run()).record, "churn").status).toBe("reused");
  });

  it("is left out when what stands beside the result is not ours", async () => {
    await using project = await testProject(FILES);
    const { fingerprint = "" } = taskOf((await project.run()).record, "churn");
    const file = path.join(".towpath", "store", fingerprint, "origin.json");
    expect(JSON.parse(await readFile(path.join(project.root, file), "utf8"))).toMatchObject({ origin: { seed: 7 }, leakage: [] });
    await project.write({ [file]: "{}" });
    expect(taskOf((await project.run()).record, "churn").model?.origin).toBeUndefined();
  });
});
