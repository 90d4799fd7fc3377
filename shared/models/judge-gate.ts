import type { Gate } from "../pipeline/model.ts";
import type { GateRecord } from "../results/record.ts";
import type { Baseline } from "./model-side.ts";

export type JudgedGate = Omit<GateRecord, "line">;

/** `recall by origin`. */
export function gateName({ metric, by }: Pick<Gate, "metric" | "by">): string {
  return by === undefined ? metric : `${metric} by ${by}`;
}

/** What a gate asks for, as a phrase. */
export function expectedOf({ min, max, maxDrop }: Pick<Gate, "min" | "max" | "maxDrop">): string {
  const bounds = [min === undefined ? "" : `at least ${min}`, max === undefined ? "" : `at most ${max}`, maxDrop === undefined ? "" : `no worse than the base by more than ${maxDrop}`];
  return bounds.filter(Boolean).join(", ") || "a value";
}

/** Judges a gate by its fixed bounds, because there is no other model to compare with. A metric that is not there is an error, never a pass. */
export function judgeGate(gate: Gate, metrics: Readonly<Record<string, number>>, problem?: string, baseline: Exclude<Baseline, { kind: "side" }> = { kind: "none", reason: "needs a base" }): JudgedGate {
  const metric = gateName(gate);
  const expected = expectedOf(gate);
  const value = Object.hasOwn(metrics, gate.metric) ? metrics[gate.metric] : undefined;
  if (value === undefined) {
    const known = Object.keys(metrics);
    const there = known.length === 0 ? "there is none" : `there are ${known.slice(0, 8).join(", ")}${known.length > 8 ? ", …" : ""}`;
    return { metric, status: "error", expected, observed: problem ?? `no such metric; ${there}` };
  }
  const holds = (gate.min === undefined || value >= gate.min) && (gate.max === undefined || value <= gate.max);
  const seen = shownValue(value, gate);
  if (!holds) return { metric, status: "fail", expected, observed: seen };
  if (gate.maxDrop === undefined) return { metric, status: "pass", expected, observed: seen };
  if (baseline.kind === "same") return { metric, status: "pass", expected, observed: `${seen}, the base's own result` };
  const onlyDrop = gate.min === undefined && gate.max === undefined;
  if (onlyDrop || baseline.kind === "missing") return { metric, status: "skipped", expected, observed: `${seen}; not judged: ${baseline.reason}` };
  return { metric, status: "pass", expected, observed: `${seen}; not compared with a base` };
}

/** Four digits, for the rest of a metric is noise and the record keeps it; more when fewer would put it on the other side of its bound. */
function shownValue(value: number, { min = -Infinity, max = Infinity }: Pick<Gate, "min" | "max">): string {
  for (let digits = 4; digits < 17; digits++) {
    const rounded = Number(value.toPrecision(digits));
    if (rounded < min === value < min && rounded > max === value > max) return String(rounded);
  }
  return String(value);
}
