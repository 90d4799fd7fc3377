import type { ModelRecord } from "../../results/record.ts";

export interface GatedMetric {
  metric: string;
  value: number;
}

/** Values of metrics of which a gate was judged and passed, each once. Gates by group have no one value; what failed, or was not judged, has no place here. */
export function gatedMetrics({ gates, metrics, verdict }: Pick<ModelRecord, "gates" | "metrics" | "verdict">): GatedMetric[] {
  const names = new Set(gates.filter(({ about }) => about === undefined).map(({ metric }) => metric));
  return [...names].flatMap((metric): GatedMetric[] => {
    const own = gates.filter((gate) => gate.metric === metric);
    const value = verdict?.metrics.find((each) => each.metric === metric && each.gated === true)?.head ?? metrics[metric] ?? plain(own[0]?.observed);
    return own.every(({ status }) => status === "pass") && value !== undefined ? [{ metric, value }] : [];
  });
}

/** What was computed from predictions alone stands only in the gate. */
function plain(observed: string | undefined): number | undefined {
  return observed !== undefined && /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/iu.test(observed) ? Number(observed) : undefined;
}
