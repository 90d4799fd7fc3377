import type { Git } from "../results/commit-info.ts";
import type { NodeId } from "../graph/graph.ts";
import { openLedger } from "../ledger/read-ledger.ts";
import { metricNoise } from "../models/metric-noise.ts";
import type { EarlierMetrics } from "../models/metric-noise.ts";

const MOST_RUNS = 40;

/** How much the metrics of each model vary from training to training on the base branch, as the ledger of this clone tells. Empty without one. */
export async function modelNoise(git: Git, project: string, baseRef: string | undefined): Promise<Map<NodeId, Readonly<Record<string, number>>>> {
  const ledger = baseRef === undefined ? undefined : await openLedger(git);
  const index = await ledger?.index(project);
  if (ledger === undefined || index?.ok !== true) return new Map();
  const branch = baseRef?.replace(/^(?:refs\/)?(?:heads\/|remotes\/)?(?:origin\/)?/u, "");
  const runs = index.value.runs.filter((run) => run.branch === branch && run.command !== "lint").toSorted((a, b) => (a.id < b.id ? -1 : 1)).slice(-MOST_RUNS);
  const earlier = new Map<NodeId, EarlierMetrics[]>();
  for (const { id } of runs) {
    const entry = await ledger.entry(project, id);
    if (!entry.ok) continue;
    for (const pipeline of entry.value.pipelines) {
      for (const { name, metrics, fingerprint } of pipeline.tasks) {
        if (metrics === undefined || fingerprint === undefined) continue;
        const task = `${pipeline.name}.${name}`;
        earlier.set(task, [...(earlier.get(task) ?? []), { fingerprint, metrics }]);
      }
    }
  }
  return new Map([...earlier].map(([id, all]) => [id, metricNoise(all)]));
}
