import { noiseFloor } from "./statistics/noise-floor.ts";

/** One earlier result of a model. */
export interface EarlierMetrics {
  /** Of the result: what was taken over and not trained again tells nothing of noise. */
  fingerprint: string;
  metrics: Readonly<Record<string, number>>;
}

/** Standard deviation of each metric from one training to the next, oldest first; of five trainings or more. */
export function metricNoise(earlier: readonly EarlierMetrics[]): Record<string, number> {
  const trained = [...new Map(earlier.map((each) => [each.fingerprint, each.metrics])).values()];
  const names = new Set(trained.flatMap((metrics) => Object.keys(metrics)));
  return Object.fromEntries([...names].flatMap((name): [string, number][] => {
    const floor = noiseFloor(trained.flatMap((metrics) => metrics[name] ?? []));
    return floor === undefined ? [] : [[name, floor.deviation]];
  }));
}
