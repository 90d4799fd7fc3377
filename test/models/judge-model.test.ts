import { describe, expect, it } from "vitest";
import { judgeModel } from "../../shared/models/judge-model.ts";
import { judgeValues } from "../../shared/models/judge-values.ts";
import { pairById } from "../../shared/models/pair-by-id.ts";
import type { PredictionColumns } from "../../shared/models/pair-by-id.ts";
import { seeded, uniform } from "../../shared/models/statistics/random.ts";

/** Scores of a model that knows the truth up to noise. */
function scored(rows: number, skill: number, seed: number): PredictionColumns {
  const truth = seeded(1);
  const noise = seeded(seed);
  const label = Array.from({ length: rows }, () => (uniform(truth) < 0.4 ? 1 : 0));
  return { id: label.map((_, at) => at), label, score: label.map((one) => Math.min(1, Math.max(0, 0.5 + skill * (one - 0.5) + (uniform(noise) - 0.5) * 0.9))) };
}

const BETTER = scored(3000, 0.6, 2);
const WORSE = scored(3000, 0.3, 3);
const AUC = [{ metric: "auc", maxDrop: 0.01 }];

describe("the verdict from predictions", () => {
  it("is better when the whole interval is above zero", () => {
    const verdict = judgeModel(pairById(WORSE, BETTER), AUC);
    expect(verdict).toMatchObject({ outcome: "better", evidence: "paired", metrics: [{ status: "pass", test: { method: "delong" } }] });
    expect(verdict.sentence).toMatch(/^Better: auc 0\.\d+ → 0\.\d+, better by 0\.\d+ \(95 % interval \+0\.\d+ to \+0\.\d+\); better beyond chance\.$/);
  });

  it("is worse, and fails, when the whole interval is below zero and the margin", () => {
    const verdict = judgeModel(pairById(BETTER, WORSE), AUC);
    expect(verdict).toMatchObject({ outcome: "worse", metrics: [{ status: "fail" }] });
    expect(verdict.sentence).toContain("worse beyond chance, and not within 0.01");
  });

  it("is worse for any declared order of gates, and says which metric decides", () => {
    const verdict = judgeModel(pairById(BETTER, WORSE), [{ metric: "recall", maxDrop: 0.9 }, ...AUC]);
    expect(verdict.outcome).toBe("worse");
    expect(verdict.sentence).toMatch(/^Worse: auc/);
  });

  it("is not worse within the margin when the interval is above it", () => {
    const verdict = judgeModel(pairById(BETTER, scored(3000, 0.59, 4)), [{ metric: "auc", maxDrop: 0.1 }]);
    expect(verdict).toMatchObject({ outcome: "not-worse", metrics: [{ status: "pass" }] });
  });

  it("is inconclusive with few rows, never a pass, and says how many it needs", () => {
    const verdict = judgeModel(pairById(scored(120, 0.4, 5), scored(120, 0.4, 6)), AUC);
    expect(verdict).toMatchObject({ outcome: "inconclusive", metrics: [{ status: "inconclusive" }] });
    expect(verdict.metrics[0]?.neededRows).toBeGreaterThan(120);
    expect(verdict.metrics[0]?.detectable).toBeGreaterThan(0.01);
    expect(verdict.sentence).toMatch(/needs about n = [\d,]+ rows/);
  });

  it("asks for more rows than there are, and settles with as many", () => {
    const [base, head] = [scored(400, 0.5, 5), scored(400, 0.5, 6)];
    const asked = judgeModel(pairById(base, head), [{ metric: "auc", maxDrop: 0.02 }]).metrics[0]?.neededRows ?? 0;
    const rows = Math.ceil(asked * 1.5);
    expect(judgeModel(pairById(scored(rows, 0.5, 5), scored(rows, 0.5, 6)), [{ metric: "auc", maxDrop: 0.02 }]).outcome).not.toBe("inconclusive");
  });

  it("repeats itself for the same seed, and moves little for another", () => {
    const pairs = pairById(WORSE, BETTER);
    expect(judgeModel(pairs, AUC, { seed: 5 })).toEqual(judgeModel(pairs, AUC, { seed: 5 }));
    const [one, other] = [5, 6].map((seed) => judgeModel(pairs, AUC, { seed }).metrics[0]);
    expect(one?.interval).not.toEqual(other?.interval);
    expect(Math.abs((one?.interval?.lower ?? 0) - (other?.interval?.lower ?? 1))).toBeLessThan(0.005);
  });

  it("does not take models that never disagreed on few rows for equal", () => {
    const base = scored(40, 2, 5);
    const head = { ...base, score: base.score?.map((score) => Number(score) * 0.9 + 0.05) ?? [] };
    const verdict = judgeModel(pairById(base, head), [{ metric: "accuracy", maxDrop: 0.01 }]);
    expect(verdict.disagreement).toMatchObject({ onlyBase: 0, onlyHead: 0, p: 1 });
    expect(verdict.metrics[0]).toMatchObject({ gain: 0, outcome: "inconclusive", status: "inconclusive" });
  });

  it("breaks a floor whatever the comparison says", () => {
    const verdict = judgeModel(pairById(WORSE, BETTER), [{ metric: "auc", min: 0.99 }]);
    expect(verdict).toMatchObject({ outcome: "better", metrics: [{ status: "fail" }] });
    expect(verdict.sentence).toContain("expected at least 0.99");
  });

  it("says that a gain is within the noise of the default branch", () => {
    expect(judgeModel(pairById(WORSE, BETTER), AUC, { noise: { auc: 0.5 } }).sentence).toContain("within what it varies from run to run (±1)");
  });

  it("judges what predictions do not give by the values of the metrics file, as weak", () => {
    const verdict = judgeModel(pairById(WORSE, BETTER), [{ metric: "ndcg", maxDrop: 0.01 }], { values: { base: { ndcg: 0.8 }, head: { ndcg: 0.7 } } });
    expect(verdict.metrics[0]).toMatchObject({ status: "fail", outcome: "worse", weak: true });
  });
});

