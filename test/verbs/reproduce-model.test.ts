import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { reproduceModel } from "../../shared/verbs/reproduce-model.ts";
import type { ReproductionDocument } from "../../shared/results/reproduction-document.ts";
import { renderReproduction } from "../../shared/report/text/reproduction.ts";
import { tempProject, type TempProject } from "../harness/temp-project.ts";
import { points, run, train, TRAINED } from "./trained-project.ts";

async function repro({ root }: TempProject, model = "churn"): Promise<ReproductionDocument> {
  const found = await reproduceModel({ root, model, cache: false, today: "2026-11-23", version: "1", language: "en", signal: new AbortController().signal, events: () => undefined, env: process.env });
  if (!("document" in found)) throw new Error(JSON.stringify(found.findings));
  return found.document;
}

const stored = async ({ root }: TempProject) => (await readdir(join(root, ".towpath", "store"))).toSorted();

describe("towpath repro", () => {
  it("gives the very same metrics and predictions of a training with a seed, and leaves nothing behind", async () => {
    await using project = await tempProject(TRAINED);
    await run(project);
    const [before, runs] = [await stored(project), await readdir(join(project.root, ".towpath", "runs"))];
    const document = await repro(project);
    expect(document).toMatchObject({ model: "p.churn", outcome: "reproduced", sentence: "Reproduced: all 2 metrics are equal, and so are all predictions.", differences: [] });
    expect(document.metrics.map(({ metric, status }) => [metric, status])).toEqual([["accuracy", "equal"], ["log_loss", "equal"]]);
    expect(await stored(project)).toEqual(before);
    expect(await readdir(join(project.root, ".towpath", "runs"))).toEqual(runs);
  });

  it("says that a training without a seed is not deterministic, and cannot tell how much it varies before five trainings are recorded", async () => {
    await using project = await tempProject({ ...TRAINED, "train.py": train({ chance: "" }), "p.pipeline.yml": TRAINED["p.pipeline.yml"].replace("      seed: 7\n", "") });
    await run(project);
    expect(await repro(project)).toMatchObject({ outcome: "cannot-tell", differences: [], sentence: expect.stringMatching(/^Cannot tell: log_loss was .* five trainings have to be recorded\. Data, code, parameters, seed and environment are the same, so the training is not deterministic/u) });
    for (let times = 0; times < 5; times++) await run(project, true);
    const document = await repro(project);
    expect(document.metrics.every(({ noise }) => noise !== undefined)).toBe(true);
    expect(document.outcome).not.toBe("cannot-tell");
  });

  it("names data, parameters and code that differ, and fails when the metrics do", async () => {
    await using project = await tempProject(TRAINED);
    await run(project);
    await project.write({ "data/points.csv": points(290), "params.json": '{ "steps": 1, "rate": 0.0001 }\n' });
    const document = await repro(project);
    expect(document.outcome).toBe("cannot-tell");
    expect(document.differences.map(({ part, sentence }) => `${part}: ${sentence}`)).toEqual(["data: points: 300 → 290 rows", "params: parameters changed: rate 0.1 → 0.0001, steps 5 → 1; its code may have changed as well"]);
    await project.write({ "data/points.csv": points(300), "params.json": TRAINED["params.json"], "train.py": `${train()}# a remark\n` });
    expect(await repro(project)).toMatchObject({ outcome: "agrees", differences: [{ part: "code", sentence: "the code changed" }] });
  });

  it("cannot tell without a recorded training, or when training fails; and knows no other model", async () => {
    await using project = await tempProject(TRAINED);
    expect(await repro(project)).toMatchObject({ outcome: "cannot-tell", sentence: expect.stringContaining("no run of this machine has recorded a training of it") });
    await run(project);
    await project.write({ "train.py": "raise SystemExit('no memory')\n" });
    expect(await repro(project)).toMatchObject({ outcome: "cannot-tell", sentence: expect.stringMatching(/the training did not end well: ended with exit code 1/) });
    await expect(repro(project, "chrun")).rejects.toThrow(/there is no model "chrun"; did you mean "churn"\?/u);
  });

  it("is told in lines that fit", async () => {
    const lines = renderReproduction({ version: 1, model: "p.churn", outcome: "differs", sentence: "Not reproduced: auc was 0.8 and is 0.7, more than it varies from training to training (±0.02).", recorded: { run: "r1", at: "2026-11-23T06:00:00Z", commit: "3f9a1c5e7b2d" }, metrics: [{ metric: "auc", recorded: 0.8, now: 0.7, noise: 0.01, status: "differs" }], differences: [{ part: "seed", sentence: "the seed was 7 and is 8" }] }, { width: 70, color: false, unicode: true, language: "en" });
    expect(lines).toBe("p.churn: run r1 of 2026-11-23 06:00:00 UTC, commit 3f9a1c5\n  Not reproduced: auc was 0.8 and is 0.7, more than it varies from\n  training to training (±0.02).\n    auc  0.8 → 0.7  differs (varies by 0.01)\n    seed: the seed was 7 and is 8\n");
  });
});
