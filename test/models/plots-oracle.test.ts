import { beforeAll, describe, expect, it } from "vitest";
import { positives } from "../../shared/models/measures.ts";
import { calibration } from "../../shared/models/plots/calibration.ts";
import { plotsOf } from "../../shared/models/plots/plots-of.ts";
import { precisionRecall } from "../../shared/models/plots/precision-recall.ts";
import { roc } from "../../shared/models/plots/roc.ts";
import { thresholdCounts } from "../../shared/models/plots/threshold-counts.ts";
import type { PointRecord } from "../../shared/results/record.ts";
import { oracle, pairsOf } from "./oracle.ts";
import type { OracleCurves, OracleSet } from "./oracle.ts";

let sets: { name: string; ones: Uint8Array; score: Float64Array; theirs: OracleCurves }[];
let all: OracleSet[];
beforeAll(async () => {
  all = (await oracle()).sets;
  sets = all.flatMap((set) => {
    const pairs = pairsOf(set);
    if (pairs.task !== "binary" || set.curves === undefined) return [];
    const { curves } = set;
    return (["base", "head"] as const).map((side) => ({ name: `${set.name}, ${side}`, ones: positives(pairs), score: pairs[side].score ?? new Float64Array(), theirs: curves[side] }));
  });
}, 300_000);

/** Points of both in the same order, to six digits. */
function sameCurve(ours: readonly PointRecord[] | undefined, [x, y]: readonly [number[], number[]], what: string): void {
  expect(ours?.length, what).toBe(x.length);
  ours?.forEach((point, at) => near([point.x, point.y], [x[at], y[at]], what));
}

function near(ours: readonly number[], theirs: readonly (number | undefined)[], what: string): void {
  ours.forEach((value, at) => {
    if (!(Math.abs(value - (theirs[at] ?? Number.NaN)) <= 1e-5)) expect.fail(`${what}: ours ${ours.join(", ")}, theirs ${theirs.join(", ")}`);
  });
}

/** Whether a point of ours is one of the whole curve. */
function onCurve({ x, y }: PointRecord, [xs, ys]: readonly [number[], number[]]): boolean {
  return xs.some((each, at) => Math.abs(each - x) <= 1e-5 && Math.abs((ys[at] ?? 0) - y) <= 1e-5);
}

function area(points: readonly PointRecord[]): number {
  return points.slice(1).reduce((sum, { x, y }, at) => sum + ((x - (points[at]?.x ?? 0)) * (y + (points[at]?.y ?? 0))) / 2, 0);
}

describe("calibration", () => {
  it("has the bins, shares, means and intervals of scikit-learn and statsmodels wherever none has fewer than five rows", () => {
    let compared = 0;
    for (const { name, ones, score, theirs } of sets) {
      const { rows, observed, predicted, interval } = theirs.calibration;
      if (rows.some((count) => count < 5)) continue;
      const ours = calibration(score, ones);
      expect(ours.map((bin) => bin.rows), name).toEqual(rows);
      ours.forEach((bin, at) => near([bin.observed, bin.predicted, bin.lower, bin.upper], [observed[at], predicted[at], ...(interval[at] ?? [])], `${name}, bin ${at}`));
      compared++;
    }
    expect(compared).toBeGreaterThan(60);
  });

  it("never has a bin with fewer than five rows, and loses none", () => {
    let joined = 0;
    for (const { name, ones, score, theirs } of sets) {
      const ours = calibration(score, ones);
      expect(ours.every(({ rows }) => rows >= 5), name).toBe(true);
      expect(ours.reduce((sum, { rows }) => sum + rows, 0), name).toBe(score.length);
      if (theirs.calibration.rows.some((count) => count < 5)) joined++;
    }
    expect(joined).toBeGreaterThan(5);
  });
});

describe("many rows", () => {
  it("with few scores are joined without a limit of the language", () => {
    const score = Float64Array.from({ length: 300_000 }, (_, row) => (row < 3 ? row / 10 : 0.5));
    expect(calibration(score, new Uint8Array(300_000)).map(({ rows }) => rows)).toEqual([300_000]);
  });
});