describe("nothing never passes", () => {
  const none = { id: [], label: [], score: [] };
  it.each([
    ["empty files", none, none, "both prediction files are empty"],
    ["no common id", { ...BETTER, id: BETTER.id.map((id) => `x${String(id)}`) }, WORSE, "no id of the head (3000) is among those of the base (3000)"],
    ["no truth", { ...BETTER, label: [] }, { ...WORSE, label: [] }, "without truth or prediction"],
    ["no usable score", { ...BETTER, score: BETTER.id.map(() => null) }, WORSE, "no pair of rows can be used"],
  ])("%s", (_, base, head, reason) => {
    const verdict = judgeModel(pairById(base, head), AUC);
    expect(verdict).toMatchObject({ outcome: "inconclusive", evidence: "none", metrics: [{ status: "error", outcome: "inconclusive" }] });
    expect(verdict.sentence).toContain(reason);
  });

  it("a metric that these predictions do not give", () => {
    const verdict = judgeModel(pairById(BETTER, WORSE), [{ metric: "rmse", max: 10 }]);
    expect(verdict.metrics[0]).toMatchObject({ status: "error", outcome: "inconclusive" });
    expect(verdict.metrics[0]?.sentence).toContain("they give auc");
  });

  it("fewer than thirty rows, and fewer than ten of one class", () => {
    expect(judgeModel(pairById(scored(20, 0.9, 4), scored(20, 0.9, 4)), AUC)).toMatchObject({ outcome: "inconclusive", metrics: [{ status: "inconclusive" }] });
    const label = Array.from({ length: 500 }, (_, at) => (at < 5 ? 1 : 0));
    const rare = { id: label.map((_, at) => at), label, score: label.map((one, at) => (one * 0.5 + at / 1000)) };
    expect(judgeModel(pairById(rare, rare), AUC).sentence).toContain("only 5 rows of one class");
  });

  it("an evaluation set of which a part is gone", () => {
    const part = { id: BETTER.id.slice(0, 1000), label: BETTER.label?.slice(0, 1000) ?? [], score: BETTER.score?.slice(0, 1000) ?? [] };
    const verdict = judgeModel(pairById(BETTER, part), AUC);
    expect(verdict).toMatchObject({ outcome: "inconclusive", rows: { paired: 1000, onlyBase: 2000 } });
    expect(verdict.sentence).toContain("only 1000 of 3000 rows could be paired");
  });

  it("values without a base, without the metric, without a known direction, without a gate", () => {
    expect(judgeValues({ head: { auc: 0.9 } }, AUC).metrics[0]).toMatchObject({ status: "error", sentence: "there is no base to compare 0.9 with" });
    expect(judgeValues({ base: {}, head: { auc: 0.9 } }, AUC).metrics[0]?.status).toBe("error");
    expect(judgeValues({ base: { auc: 0.9 }, head: {} }, AUC).metrics[0]?.status).toBe("error");
    expect(judgeValues({ base: { auc: 0.9 }, head: { auc: Number.NaN } }, AUC).metrics[0]?.status).toBe("error");
    expect(judgeValues({ base: { euros: 2 }, head: { euros: 1 } }, [{ metric: "euros", maxDrop: 3 }]).metrics[0]?.status).toBe("error");
    expect(judgeValues({ base: { auc: 1 }, head: { auc: 1 } }, [])).toMatchObject({ outcome: "inconclusive", evidence: "none" });
  });
});

function auc(base: number, head: number, noise?: number) {
  return judgeValues({ base: { auc: base }, head: { auc: head } }, AUC, noise === undefined ? {} : { auc: noise }).metrics[0];
}

describe("the verdict from values", () => {
  it("is weaker evidence and says so", () => {
    const verdict = judgeValues({ base: { rmse: 2 }, head: { rmse: 2.5 } }, [{ metric: "rmse", maxDrop: 0.1 }]);
    expect(verdict).toMatchObject({ outcome: "worse", evidence: "weak", metrics: [{ status: "fail" }] });
    expect(verdict.sentence).toContain("Weaker evidence");
  });

  it("needs noise to call a rise better, and a drop within noise inconclusive", () => {
    expect(auc(0.8, 0.82)?.outcome).toBe("not-worse");
    expect(auc(0.8, 0.82, 0.005)?.outcome).toBe("better");
    expect(auc(0.8, 0.78, 0.02)).toMatchObject({ outcome: "inconclusive", status: "inconclusive" });
    expect(auc(0.8, 0.78, 0.001)).toMatchObject({ outcome: "worse", status: "fail" });
  });
});
