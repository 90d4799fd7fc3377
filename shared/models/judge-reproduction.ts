import type { OriginChangeRecord } from "../results/record.ts";
import { figure } from "./figure.ts";

/** `cannot-tell` is never a success. */
export type ReproductionOutcome = "reproduced" | "agrees" | "differs" | "cannot-tell";

export interface ReproducedMetric {
  metric: string;
  recorded?: number;
  now?: number;
  /** Standard deviation from training to training, where it is known. */
  noise?: number;
  /** `unknown`: not equal, and nobody knows how much it varies by itself. */
  status: "equal" | "within-noise" | "differs" | "unknown" | "missing";
}

export interface Reproduction {
  outcome: ReproductionOutcome;
  sentence: string;
  metrics: ReproducedMetric[];
}

export interface ReproductionInput {
  recorded: Readonly<Record<string, number>>;
  now: Readonly<Record<string, number>>;
  noise: Readonly<Record<string, number>>;
  differences: readonly OriginChangeRecord[];
  /** Whether all predictions are the same; undefined when there are none on one side. */
  samePredictions?: boolean;
}

/** What rounding alone may do. */
const ROUNDING = 1e-9;
/** So many standard deviations are still noise, as everywhere. */
const WITHIN = 2;

/** Whether a second training gave what the first one did: each metric equal, or within what it varies by itself. */
export function judgeReproduction({ recorded, now, noise, differences, samePredictions }: ReproductionInput): Reproduction {
  const names = [...new Set([...Object.keys(recorded), ...Object.keys(now)])].toSorted();
  const metrics = names.map((metric) => judged(metric, recorded[metric], now[metric], noise[metric]));
  const first = (status: ReproducedMetric["status"]): ReproducedMetric | undefined => metrics.find((each) => each.status === status);
  const why = differences.length === 0 ? "" : ` What differs: ${differences.map(({ sentence }) => sentence).join("; ")}.`;
  const unexplained = differences.length === 0 ? " Data, code, parameters, seed and environment are the same, so the training is not deterministic, or it reads something that is not recorded." : why;
  if (metrics.length === 0) {
    if (samePredictions === true) return { outcome: differences.length === 0 ? "reproduced" : "agrees", sentence: `Reproduced: all predictions are the same.${why}`, metrics };
    return { outcome: "cannot-tell", sentence: `Cannot tell: there is no metric on either side. Declare \`metrics\`, or predictions with a label.${why}`, metrics };
  }
  const [missing, off, unknown] = [first("missing"), first("differs"), first("unknown")];
  if (missing !== undefined) return { outcome: "differs", sentence: `Not reproduced: ${missing.metric} is there on one side only.${why}`, metrics };
  if (off !== undefined) return { outcome: "differs", sentence: `Not reproduced: ${change(off)}, more than it varies from training to training (±${figure(WITHIN * (off.noise ?? 0))}).${unexplained}`, metrics };
  if (unknown !== undefined) return { outcome: "cannot-tell", sentence: `Cannot tell: ${change(unknown)}, and nobody knows how much it varies by itself: five trainings have to be recorded.${unexplained}`, metrics };
  const equal = metrics.every(({ status }) => status === "equal");
  const told = equal ? `all ${metrics.length} metrics are equal${samePredictions === true ? ", and so are all predictions" : ""}` : `all ${metrics.length} metrics agree within what they vary from training to training`;
  return differences.length === 0
    ? { outcome: "reproduced", sentence: `Reproduced: ${told}.`, metrics }
    : { outcome: "agrees", sentence: `The metrics agree, although not everything is the same: ${told}.${why}`, metrics };
}

function judged(metric: string, recorded: number | undefined, now: number | undefined, noise: number | undefined): ReproducedMetric {
  const known = { metric, ...(recorded === undefined ? {} : { recorded }), ...(now === undefined ? {} : { now }), ...(noise === undefined ? {} : { noise }) };
  if (recorded === undefined || now === undefined) return { ...known, status: "missing" };
  const off = Math.abs(now - recorded);
  if (off <= ROUNDING * Math.max(1, Math.abs(recorded))) return { ...known, status: "equal" };
  return { ...known, status: noise === undefined ? "unknown" : off <= WITHIN * noise ? "within-noise" : "differs" };
}

function change({ metric, recorded = Number.NaN, now = Number.NaN }: ReproducedMetric): string {
  const [a, b] = [figure(recorded), figure(now)];
  return `${metric} was ${a === b ? recorded : a} and is ${a === b ? now : b}`;
}
