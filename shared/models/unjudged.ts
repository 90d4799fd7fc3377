import type { MetricGate, MetricVerdict, ModelVerdict } from "./verdict.ts";

/** Nothing could be compared: every gate is an error, the outcome is inconclusive. */
export function unjudged(gates: readonly MetricGate[], reason: string, more: Partial<ModelVerdict> = {}): ModelVerdict {
  return { ...more, outcome: "inconclusive", evidence: "none", sentence: `Not judged: ${reason}.`, metrics: gates.map((gate) => missing(gate, reason)) };
}

export function missing({ metric }: MetricGate, reason: string): MetricVerdict {
  return { metric, status: "error", outcome: "inconclusive", sentence: reason };
}
