import { combine } from "./combine.ts";
import { figure } from "./figure.ts";
import { knownMetric } from "./known-metrics.ts";
import { gainOf } from "./measures.ts";
import { brokenBound } from "./outcome.ts";
import { missing, unjudged } from "./unjudged.ts";
import type { GateStatus, MetricGate, MetricVerdict, ModelVerdict, Outcome } from "./verdict.ts";

type Values = Readonly<Record<string, number>>;

export interface MetricValues {
  /** Undefined: there is nothing to compare with; what needs it is an error. */
  base?: Values;
  head: Values;
}

/**
 * The verdict when there are only values of metrics: bounds and plain differences. Weaker evidence, and it says so: a difference that is
 * smaller than the margin, or than the noise, may still be chance.
 */
export function judgeValues(values: MetricValues, gates: readonly MetricGate[], noise: Values = {}): ModelVerdict {
  if (gates.length === 0) return unjudged(gates, "there is neither a gate nor a pair of predictions");
  const metrics = gates.map((gate) => judgeValue(gate, values, noise));
  const { outcome, sentence } = combine(metrics);
  return { outcome, evidence: "weak", sentence: `${sentence} Weaker evidence: without predictions of base and head nobody can say how sure this is.`, metrics };
}

/** One gate on values alone. */
export function judgeValue(gate: MetricGate, values: MetricValues, noises: Values = {}): MetricVerdict {
  const { metric } = gate;
  const head = own(values.head, metric);
  const base = own(values.base, metric);
  if (head === undefined) return { ...missing(gate, `the head has no metric ${metric}`), weak: true };
  if (base === undefined) return { ...alone(gate, head, values.base !== undefined), head, weak: true };
  const direction = gate.direction ?? knownMetric(metric)?.direction;
  if (direction === undefined) return { ...missing(gate, `nobody knows which way ${metric} is better: write direction: higher or lower`), base, head, weak: true };
  return compared(gate, base, head, gainOf(metric, base, head, direction), own(noises, metric));
}

function own(values: Values | undefined, name: string): number | undefined {
  return values !== undefined && Object.hasOwn(values, name) && Number.isFinite(values[name]) ? values[name] : undefined;
}

function alone(gate: MetricGate, head: number, hasBase: boolean): MetricVerdict {
  const { metric, maxDrop } = gate;
  const broken = brokenBound(gate, head);
  if (broken !== undefined) return { metric, status: "fail", outcome: "inconclusive", sentence: broken };
  if (maxDrop !== undefined) return missing(gate, `${hasBase ? `the base has no metric ${metric}` : "there is no base"} to compare ${figure(head)} with`);
  return { metric, status: "pass", outcome: "inconclusive", sentence: `${metric} is ${figure(head)}, within its bounds; not compared with a base` };
}

function compared(gate: MetricGate, base: number, head: number, gain: number, noise: number | undefined): MetricVerdict {
  const { metric, maxDrop } = gate;
  const broken = brokenBound(gate, head);
  const still = noise !== undefined && Math.abs(gain) <= 2 * noise;
  const outcome = pointOutcome(gain, maxDrop, noise);
  const bounded: GateStatus = maxDrop === undefined || outcome === "better" || outcome === "not-worse" ? "pass" : outcome === "worse" ? "fail" : "inconclusive";
  const change = `${metric} ${figure(base)} → ${figure(head)}, ${gain < 0 ? `worse by ${figure(-gain)}` : gain > 0 ? `better by ${figure(gain)}` : "no change"}`;
  const notes = [broken, change, maxDrop === undefined ? undefined : `${gain >= -maxDrop ? "within" : "beyond"} ${figure(maxDrop)}`, still ? `within what it varies from run to run (±${figure(2 * noise)})` : undefined];
  return {
    metric, status: broken === undefined ? bounded : "fail", outcome, base, head, gain, weak: true,
    sentence: notes.filter((note) => note !== undefined).join("; "), ...(noise !== undefined && { noise }),
  };
}

/** Two points and no interval: better only beyond the noise, worse only beyond what was agreed and beyond the noise. */
function pointOutcome(gain: number, maxDrop: number | undefined, noise: number | undefined): Outcome {
  if (noise !== undefined && gain > 2 * noise) return "better";
  if (gain >= -(maxDrop ?? 0)) return "not-worse";
  return maxDrop === undefined || (noise !== undefined && gain >= -2 * noise) ? "inconclusive" : "worse";
}
