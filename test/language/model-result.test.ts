import { expect, it } from "vitest";
import { modelResult } from "../../shared/language/model-result.ts";
import type { ModelRecord } from "../../shared/results/record.ts";

const MODEL: ModelRecord = {
  metrics: { auc: 0.82 },
  gates: [
    { metric: "auc", status: "pass", expected: "at least 0.6", observed: "0.82", line: 3 },
    { metric: "recall by city", status: "fail", expected: "no worse than the base by more than 0.05", observed: "1 of 3 groups worse", line: 4 },
  ],
  slices: [
    { metric: "recall", where: [{ column: "city", value: "Lviv" }], from: "gate", outcome: "worse", rows: 182, base: 0.86, head: 0.74, gain: -0.12, lower: -0.176, upper: -0.06 },
    { metric: "recall", where: [{ column: "city", value: "Kyiv" }], from: "gate", outcome: "not-worse", rows: 400, base: 0.86, head: 0.86, gain: 0, lower: -0.01, upper: 0.01 },
  ],
  verdict: {
    outcome: "better", evidence: "paired", sentence: "Better: auc 0.75 → 0.82.",
    metrics: [{ metric: "auc", outcome: "better", sentence: "auc 0.75 → 0.82", base: 0.75, head: 0.82, gain: 0.07, interval: { lower: 0.05, upper: 0.09, level: 0.95 }, gated: true }],
  },
};

it("says the verdict, the interval, the group that lost and what each gate saw", () => {
  const [sentence, metric, group, ...gates] = modelResult(MODEL, "en");
  expect(sentence).toBe("Better: auc 0.75 → 0.82.");
  expect(metric).toMatch(/^ {2}auc {2}0\.75 → 0\.82 {2}\+0\.07 {2}.*●.*\+0\.05 to \+0\.09 {2}better$/);
  expect(group).toMatch(/^ {2}city = Lviv: recall 0\.86 → 0\.74 \(.*\), worse$/);
  expect(gates).toEqual(["✔ auc: expected at least 0.6, observed 0.82", "✘ recall by city: expected no worse than the base by more than 0.05, observed 1 of 3 groups worse"]);
});

it("speaks French, and of a model without a base says what its gates say", () => {
  expect(modelResult(MODEL, "fr").at(-1)).toMatch(/^✘ recall by city: attendu pas pire que la base de plus de 0.05, observé /);
  expect(modelResult({ metrics: {}, gates: MODEL.gates.slice(0, 1) }, "en")).toEqual(["✔ auc: expected at least 0.6, observed 0.82"]);
});
