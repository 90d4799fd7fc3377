import { describe, expect, it } from "vitest";
import { judgeRelease } from "../../shared/models/judge-release.ts";
import { judgeSides } from "../../shared/models/judge-sides.ts";
import type { Baseline, ModelSide } from "../../shared/models/model-side.ts";
import type { Gate } from "../../shared/pipeline/model.ts";
import { frenchClauses, frenchVerdict } from "../../shared/report/french-verdict.ts";
import { htmlReport } from "../../shared/report/html/html-report.ts";
import { text } from "../../shared/report/text/text.ts";
import { elementsOf } from "./html/parsed-page.ts";
import { plottedRecord } from "./plotted-record.ts";

/** Words that no French sentence has. */
const ENGLISH = /\b(?:the|is|are|not|within|worse|better|rows|needs|beyond|chance|only|with|expected|judged|there|least|than|nobody|interval|both)\b/iu;

const at = { file: "p.pipeline.yml", pointer: "" };
const gate = (more: Partial<Gate>): Gate => ({ at, metric: "auc", ...more });

/** Predictions of a known skill; `from` moves the ids, `city` splits the rows. */
function side({ rows = 400, skill = 0.5, seed = 1, from = 0, positives = 0.4, metrics = {}, weak = "" }: { rows?: number; skill?: number; seed?: number; from?: number; positives?: number; metrics?: Record<string, number>; weak?: string } = {}): ModelSide {
  let state = seed;
  const next = (): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  let truth = 99;
  const label = Array.from({ length: rows }, () => ((truth = (Math.imul(truth, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32 < positives ? 1 : 0));
  const city = label.map((_, row) => ["Kyiv", "Lviv", "Odesa"][row % 3] ?? "");
  const score = label.map((one, row) => Math.min(1, Math.max(0, 0.5 + (city[row] === weak ? 0.01 : skill) * (one - 0.5) + (next() - 0.5) * 0.9)));
  return { metrics, predictions: { id: label.map((_, row) => row + from), label, score, groups: new Map([["city", city]]), names: ["id", "label", "score", "city"] } };
}

/** Every sentence that judging says of these sides. */
function sentences(gates: readonly Gate[], head: ModelSide, baseline: Baseline, noise?: Record<string, number>): string[] {
  const judged = judgeSides({ gates, head, baseline, slices: { columns: ["nosuch"], depth: 1, minRows: 50 }, options: { resamples: 200, ...(noise && { noise }) } });
  return [judged.verdict?.sentence ?? "", ...(judged.verdict?.metrics ?? []).map(({ sentence }) => sentence), ...judged.gates.flatMap(({ expected, observed }) => [expected, observed])].filter((each) => each !== "");
}

const of = (base: ModelSide): Baseline => ({ kind: "side", side: base });
const bare = (metrics: Record<string, number>): ModelSide => ({ metrics });
const ALL = [gate({ min: 0.6, maxDrop: 0.02 }), gate({ metric: "log_loss", max: 0.3 }), gate({ metric: "accuracy", maxDrop: 0 }), gate({ by: "city", maxDrop: 0.05, minRows: 60 }), gate({ by: "city", min: 0.99, minRows: 60 }), gate({ by: "city", min: 0.01, minRows: 130 }), gate({ metric: "mape", min: 0 })];

const CASES: [string, () => string[]][] = [
  ["better", () => sentences(ALL, side({ skill: 0.8, seed: 2 }), of(side({ skill: 0.3 })))],
  ["worse, within a noise", () => sentences(ALL, side({ skill: 0.2, seed: 2 }), of(side({ skill: 0.6 })), { auc: 0.5, accuracy: 0.5 })],
  ["hard to tell", () => sentences(ALL, side({ skill: 0.5, seed: 3 }), of(side({ skill: 0.52 })))],
  ["the same row by row", () => sentences(ALL, side(), of(side()))],
  ["worse in one group", () => sentences(ALL, side({ weak: "Lviv" }), of(side({ seed: 2 })))],
  ["of few rows", () => sentences(ALL, side({ rows: 20 }), of(side({ rows: 20, seed: 2 })))],
  ["of few pairs", () => sentences(ALL, side({ from: 200 }), of(side({ seed: 2 })))],
  ["of no pair", () => sentences(ALL, side({ from: 9000 }), of(side()))],
  ["of one class mostly", () => sentences(ALL, side({ positives: 0.01 }), of(side({ positives: 0.01, seed: 2 })))],
  ["of values", () => sentences([gate({ min: 0.6, maxDrop: 0.02 }), gate({ metric: "loss", max: 1 }), gate({ metric: "recall", max: 0.1, maxDrop: 0.5 })], bare({ auc: 0.7, loss: 0.4, recall: 0.2 }), of(bare({ auc: 0.8, loss: 0.4, recall: 0.1 })), { auc: 0.2 })],
  ["of values without a base's", () => sentences([gate({ maxDrop: 0.1 }), gate({ metric: "x", maxDrop: 0.1 }), gate({ metric: "y", min: 0 })], bare({ auc: 0.7, x: 1, y: 1 }), of(bare({ x: 2 })))],
  ["of no value", () => sentences([gate({ min: 0.6 })], bare({}), of(bare({ auc: 1 })))],
  ["new", () => sentences([...ALL.slice(0, 3), gate({ maxDrop: 0.1 })], side(), { kind: "none", reason: "new: the base has no such task" })],
  ["without a base", () => sentences(ALL, bare({}), { kind: "none", reason: "needs a base" }).filter((each) => !each.endsWith("there are none"))],
  ["of a base that is gone", () => sentences([gate({ maxDrop: 0.1 })], side(), { kind: "missing", reason: "the base's result is no longer stored" })],
  ["the base's own", () => sentences(ALL, side(), { kind: "same" })],
  ["held against a release", () => judgeRelease([gate({ maxDrop: 0.01 })], { auc: 0.7 }, { release: "d@v1.0.0", environment: "production", metrics: { auc: 0.8 } }).flatMap(({ expected, observed }) => [expected, observed])],
  ["trained otherwise", () => ["features: 10 → 11 rows", "features: as many rows, but not the same", "features: its columns or their types changed", "features: its condition was a < 1 and is a < 2", "features is new", "features is no longer read", "the code changed", "parameters changed: trees 200 → 100; its code may have changed as well", "the seed was 7 and is 8", "the requirements changed, what is installed did not"]],
  ["leaking", () => ["no row that the model has learned from", "5 of 20 rows of out/p.csv are also in features, by key1", "30 of 230 rows of test are, in all 2 columns beside the key, like a row of train; of the training rows 0 of 800 are like another one: the same examples may stand in both"]],
];

describe("a verdict in French", () => {
  it.each(CASES)("has no English word when the model is %s", (_, make) => {
    const all = make();
    expect(all.length).toBeGreaterThan(0);
    const left = all.map((sentence) => [sentence, /^(?:Better|Not worse|Worse|Inconclusive|Not judged|Not changed)/u.test(sentence) ? frenchVerdict(sentence) : frenchClauses(sentence)]).filter(([, french]) => ENGLISH.test(french ?? ""));
    expect(left).toEqual([]);
  });

  it("says the figures as they are", () => {
    expect(frenchVerdict("Better: auc 0.75 → 0.8, better by 0.05 (95 % interval +0.02 to +0.08); better beyond chance; within what it varies from run to run (±0.06).")).toBe("Meilleur : auc 0.75 → 0.8, meilleur de 0.05 (intervalle à 95 % de +0.02 à +0.08) ; meilleur au-delà du hasard ; dans ce qui varie d'un entraînement à l'autre (±0.06).");
    expect(frenchClauses("at least 0.6, no worse than the base by more than 0.02")).toBe("au moins 0.6, pas pire que la base de plus de 0.02");
  });

  it("leaves what it does not know as it is", () => {
    expect(frenchVerdict("Something new.")).toBe("Something new.");
  });

  it("stands in the page and in the terminal, with tables that have a caption and a head", () => {
    const record = plottedRecord("binary");
    const page = htmlReport.render(record, { width: 100, color: false, unicode: true, language: "fr", sources: new Map() });
    for (const table of elementsOf(page).filter(({ tag }) => tag === "table")) expect(table.children).toEqual(expect.arrayContaining(["caption", "thead"]));
    expect(page).toContain("Meilleur");
    expect(page).toContain("meilleur</span>");
    expect(text.render(record, { width: 100, color: false, unicode: true, language: "fr", sources: new Map() })).toContain("attendu au moins 0.70");
  });
});
