import { beforeAll, describe, expect, it } from "vitest";
import { bootstrapGains } from "../../shared/models/bootstrap.ts";
import { measurable, measure } from "../../shared/models/measures.ts";
import { benjaminiHochberg, holm } from "../../shared/models/statistics/adjust.ts";
import { delong } from "../../shared/models/statistics/delong.ts";
import { mcnemar } from "../../shared/models/statistics/mcnemar.ts";
import { normalCdf, normalQuantile } from "../../shared/models/statistics/normal.ts";
import { studentQuantile } from "../../shared/models/statistics/student.ts";
import { oracle, pairsOf } from "./oracle.ts";
import type { Oracle } from "./oracle.ts";

let python: Oracle;
beforeAll(async () => {
  python = await oracle();
}, 300_000);

/** Relative, or absolute where the value is near 0. */
function near(seen: number, expected: number, tolerance: number, what: string): void {
  if (Math.abs(seen - expected) > tolerance * Math.max(1, Math.abs(expected)) || Number.isNaN(seen)) expect.fail(`${what}: ours ${seen}, theirs ${expected}`);
}

describe("against scikit-learn, statsmodels and scipy", () => {
  it("has enough data sets, real ones among them", () => {
    expect(python.sets.filter(({ name }) => name.startsWith("generated")).length).toBeGreaterThanOrEqual(200);
    expect(python.sets.filter(({ name }) => !name.startsWith("generated")).length).toBeGreaterThanOrEqual(20);
  });

  it("computes every metric as they do, to 1e-10", () => {
    for (const set of python.sets) {
      const pairs = pairsOf(set);
      for (const side of ["base", "head"] as const) {
        for (const [metric, expected] of Object.entries(set.expected[side])) near(measure(pairs, metric)?.[side].value ?? Number.NaN, expected, 1e-10, `${set.name}: ${metric} of ${side}`);
      }
    }
  });

  it("has an oracle for every metric it computes", () => {
    for (const task of ["binary", "multiclass", "regression"]) {
      const ofTask = python.sets.filter((set) => set.task === task);
      const asked = new Set(ofTask.flatMap(({ expected }) => Object.keys(expected.base)));
      const first = ofTask[0];
      expect(first).toBeDefined();
      if (first) expect(measurable(pairsOf(first)).filter((metric) => !asked.has(metric))).toEqual([]);
    }
  });

  it("gives a resample of ones the value itself", () => {
    for (const set of python.sets) {
      const pairs = pairsOf(set);
      const ones = new Uint8Array(set.label.length).fill(1);
      for (const metric of measurable(pairs)) {
        const found = measure(pairs, metric);
        if (found?.from === "rows") near(found.head.weighted(ones, 1), found.head.value, 1e-10, `${set.name}: ${metric}`);
      }
    }
  });

  it("gives a resample the value of the rows written out as often", () => {
    for (const set of python.sets.slice(0, 60)) {
      const pairs = pairsOf(set);
      const half = set.label.length >> 1;
      // Rows of the first half twice, others not: the weights still sum to the number of rows.
      const weights = Uint8Array.from(set.label, (_, row) => (row < half ? 2 : row === set.label.length - 1 && set.label.length % 2 === 1 ? 1 : 0));
      const written = Int32Array.from([...weights].flatMap((times, row) => Array<number>(times).fill(row)));
      for (const metric of measurable(pairs)) {
        const found = measure(pairs, metric);
        if (found?.from !== "rows") continue;
        const pick = <T extends Float64Array | Int32Array>(values: T, make: (length: number) => T): T => {
          const out = make(written.length);
          written.forEach((row, at) => (out[at] = values[row] ?? 0));
          return out;
        };
        const numbers = (values: Float64Array) => pick(values, (n) => new Float64Array(n));
        const codes = (values: Int32Array) => pick(values, (n) => new Int32Array(n));
        const repeated = pairs.task === "regression"
          ? measure({ task: "regression", label: numbers(pairs.label), base: numbers(pairs.base), head: numbers(pairs.head) }, metric)
          : measure({ ...pairs, label: codes(pairs.label), base: { predicted: codes(pairs.base.predicted), score: numbers(pairs.base.score ?? new Float64Array()) }, head: { predicted: codes(pairs.head.predicted), score: numbers(pairs.head.score ?? new Float64Array()) } }, metric);
        const expected = repeated?.head.value ?? Number.NaN;
        if (Number.isNaN(expected)) expect(found.head.weighted(weights, 1)).toBeNaN();
        else near(found.head.weighted(weights, 1), expected, 1e-9, `${set.name}: ${metric}`);
      }
    }
  });

  it("has DeLong's variances as their definition gives them, to 1e-10", () => {
    let compared = 0;
    for (const set of python.sets) {
      const pairs = pairsOf(set);
      if (set.delong === undefined || pairs.task === "regression" || pairs.base.score === undefined || pairs.head.score === undefined) continue;
      const ours = delong(Uint8Array.from(pairs.label), pairs.base.score, pairs.head.score);
      near(ours?.base ?? Number.NaN, set.expected.base["auc"] ?? 0, 1e-10, set.name);
      near(ours?.head ?? Number.NaN, set.expected.head["auc"] ?? 0, 1e-10, set.name);
      for (const part of ["base", "head", "covariance"] as const) near(ours?.variances[part] ?? Number.NaN, set.delong[part], 1e-10, `${set.name}: ${part}`);
      near(ours?.variance ?? Number.NaN, set.delong.variance, 1e-10, set.name);
      compared++;
    }
    expect(compared).toBeGreaterThan(70);
  });

  it("has McNemar's p as statsmodels, exact below 25 and with continuity correction else", () => {
    const methods = new Set<string>();
    for (const { name, mcnemar: expected } of python.sets) {
      if (expected === undefined) continue;
      const ours = mcnemar(expected.onlyBase, expected.onlyHead);
      methods.add(ours.method);
      // The continuity correction must not overshoot: equal counts are no evidence at all, where statsmodels says 0.88.
      near(ours.p, expected.onlyBase === expected.onlyHead ? 1 : expected.p, 1e-12, name);
      if (expected.midP !== null) near(ours.midP, expected.midP, 1e-12, `${name}: mid-p`);
    }
    expect([...methods].toSorted()).toEqual(["chi-squared", "exact"]);
  });

  it("has the normal and Student distributions", () => {
    for (const [z, p] of python.distributions.cdf) expect(Math.abs(normalCdf(z) - p), `cdf of ${z}`).toBeLessThanOrEqual(1e-12 * p + 1e-300);
    for (const [p, z] of python.distributions.quantile) near(normalQuantile(p), z, 1e-12, `quantile of ${p}`);
    for (const [p, freedom, t] of python.distributions.student) near(studentQuantile(p, freedom), t, freedom < 3 ? 1e-9 : freedom < 9 ? 2e-2 : 1e-4, `t of ${p}, ${freedom}`);
  });

  it("adjusts p-values as statsmodels", () => {
    for (const { p, holm: step, bh } of python.distributions.adjust) {
      holm(p).forEach((value, at) => near(value, step[at] ?? Number.NaN, 1e-12, "holm"));
      benjaminiHochberg(p).forEach((value, at) => near(value, bh[at] ?? Number.NaN, 1e-12, "bh"));
    }
  });

  it("bootstraps as scipy, to the noise of resampling", () => {
    const { label, base, head, found } = python.bootstrap;
    const ours = bootstrapGains({ task: "regression", label: Float64Array.from(label), base: Float64Array.from(base), head: Float64Array.from(head) }, Object.keys(found), { resamples: 20_000 });
    for (const [metric, [low, high, error]] of Object.entries(found)) {
      const difference = ours.get(metric);
      // A 2.5 % quantile of 9,999 resamples has a standard error of about 0.027 standard errors of the statistic.
      near(difference?.lower ?? Number.NaN, low, error * 0.12, `${metric}: lower`);
      near(difference?.upper ?? Number.NaN, high, error * 0.12, `${metric}: upper`);
      near((difference?.error ?? Number.NaN) / error, 1, 0.05, `${metric}: standard error`);
    }
  });
});
