import { gainOf, measures, weightedGain } from "./measures.ts";
import type { Measure } from "./measures.ts";
import { emptyCounts } from "./metrics/class-counts.ts";
import { classMetrics } from "./metrics/class-metrics.ts";
import { rowsOf, takeRows } from "./predictions.ts";
import type { ClassPairs, Pairs } from "./predictions.ts";
import { argsort } from "./statistics/argsort.ts";
import { drawCells, jointCells, smoothed } from "./statistics/joint-cells.ts";
import { normalCdf } from "./statistics/normal.ts";
import { drawCounts, seeded } from "./statistics/random.ts";
import { studentQuantile } from "./statistics/student.ts";

export interface BootstrapOptions {
  /** Default 2,000. */
  resamples?: number;
  /** The same seed gives the same figures on every machine. Default 1. */
  seed?: number;
  /** Of the interval; default 0.95. */
  level?: number;
}

/** A metric of both models and what is known about its difference. */
export interface Difference {
  metric: string;
  base: number;
  head: number;
  /** Positive: the head is better. */
  gain: number;
  /** Where the true gain lies, at the level asked. */
  lower: number;
  upper: number;
  /** Standard error of the gain. */
  error: number;
  resamples: number;
}

/**
 * Paired bootstrap of the gains, the number of rows of each class held fast. Percentile intervals: BCa needs a jackknife per metric, and
 * these cover what they promise (test/models/coverage.test.ts). They are widened as Hesterberg's expanded percentiles, since a resample of
 * few rows varies too little. Metrics of predicted classes are drawn from the few cells that classes make, whatever the number of rows.
 * @returns by the names asked; what these predictions cannot give is left out
 */
export function bootstrapGains(pairs: Pairs, metrics: readonly string[], options: BootstrapOptions = {}): Map<string, Difference> {
  const { resamples = 2000, seed = 1, level = 0.95 } = options;
  const { ordered, strata } = stratify(pairs);
  const sampled = [...measures(ordered, metrics)].map(([name, found]) => ({ name, found, gains: new Float64Array(resamples) }));
  const rows = sampled.filter(({ found }) => found.from === "rows");
  if (rows.length > 0) resampleRows(rows, strata, seed);
  const cells = sampled.filter(({ found }) => found.from === "cells");
  if (cells.length > 0 && ordered.task !== "regression") resampleCells(cells, ordered, seed);
  const smallest = Math.min(...strata.map(({ from, to }) => to - from));
  return new Map(sampled.map(({ name, found, gains }) => [name, difference(found, gains, level, found.from === "rows" ? smallest : Infinity)]));
}

interface Sampled {
  found: Measure;
  gains: Float64Array;
}

/** Rows ordered by class, so that a stratum is a range, and by score within. */
function stratify(pairs: Pairs): { ordered: Pairs; strata: { from: number; to: number }[] } {
  if (pairs.task === "regression") return { ordered: pairs, strata: [{ from: 0, to: rowsOf(pairs) }] };
  const ends = new Int32Array(pairs.classes.length + 1);
  for (const label of pairs.label) ends[label + 1] = (ends[label + 1] ?? 0) + 1;
  for (let k = 0; k < pairs.classes.length; k++) ends[k + 1] = (ends[k + 1] ?? 0) + (ends[k] ?? 0);
  const strata = pairs.classes.map((_, k) => ({ from: ends[k] ?? 0, to: ends[k + 1] ?? 0 })).filter(({ from, to }) => to > from);
  const order = new Int32Array(pairs.label.length);
  for (const row of byScore(pairs)) {
    const label = pairs.label[row] ?? 0;
    const place = ends[label] ?? 0;
    order[place] = row;
    ends[label] = place + 1;
  }
  return { ordered: takeRows(pairs, order), strata };
}

/** Rows in the order of the base's score: rankings then walk through memory instead of jumping. */
function byScore({ label, base }: ClassPairs): Int32Array {
  return base.score === undefined ? Int32Array.from(label, (_, row) => row) : argsort(base.score);
}

function resampleRows(sampled: readonly Sampled[], strata: readonly { from: number; to: number }[], seed: number): void {
  const random = seeded(seed);
  const weights = new Uint8Array(strata.at(-1)?.to ?? 0);
  const resamples = sampled[0]?.gains.length ?? 0;
  const measured = sampled.map(({ found, gains }) => ({ gain: weightedGain(found), gains }));
  for (let at = 0; at < resamples; at++) {
    weights.fill(0);
    for (const { from, to } of strata) drawCounts(random, weights, from, to);
    for (const { gain, gains } of measured) gains[at] = gain(weights, at);
  }
}

function resampleCells(sampled: readonly Sampled[], pairs: ClassPairs, seed: number): void {
  const random = seeded(seed ^ 0x5bd1e995);
  const cells = smoothed(jointCells(pairs), pairs.classes.length);
  const base = emptyCounts(pairs.classes.length);
  const head = emptyCounts(pairs.classes.length);
  const resamples = sampled[0]?.gains.length ?? 0;
  for (let at = 0; at < resamples; at++) {
    drawCells(random, cells, base, head);
    for (const { found, gains } of sampled) {
      const metric = classMetrics[found.metric];
      gains[at] = metric === undefined ? Number.NaN : gainOf(found.metric, metric(base, pairs.positive), metric(head, pairs.positive));
    }
  }
}

function difference({ metric, base, head }: Measure, gains: Float64Array, level: number, rows: number): Difference {
  const sorted = gains.toSorted();
  const tail = tailShare((1 - level) / 2, rows);
  return {
    metric, base: base.value, head: head.value, gain: gainOf(metric, base.value, head.value),
    lower: quantile(sorted, tail), upper: quantile(sorted, 1 - tail), error: deviation(gains), resamples: gains.length,
  };
}

/** The share to cut off on each side so that few rows are not taken for many. */
function tailShare(tail: number, rows: number): number {
  if (rows > 100_000 || rows < 2) return tail;
  return normalCdf(Math.sqrt(rows / (rows - 1)) * studentQuantile(tail, rows - 1));
}

function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  return below + (place % 1) * ((sorted[Math.ceil(place)] ?? below) - below);
}

function deviation(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}
