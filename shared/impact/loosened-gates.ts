import { knownMetric } from "../models/known-metrics.ts";
import type { Gate, Task } from "../pipeline/model.ts";
import type { Loosening } from "./loosened.ts";

/** Gates of a model that let more through than before. */
export function* loosenedGates(before: Task, after: Task): Generator<Loosening> {
  for (const gate of before.model?.gates ?? []) {
    const now = after.model?.gates.find((other) => other.metric === gate.metric && other.by === gate.by);
    const args = { metric: gate.metric, task: after.name };
    if (now === undefined) {
      yield { rule: "change/loosened-gate", variant: "removed", args, at: after.at };
      continue;
    }
    for (const [bound, isLooser] of bounds) {
      const [was, is] = [gate[bound], now[bound]];
      if (was !== undefined && (is === undefined || isLooser(was, is))) yield { rule: "change/loosened-gate", args: { ...args, bound, before: was, after: is ?? "none" }, at: now.at };
    }
    // Turned round, what was a drop is a gain.
    const [way, turned] = [wayOf(gate), wayOf(now)];
    if (way !== turned) yield { rule: "change/loosened-gate", args: { ...args, bound: "direction", before: way, after: turned }, at: now.at };
  }
}

/** What is written, or what is known of the metric. */
function wayOf({ direction, metric }: Gate): string {
  return direction ?? knownMetric(metric)?.direction ?? "none";
}

const bounds = [
  ["min", (was: number, is: number) => is < was],
  ["max", (was: number, is: number) => is > was],
  ["maxDrop", (was: number, is: number) => is > was],
  ["minRows", (was: number, is: number) => is > was],
] as const satisfies readonly (readonly [keyof Gate, (was: number, is: number) => boolean])[];