describe("ROC and precision-recall", () => {
  it("count at each threshold as scikit-learn does", () => {
    for (const { name, ones, score, theirs } of sets) {
      const { chosen, found, rows, positives: all } = thresholdCounts(score, ones);
      const points = (x: (at: number) => number, y: (at: number) => number) => [...chosen.keys()].map((at) => ({ x: x(at), y: y(at) }));
      const [count, hit] = [(at: number) => chosen[at] ?? 0, (at: number) => found[at] ?? 0];
      sameCurve([{ x: 0, y: 0 }, ...points((at) => (count(at) - hit(at)) / (rows - all), (at) => hit(at) / all)], theirs.roc, `${name}: roc`);
      // scikit-learn stops where every positive is found.
      const until = theirs.precisionRecall[0].length;
      sameCurve(points((at) => hit(at) / all, (at) => hit(at) / count(at)).slice(0, until), theirs.precisionRecall, `${name}: precision-recall`);
    }
  });

  it("keep at most 100 points of the curve, from corner to corner, and the area", () => {
    for (const { name, ones, score, theirs } of sets) {
      const ours = roc(thresholdCounts(score, ones)) ?? [];
      expect(ours.length, name).toBeLessThanOrEqual(100);
      expect(ours[0], name).toEqual({ x: 0, y: 0 });
      expect(ours.at(-1), name).toEqual({ x: 1, y: 1 });
      expect(ours.filter((point) => !onCurve(point, theirs.roc)), name).toEqual([]);
      if (score.length < 5000) continue;
      const [xs, ys] = theirs.roc;
      expect(ours.length, name).toBeGreaterThan(60);
      expect(Math.abs(area(ours) - area(xs.map((x, at) => ({ x, y: ys[at] ?? 0 })))), name).toBeLessThan(0.001);
    }
  });

  it("tell of no step of fewer than five rows", () => {
    for (const { name, ones, score } of sets) {
      const counts = thresholdCounts(score, ones);
      const [negatives, own] = [counts.rows - counts.positives, counts.positives];
      const chosen = (roc(counts) ?? []).map(({ x, y }) => Math.round(x * negatives) + Math.round(y * own));
      chosen.slice(1).forEach((count, at) => expect(count - (chosen[at] ?? 0), name).toBeGreaterThanOrEqual(5));
      const recalled = (precisionRecall(counts) ?? []).filter(({ y }) => y > 0).map(({ x, y }) => Math.round((x * own) / y));
      recalled.forEach((count, at) => expect(count - (recalled[at - 1] ?? 0), name).toBeGreaterThanOrEqual(5));
    }
  });

  it("keep at most 100 points of precision and recall", () => {
    for (const { name, ones, score } of sets) {
      const points = precisionRecall(thresholdCounts(score, ones)) ?? [];
      expect(points.length, name).toBeLessThanOrEqual(100);
      expect(points.at(-1)?.x, name).toBe(1);
    }
  });

  it("are nothing when one class is missing", () => {
    const counts = thresholdCounts(Float64Array.of(0.1, 0.4, 0.3, 0.9, 0.2), new Uint8Array(5));
    expect(roc(counts)).toBeUndefined();
    expect(precisionRecall(counts)).toBeUndefined();
  });
});

describe("residuals", () => {
  it("count every row once on each side, in bars of none or at least five", () => {
    let seen = 0;
    for (const set of all) {
      const pairs = pairsOf(set);
      if (pairs.task !== "regression") continue;
      const found = plotsOf(pairs, true)?.residuals;
      if (found === undefined) {
        expect(pairs.label.length, set.name).toBeLessThan(30);
        continue;
      }
      seen++;
      const { edges } = found;
      expect(edges.toSorted((a, b) => a - b), set.name).toEqual(edges);
      for (const side of ["base", "head"] as const) {
        const { counts = [], bins = [] } = found[side] ?? {};
        expect(counts.length, set.name).toBe(edges.length - 1);
        expect(counts.reduce((sum, count) => sum + count, 0), set.name).toBe(pairs.label.length);
        expect(counts.filter((count) => count > 0 && count < 5), set.name).toEqual([]);
        expect(bins.reduce((sum, { rows }) => sum + rows, 0), set.name).toBe(pairs.label.length);
        const residuals = pairs.label.map((truth, row) => truth - (pairs[side][row] ?? 0));
        residuals.forEach((value) => expect(Number.isFinite(value)).toBe(true));
        for (let bar = 1; bar < edges.length - 2; bar++) {
          const [from, to] = [edges[bar] ?? 0, edges[bar + 1] ?? 0];
          expect(counts[bar], `${set.name}: ${from} to ${to} of ${side}`).toBe(residuals.filter((value) => value >= from - 1e-9 && value < to - 1e-9).length);
        }
        // The means of the bins are the mean of all.
        const mean = residuals.reduce((sum, value) => sum + value, 0) / residuals.length;
        expect(bins.reduce((sum, { rows, residual }) => sum + rows * residual, 0) / residuals.length, set.name).toBeCloseTo(mean, 3);
      }
    }
    expect(seen).toBeGreaterThan(50);
  });

  it("draw only the head without a base", () => {
    const pairs = all.map(pairsOf).find((each) => each.task === "regression" && each.label.length > 50);
    expect(pairs === undefined ? undefined : plotsOf(pairs, false)?.residuals?.base).toBeUndefined();
    expect(pairs === undefined ? undefined : plotsOf(pairs, false)?.residuals?.head).toBeDefined();
  });
});
