import { plotsOf } from "../../shared/models/plots/plots-of.ts";
import type { Pairs } from "../../shared/models/predictions.ts";
import type { ModelOriginRecord, RunRecord } from "../../shared/results/record.ts";
import { record } from "./records.ts";

/** The record of the pull request, its model with plots of generated predictions: two classes, or a regression. */
export function plottedRecord(task: "binary" | "regression", both = true): RunRecord {
  const found = record("pull-request");
  const plots = plotsOf(task === "binary" ? scores() : values(), both);
  if (plots === undefined) throw new Error("the generated predictions have plots");
  const pipelines = found.pipelines.map((pipeline) => ({ ...pipeline, tasks: pipeline.tasks.map((each) => (each.model === undefined ? each : { ...each, model: { ...each.model, plots, origin, changes: [{ part: "data" as const, sentence: "features: 160000 → 170000 rows" }, { part: "seed" as const, sentence: "the seed was 6 and is 7" }], verdict: { outcome: "better" as const, evidence: "paired" as const, sentence: "Better: auc 0.75 → 0.82.", metrics: [] } } })) }));
  return { ...found, pipelines };
}

const origin: ModelOriginRecord = {
  code: "3f9a1c5e", data: [{ name: "features", where: "flight_date < '2001-06-01'", rows: 170_000, columns: 14, schema: "a1", digest: "9f2c1ab0d3e4f5a6b7c8" }],
  params: { trees: 200 }, seed: 7, environment: { platform: "linux-x64", python: "3.11.7", packages: { numpy: "2.3.5" } },
};
const ROWS = 4000;

/** The same numbers in every run and on every machine. */
function* chance(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

function scores(): Pairs {
  const draw = chance(7);
  const next = (): number => draw.next().value;
  const label = Int32Array.from({ length: ROWS }, () => (next() < 0.3 ? 1 : 0));
  const side = (skill: number): { predicted: Int32Array; score: Float64Array } => {
    const score = Float64Array.from(label, (one) => Math.round(1000 / (1 + Math.exp(-(skill * (one - 0.6) + 3 * (next() - 0.5))))) / 1000);
    return { score, predicted: Int32Array.from(score, (each) => (each >= 0.5 ? 1 : 0)) };
  };
  return { task: "binary", classes: ["0", "1"], positive: 1, label, base: side(1), head: side(2) };
}

function values(): Pairs {
  const draw = chance(11);
  const next = (): number => draw.next().value;
  const label = Float64Array.from({ length: ROWS }, () => 100 * next());
  const side = (wide: number, bias: number): Float64Array => label.map((truth) => truth * (1 - bias) + wide * (next() + next() - 1));
  return { task: "regression", label, base: side(40, 0.1), head: side(20, 0) };
}
