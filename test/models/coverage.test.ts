import { describe, expect, it } from "vitest";
import { bootstrapGains } from "../../shared/models/bootstrap.ts";
import { gainOf, measures } from "../../shared/models/measures.ts";
import { outcomeOf } from "../../shared/models/outcome.ts";
import type { ClassPairs, Pairs, ValuePairs } from "../../shared/models/predictions.ts";
import type { Random } from "../../shared/models/statistics/random.ts";
import { seeded, uniform } from "../../shared/models/statistics/random.ts";

const full = process.env["PROVE"] === "1";
const SIMULATIONS = full ? 2000 : 250;
const RESAMPLES = full ? 1000 : 400;
const SEED = Number(process.env["PROVE_SEED"] ?? (full ? Date.now() % 1_000_000 : 11));

/** Share of normal deviates by adding uniform ones: close enough to make data, and the truth is measured, not derived. */
function normal(random: Random): number {
  let sum = -6;
  for (let at = 0; at < 12; at++) sum += uniform(random);
  return sum;
}

function binary(random: Random, rows: number, [base, head]: readonly [number, number]): ClassPairs {
  const label = Int32Array.from({ length: rows }, () => (uniform(random) < 0.35 ? 1 : 0));
  const shared = Float64Array.from(label, () => normal(random));
  const side = (skill: number) => {
    const score = Float64Array.from(label, (one, row) => 1 / (1 + Math.exp(-(skill * (one - 0.5) + 0.7 * (shared[row] ?? 0) + 0.7 * normal(random)))));
    return { score, predicted: Int32Array.from(score, (value) => (value >= 0.5 ? 1 : 0)) };
  };
  return { task: "binary", classes: ["0", "1"], positive: 1, label, base: side(base), head: side(head) };
}

function regression(random: Random, rows: number, [base, head]: readonly [number, number]): ValuePairs {
  const label = Float64Array.from({ length: rows }, () => 3 * normal(random));
  const side = (spread: number) => label.map((value) => value + spread * normal(random));
  return { task: "regression", label, base: side(base), head: side(head) };
}

const SETTINGS: readonly { name: string; make: (random: Random, rows: number, skills: readonly [number, number]) => Pairs; skills: readonly [number, number]; rows: number; metrics: readonly string[] }[] = [
  { name: "binary, better", make: binary, skills: [1.2, 1.6], rows: 400, metrics: ["auc", "log_loss", "brier", "accuracy", "recall", "f1"] },
  { name: "binary, alike", make: binary, skills: [1.4, 1.4], rows: 400, metrics: ["auc", "log_loss", "brier", "accuracy", "recall", "f1"] },
  { name: "regression, better", make: regression, skills: [1.2, 1], rows: 300, metrics: ["rmse", "mae", "r2"] },
  { name: "regression, alike", make: regression, skills: [1, 1], rows: 300, metrics: ["rmse", "mae", "r2"] },
];

describe(`intervals over ${SIMULATIONS} simulated pairs (seed ${SEED})`, () => {
  it.each(SETTINGS)("$name: cover the truth 95 times of 100, and a model that is alike is hardly ever called worse", ({ make, skills, rows, metrics }) => {
    const whole = measures(make(seeded(1), 400_000, skills), metrics);
    const alike = skills[0] === skills[1];
    const seen = new Map(metrics.map((metric) => [metric, { covered: 0, worse: 0 }]));
    for (let at = 0; at < SIMULATIONS; at++) {
      const gains = bootstrapGains(make(seeded(SEED * 10_007 + at), rows, skills), metrics, { resamples: RESAMPLES, seed: at + 1 });
      for (const [metric, counts] of seen) {
        const found = gains.get(metric);
        const truth = alike ? 0 : gainOf(metric, whole.get(metric)?.base.value ?? Number.NaN, whole.get(metric)?.head.value ?? Number.NaN);
        if (found === undefined) continue;
        if (found.lower <= truth && truth <= found.upper) counts.covered++;
        if (outcomeOf(found) === "worse") counts.worse++;
      }
    }
    // Full size: the goal itself, 93 to 97 of 100. CI size: three standard errors around 95.
    const room = full ? 0.02 : 3 * Math.sqrt((0.95 * 0.05) / SIMULATIONS) + 0.01;
    const wrong = [...seen].flatMap(([metric, { covered, worse }]) => {
      const share = covered / SIMULATIONS;
      const falseAlarm = alike && worse / SIMULATIONS > 0.025 + 3 * Math.sqrt((0.025 * 0.975) / SIMULATIONS);
      return Math.abs(share - 0.95) > room || falseAlarm ? [`${metric}: covered ${share}, worse ${worse / SIMULATIONS}`] : [];
    });
    expect(wrong).toEqual([]);
  }, full ? 3_600_000 : 120_000);
});
