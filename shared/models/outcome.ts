import type { Difference } from "./bootstrap.ts";
import { figure, signed } from "./figure.ts";
import { detectable, neededRows, roundRows } from "./statistics/needed-rows.ts";
import type { GateStatus, MetricGate, MetricVerdict, Outcome } from "./verdict.ts";

/** Better: the whole interval above 0. Not worse: above the margin. Worse: below 0, and not shown to be within the margin. */
export function outcomeOf({ lower, upper }: Pick<Difference, "lower" | "upper">, margin = 0): Outcome {
  if (lower > 0) return "better";
  if (lower >= -margin) return "not-worse";
  return upper < 0 ? "worse" : "inconclusive";
}

export interface MetricEvidence {
  difference: Difference;
  rows: number;
  level: number;
  noise?: number;
  test?: MetricVerdict["test"];
}

/** The verdict on one metric, with its figures in a sentence. */
export function judgeDifference(gate: MetricGate, { difference, rows, level, noise, test }: MetricEvidence): MetricVerdict {
  const { base, head, gain, lower, upper, error } = difference;
  const outcome = outcomeOf(difference, gate.maxDrop);
  const needed = outcome === "inconclusive" ? neededRows(rows, gain, error, gate.maxDrop) : undefined;
  const broken = brokenBound(gate, head);
  const status = broken === undefined ? statusOf(gate, outcome) : "fail";
  const range = `${Math.round(level * 100)} % interval ${signed(lower)} to ${signed(upper)}`;
  const change = `${gate.metric} ${figure(base)} → ${figure(head)}, ${gain < 0 ? "worse" : "better"} by ${figure(Math.abs(gain))} (${range})`;
  const same = gain === 0 && lower === 0 && upper === 0;
  const told = same ? `${gate.metric} ${figure(head)} on both sides, row by row` : change;
  return {
    metric: gate.metric, status, outcome, base, head, gain, interval: { lower, upper, level }, detectable: detectable(error),
    sentence: [broken, told, meaning(outcome, gate.maxDrop, needed), noiseNote(gain, noise)].filter((part) => part !== undefined).join("; "),
    ...(test && { test }), ...(needed !== undefined && { neededRows: needed }), ...(noise !== undefined && { noise }),
  };
}

/** What the gate makes of the outcome: one that only has bounds does not ask how it compares. */
function statusOf({ min, max, maxDrop }: MetricGate, outcome: Outcome): GateStatus {
  if (maxDrop === undefined && (min !== undefined || max !== undefined)) return "pass";
  return outcome === "worse" ? "fail" : outcome === "inconclusive" ? "inconclusive" : "pass";
}

function meaning(outcome: Outcome, margin: number | undefined, needed: number | undefined): string {
  switch (outcome) {
    case "better":
      return "better beyond chance";
    case "not-worse":
      return margin === undefined ? "not worse" : `not worse within ${figure(margin)}`;
    case "worse":
      return margin === undefined ? "worse beyond chance" : `worse beyond chance, and not within ${figure(margin)}`;
    case "inconclusive": {
      const enough = needed === undefined ? "" : `: needs about n = ${roundRows(needed).toLocaleString("en-US")} rows`;
      return margin === undefined ? `no difference beyond chance${enough}` : `cannot tell whether it is within ${figure(margin)}${enough}`;
    }
  }
}

function noiseNote(gain: number, noise: number | undefined): string | undefined {
  if (noise === undefined || Math.abs(gain) > 2 * noise) return undefined;
  return `within what it varies from run to run (±${figure(2 * noise)})`;
}

/** The bound that the head breaks, as a sentence. */
export function brokenBound({ metric, min, max }: MetricGate, head: number): string | undefined {
  if (min !== undefined && !(head >= min)) return `${metric} is ${precise(head, min)}, expected at least ${min}`;
  if (max !== undefined && !(head <= max)) return `${metric} is ${precise(head, max)}, expected at most ${max}`;
  return undefined;
}

/** As many digits as are needed to see on which side of the bound it lies. */
function precise(value: number, bound: number): string {
  for (let digits = 4; digits < 17; digits++) {
    const rounded = Number(value.toPrecision(digits));
    if (rounded !== bound && rounded > bound === value > bound) return String(rounded);
  }
  return String(value);
}
