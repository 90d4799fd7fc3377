import { describe, expect, it } from "vitest";
import type { RunRecord } from "../../shared/results/record.ts";
import { changeProject, taskNamed, testChanges } from "./change-project.ts";
import { modelProject, training } from "./model-project.ts";

const model = (record: RunRecord) => taskNamed(record, "churn").model;

async function changed(base: Parameters<typeof modelProject>[0], files: Record<string, string>): Promise<RunRecord> {
  await using project = await changeProject({ ...modelProject(base), ".gitignore": ".towpath/\nout/\n" });
  await project.write(files);
  return await testChanges(project);
}

function withoutPredictions(auc: number): Record<string, string> {
  const { "p.pipeline.yml": pipeline = "", ...rest } = modelProject();
  return { ...rest, "p.pipeline.yml": pipeline.replace(/ +predictions:.*\n/, ""), "train.py": training({ metrics: `{"auc": ${auc}}` }) };
}

describe("a pull request with a model", () => {
  it("that is better passes, and says by how much", async () => {
    const record = await changed({ skill: 0.3 }, { "train.py": training({ skill: 0.6 }) });
    expect(model(record)?.verdict).toMatchObject({ outcome: "better", evidence: "paired", rows: { paired: 1500, onlyBase: 0, onlyHead: 0 } });
    expect(model(record)?.gates).toMatchObject([{ metric: "auc", status: "pass", expected: "at least 0.6, no worse than the base by more than 0.02" }]);
    expect(model(record)?.verdict?.sentence).toMatch(/^Better: auc 0\.\d+ → 0\.\d+, better by 0\.\d+ \(95 % interval \+0\.\d+ to \+0\.\d+\)/);
    expect(model(record)?.verdict?.metrics.find(({ metric }) => metric === "accuracy")).toMatchObject({ test: { method: "mcnemar" } });
    expect(record.verdict).not.toBe("fail");
    expect(model(record)?.changes).toEqual([{ part: "code", sentence: "the code changed" }]);
    const { calibration, roc, precisionRecall, rows } = model(record)?.plots ?? {};
    expect(rows).toBe(1500);
    for (const curve of [calibration, roc, precisionRecall]) expect([curve?.base?.length, curve?.head.length].every((points) => points !== undefined && points >= 5 && points <= 100)).toBe(true);
    expect(calibration?.head.reduce((sum, bin) => sum + bin.rows, 0)).toBe(1500);
  });

  it("that is worse fails at the gate", async () => {
    const record = await changed({ skill: 0.6 }, { "train.py": training({ skill: 0.3 }) });
    expect(record.verdict).toBe("fail");
    expect(record.reasons[0]).toMatch(/^gate auc of p\.churn: expected at least 0\.6, no worse than the base by more than 0\.02, observed auc .* worse beyond chance/);
    expect(taskNamed(record, "churn").status).toBe("failed");
  });

  it("that is worse in one group only fails at the gate by group, and names it", async () => {
    const gates = "[{ metric: auc, min: 0.5 }, { metric: auc, by: city, min_rows: 100, max_drop: 0.05 }]";
    const record = await changed({ gates }, { "train.py": training({ weak: "Lviv" }) });
    const [whole, grouped] = model(record)?.gates ?? [];
    expect(whole?.status).toBe("pass");
    expect(grouped).toMatchObject({ metric: "auc by city", status: "fail", observed: expect.stringMatching(/^1 of 3 groups worse, most of all city = Lviv: 0\.\d+ → 0\.\d+, −0\.\d+ \(95 % interval −0\.\d+ to −0\.\d+, \d+ rows\)$/) });
    expect(model(record)?.slices?.map(({ where, outcome }) => [where[0]?.value, outcome])).toEqual([["Lviv", "worse"], expect.anything(), expect.anything()]);
  });

  it("that is worse in a group that no gate speaks of is searched for it", async () => {
    const more = { gates: "[{ metric: auc, min: 0.5 }]", extra: "      slices: [city]" };
    const record = await changed(more, { "train.py": training({ weak: "Odesa" }) });
    expect(model(record)?.slices).toMatchObject([{ metric: "brier", where: [{ column: "city", value: "Odesa" }], from: "search", outcome: "worse" }]);
  });

  it("with too few rows is inconclusive, which is a warning and no pass, and says how many it needs", async () => {
    const record = await changed({ rows: 150, skill: 0.6 }, { "train.py": training({ rows: 150, skill: 0.58 }).replace("Random(2)", "Random(3)") });
    expect(model(record)?.gates[0]).toMatchObject({ status: "inconclusive", observed: expect.stringMatching(/needs about n = [\d,]+ rows/) });
    expect(record.verdict).toBe("warn");
    expect(record.reasons[0]).toMatch(/^gate auc of p\.churn is inconclusive: /);
  });

  it("that loosens its own gate says so with both values", async () => {
    const files = modelProject({ gates: "[{ metric: auc, min: 0.5, max_drop: 0.4 }]" });
    const record = await changed({}, { "p.pipeline.yml": files["p.pipeline.yml"] ?? "", "train.py": training({ skill: 0.3 }) });
    expect(record.findings.map(({ message }) => message).filter((text) => /0\.6/.test(text) && /0\.5/.test(text))).not.toEqual([]);
  });

  it("without predictions is judged by values, as weaker evidence", async () => {
    await using project = await changeProject({ ...withoutPredictions(0.8), ".gitignore": ".towpath/\nout/\n" });
    await project.write({ "train.py": withoutPredictions(0.7)["train.py"] ?? "" });
    const record = await testChanges(project);
    expect(model(record)).toMatchObject({ verdict: { outcome: "worse", evidence: "weak" }, gates: [{ status: "fail" }] });
    expect(model(record)?.verdict?.sentence).toContain("Weaker evidence");
  });

  it("with an empty prediction file, or none of the base, is never a pass", async () => {
    const empty = await changed({}, { "train.py": training({ predictions: false }) });
    expect(model(empty)).toMatchObject({ verdict: { outcome: "inconclusive", evidence: "none" }, gates: [{ status: "error" }] });
    expect(empty.verdict).toBe("fail");
    const broken = await changed({}, { "train.py": training() + "# other\n", "seed.csv": "id\n1\n2\n" });
    expect(model(broken)?.verdict?.evidence).toBe("same");
    expect(model(broken)?.gates[0]).toMatchObject({ status: "pass", observed: expect.stringContaining("the base's own result") });
  });

  it("whose base cannot be built says that nothing was compared", async () => {
    await using project = await changeProject({ ...modelProject(), "train.py": "raise SystemExit(1)\n", ".gitignore": ".towpath/\nout/\n" });
    await project.write({ "train.py": training() });
    const record = await testChanges(project);
    expect(model(record)).toMatchObject({ verdict: { outcome: "inconclusive", evidence: "none" }, gates: [{ status: "skipped", observed: expect.stringContaining("there is no result of the base") }] });
    expect(record.verdict).toBe("fail");
  });

  it("that is new is judged by its bounds", async () => {
    const { "p.pipeline.yml": pipeline = "", ...files } = modelProject();
    await using project = await changeProject({ ...files, "p.pipeline.yml": pipeline.slice(0, pipeline.indexOf("tasks:")) + "tasks: {}\n", ".gitignore": ".towpath/\nout/\n" });
    await project.write({ "p.pipeline.yml": pipeline });
    const record = await testChanges(project);
    expect(model(record)?.gates[0]).toMatchObject({ status: "pass", observed: expect.stringContaining("not compared with a base") });
    expect(model(record)?.verdict).toBeUndefined();
  });
});
