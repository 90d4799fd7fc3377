import type { Gate } from "../pipeline/model.ts";
import { figure } from "./figure.ts";
import type { JudgedGate } from "./judge-gate.ts";
import { knownMetric } from "./known-metrics.ts";
import { gainOf } from "./measures.ts";

/** The model that consumers have, as the ledger knows it. */
export interface ReleasedModel {
  /** `delays@v1.4.0`. */
  release: string;
  environment: string;
  metrics: Readonly<Record<string, number>>;
}

/**
 * Holds each metric with a margin against the release that consumers have, so that many small losses, each within the margin of its own pull
 * request, are seen as the one they are. Values of two trainings on other rows cannot fail anything: beyond the margin is a warning.
 */
export function judgeRelease(gates: readonly Gate[], head: Readonly<Record<string, number>>, { release, environment, metrics }: ReleasedModel): JudgedGate[] {
  return gates.flatMap(({ metric, by, maxDrop, direction }): JudgedGate[] => {
    const [before, now] = [own(metrics, metric), own(head, metric)];
    const way = direction ?? knownMetric(metric)?.direction;
    if (by !== undefined || maxDrop === undefined || before === undefined || now === undefined || way === undefined) return [];
    const gain = gainOf(metric, before, now, way);
    const change = gain < 0 ? `worse by ${figure(-gain)}` : gain > 0 ? `better by ${figure(gain)}` : "no change";
    const within = gain >= -maxDrop;
    return [{
      metric: `${metric} since ${release}`, status: within ? "pass" : "inconclusive", expected: `no worse than the release in ${environment} by more than ${maxDrop}`,
      observed: `${metric} ${figure(before)} → ${figure(now)}, ${change}${within ? "" : "; the values come from other rows, so it warns and does not fail"}`,
    }];
  });
}

function own(values: Readonly<Record<string, number>>, name: string): number | undefined {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  return value !== undefined && Number.isFinite(value) ? value : undefined;
}
