import { knownMetric } from "./known-metrics.ts";
import { classCounts } from "./metrics/class-counts.ts";
import { classMetrics, ofPositive } from "./metrics/class-metrics.ts";
import { lossOfRows, mean, scoreLosses, weightedSum } from "./metrics/losses.ts";
import { auc, averagePrecision, ranking } from "./metrics/ranking.ts";
import type { Ranking } from "./metrics/ranking.ts";
import { valueMeasure } from "./metrics/value-measure.ts";
import type { ClassPairs, ClassSide, Pairs } from "./predictions.ts";

/** A metric of one side: its value, and its value under other weights of the rows (whose sum is the number of rows). */
export interface SideMeasure {
  value: number;
  weighted(weights: Uint8Array): number;
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

/** Prepares a metric, by any of its names; undefined when these predictions cannot give it. */
export function measure(pairs: Pairs, name: string): Measure | undefined {
  const metric = knownMetric(name)?.computed;
  if (metric === undefined || !measurable(pairs).includes(metric)) return undefined;
  if (pairs.task === "regression") {
    return { metric, from: "rows", base: valueMeasure(metric, pairs.label, pairs.base), head: valueMeasure(metric, pairs.label, pairs.head) };
  }
  const compile = Object.hasOwn(classMetrics, metric) ? ofCells : ofScores;
  return { metric, from: compile === ofCells ? "cells" : "rows", base: compile(pairs, pairs.base, metric), head: compile(pairs, pairs.head, metric) };
}

/** The gain of the head: positive is better, in the unit of the metric. Bias counts by its distance from 0. */
export function gainOf(metric: string, base: number, head: number, direction = knownMetric(metric)?.direction ?? "higher"): number {
  if (metric === "bias") return Math.abs(base) - Math.abs(head);
  return direction === "higher" ? head - base : base - head;
}

function ofCells(pairs: ClassPairs, { predicted }: ClassSide, metric: string): SideMeasure {
  const value = classMetrics[metric]?.(classCounts(pairs.label, predicted, pairs.classes.length), pairs.positive) ?? Number.NaN;
  return { value, weighted: () => value };
}

const rankings: Readonly<Record<string, (ranking: Ranking, weights?: Uint8Array) => number>> = { auc, average_precision: averagePrecision };

function ofScores(pairs: ClassPairs, { score = new Float64Array() }: ClassSide, metric: string): SideMeasure {
  const isPositive = Uint8Array.from(pairs.label, (label) => (label === pairs.positive ? 1 : 0));
  const ranked = rankings[metric];
  if (ranked !== undefined) {
    const places = ranking(score, isPositive);
    return { value: ranked(places), weighted: (weights) => ranked(places, weights) };
  }
  const loss = scoreLosses[metric] ?? (() => Number.NaN);
  return meanMeasure(lossOfRows(Float64Array.from(isPositive), score, loss));
}

export function meanMeasure(losses: Float64Array): SideMeasure {
  return { value: mean(losses), weighted: (weights) => weightedSum(losses, weights) / losses.length };
}

function isProbability(score: Float64Array): boolean {
  return score.every((value) => value >= 0 && value <= 1);
}

