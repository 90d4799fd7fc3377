import type { Git } from "../results/commit-info.ts";
import type { NodeId } from "../graph/graph.ts";
import type { LedgerIndex } from "../ledger/entry.ts";
import { openLedger } from "../ledger/read-ledger.ts";
import type { Ledger } from "../ledger/read-ledger.ts";
import type { ReleasedModel } from "../models/judge-release.ts";
import { metricNoise } from "../models/metric-noise.ts";
import type { EarlierMetrics } from "../models/metric-noise.ts";
import type { Environment } from "../pipeline/model.ts";

const MOST_RUNS = 40;

/** What the ledger of this clone knows of the models of a project. Empty without one. */
export interface ModelHistory {
  /** How much the metrics of each model vary from training to training on the base branch. */
  noise: Map<NodeId, Readonly<Record<string, number>>>;
  /** The models that consumers have. */
  released: Map<NodeId, ReleasedModel>;
}

/** @param environments of the project, to know where consumers are */
export async function modelHistory(git: Git, project: string, baseRef: string | undefined, environments: readonly Environment[] = []): Promise<ModelHistory> {
  const ledger = await openLedger(git);
  const index = await ledger?.index(project);
  if (ledger === undefined || index?.ok !== true) return { noise: new Map(), released: new Map() };
  const read = metricsOf(ledger, project);
  return { noise: await noiseOf(index.value, baseRef, read), released: await releasedOf(index.value, environments, read) };
}

type TaskMetrics = Map<NodeId, EarlierMetrics>;

function metricsOf(ledger: Ledger, project: string): (run: string) => Promise<TaskMetrics> {
  const known = new Map<string, Promise<TaskMetrics>>();
  const read = async (run: string): Promise<TaskMetrics> => {
    const entry = await ledger.entry(project, run);
    if (!entry.ok) return new Map();
    return new Map(entry.value.pipelines.flatMap(({ name: pipeline, tasks }) => tasks.flatMap(({ name, metrics, fingerprint }): [NodeId, EarlierMetrics][] => (metrics === undefined || fingerprint === undefined ? [] : [[`${pipeline}.${name}`, { fingerprint, metrics }]]))));
  };
  return (run) => {
    const found = known.get(run) ?? read(run);
    known.set(run, found);
    return found;
  };
}

async function noiseOf({ runs }: LedgerIndex, baseRef: string | undefined, read: (run: string) => Promise<TaskMetrics>): Promise<ModelHistory["noise"]> {
  if (baseRef === undefined) return new Map();
  const branch = baseRef.replace(/^(?:refs\/)?(?:heads\/|remotes\/)?(?:origin\/)?/u, "");
  const wanted = runs.filter((run) => run.branch === branch && run.command !== "lint").toSorted((a, b) => (a.id < b.id ? -1 : 1)).slice(-MOST_RUNS);
  const earlier = new Map<NodeId, EarlierMetrics[]>();
  for (const { id } of wanted) for (const [task, metrics] of await read(id)) earlier.set(task, [...(earlier.get(task) ?? []), metrics]);
  return new Map([...earlier].map(([id, all]) => [id, metricNoise(all)]));
}

/**
 * Of each environment at the end of a promotion path the release that stands there, with the metrics that were measured of its commit:
 * best in that environment itself, else wherever this commit ran.
 */
async function releasedOf({ deployments = [], runs }: LedgerIndex, environments: readonly Environment[], read: (run: string) => Promise<TaskMetrics>): Promise<ModelHistory["released"]> {
  const released: ModelHistory["released"] = new Map();
  for (const { name } of environments.filter(({ promoteFrom }) => promoteFrom !== undefined).filter((each) => !environments.some(({ promoteFrom }) => promoteFrom === each.name))) {
    const newest = new Map(deployments.filter(({ environment }) => environment === name).toSorted((a, b) => a.seq - b.seq).map((each) => [each.name, each]));
    for (const { commit, name: unit, version } of newest.values()) {
      const measured = runs.filter((run) => run.commit === commit).toSorted((a, b) => Number(a.environment === name) - Number(b.environment === name) || (a.id < b.id ? -1 : 1));
      for (const { id } of measured) for (const [task, { metrics }] of await read(id)) released.set(task, { release: `${unit}@${version.startsWith("v") ? version : `v${version}`}`, environment: name, metrics });
    }
  }
  return released;
}
