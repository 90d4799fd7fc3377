import { knownMetric } from "./known-metrics.ts";
import { classCounts } from "./metrics/class-counts.ts";
import { classMetrics, ofPositive } from "./metrics/class-metrics.ts";
import { lossOfRows, mean, scoreLosses, weightedSum } from "./metrics/losses.ts";
import { auc, averagePrecision, ranking, weigh } from "./metrics/ranking.ts";
import type { Ranking } from "./metrics/ranking.ts";
import { valueMeasure } from "./metrics/value-measure.ts";
import type { ClassPairs, ClassSide, Pairs } from "./predictions.ts";

/** A metric of one side: its value, and its value under other weights of the rows (whose sum is the number of rows). */
export interface SideMeasure {
  value: number;
  /** @param turn of the bootstrap: metrics of one ranking share its running sums within a turn */
  weighted(weights: Uint8Array, turn: number): number;
  /** What each row costs, when the metric is the mean of it. */
  losses?: Float64Array;
}

export interface Measure {
  /** Name under which it is known here: `auc` for `val_roc_auc`. */
  metric: string;
  /** `cells`: depends only on how often which classes meet, so that it is resampled without touching rows. */
  from: "cells" | "rows";
  base: SideMeasure;
  head: SideMeasure;
}

/** Metrics that predictions of this kind can give, best known first. */
export function measurable(pairs: Pairs): string[] {
  if (pairs.task === "regression") return ["rmse", "mae", "mse", "mape", "r2", "median_ae", "bias"];
  const ofClasses = Object.keys(classMetrics).filter((name) => pairs.task === "binary" || !ofPositive.has(name));
  if (pairs.base.score === undefined || pairs.head.score === undefined) return ofClasses;
  const probabilities = isProbability(pairs.base.score) && isProbability(pairs.head.score);
  return ["auc", "average_precision", ...(probabilities ? ["log_loss", "brier"] : []), ...ofClasses];
}

/** Prepares metrics, by any of their names; those that these predictions cannot give are left out. */
export function measures(pairs: Pairs, names: readonly string[]): Map<string, Measure> {
  const rankings = new Map<ClassSide, Ranking>();
  const possible = new Set(measurable(pairs));
  return new Map(names.flatMap((name): [string, Measure][] => {
    const metric = knownMetric(name)?.computed;
    return metric !== undefined && possible.has(metric) ? [[name, prepare(pairs, metric, rankings)]] : [];
  }));
}

export function measure(pairs: Pairs, name: string): Measure | undefined {
  return measures(pairs, [name]).get(name);
}

function prepare(pairs: Pairs, metric: string, rankings: Map<ClassSide, Ranking>): Measure {
  if (pairs.task === "regression") {
    return { metric, from: "rows", base: valueMeasure(metric, pairs.label, pairs.base), head: valueMeasure(metric, pairs.label, pairs.head) };
  }
  const compile = Object.hasOwn(classMetrics, metric) ? ofCells : Object.hasOwn(ranked, metric) ? ofRanking : ofLosses;
  return { metric, from: compile === ofCells ? "cells" : "rows", base: compile(pairs, pairs.base, metric, rankings), head: compile(pairs, pairs.head, metric, rankings) };
}

/** The gain of the head: positive is better, in the unit of the metric. Bias counts by its distance from 0. */
export function gainOf(metric: string, base: number, head: number, direction = knownMetric(metric)?.direction ?? "higher"): number {
  if (metric === "bias") return Math.abs(base) - Math.abs(head);
  return direction === "higher" ? head - base : base - head;
}

/** The gain under weights of the rows. Where a metric is a mean, the difference of the rows is summed: one walk instead of two. */
export function weightedGain({ metric, base, head }: Measure): (weights: Uint8Array, turn: number) => number {
  if (base.losses === undefined || head.losses === undefined || metric === "bias") {
    return (weights, turn) => gainOf(metric, base.weighted(weights, turn), head.weighted(weights, turn));
  }
  const ofHead = head.losses;
  const gains = base.losses.map((loss, row) => gainOf(metric, loss, ofHead[row] ?? Number.NaN));
  return (weights) => weightedSum(gains, weights) / gains.length;
}

function ofCells(pairs: ClassPairs, { predicted }: ClassSide, metric: string): SideMeasure {
  const value = classMetrics[metric]?.(classCounts(pairs.label, predicted, pairs.classes.length), pairs.positive) ?? Number.NaN;
  return { value, weighted: () => value };
}

const ranked: Readonly<Record<string, (ranking: Ranking, weights: Uint8Array) => number>> = { auc, average_precision: averagePrecision };

/** The turn of no bootstrap. */
const ONCE = -2;

function ofRanking(pairs: ClassPairs, side: ClassSide, metric: string, rankings: Map<ClassSide, Ranking>): SideMeasure {
  const places = rankings.get(side) ?? ranking(side.score ?? new Float64Array(), positives(pairs));
  rankings.set(side, places);
  const read = ranked[metric] ?? (() => Number.NaN);
  const weighted = (weights: Uint8Array, turn: number): number => {
    weigh(places, weights, turn);
    return read(places, weights);
  };
  return { value: weighted(new Uint8Array(pairs.label.length).fill(1), ONCE), weighted };
}

function ofLosses(pairs: ClassPairs, { score = new Float64Array() }: ClassSide, metric: string): SideMeasure {
  const losses = lossOfRows(Float64Array.from(positives(pairs)), score, scoreLosses[metric] ?? (() => Number.NaN));
  return { value: mean(losses), weighted: (weights) => weightedSum(losses, weights) / losses.length, losses };
}

/** 1 for each row of the positive class. */
export function positives({ label, positive }: Pick<ClassPairs, "label" | "positive">): Uint8Array {
  return Uint8Array.from(label, (each) => (each === positive ? 1 : 0));
}

function isProbability(score: Float64Array): boolean {
  return score.every((value) => value >= 0 && value <= 1);
}

