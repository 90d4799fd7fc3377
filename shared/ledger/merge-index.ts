import type { LedgerDeployment, LedgerEntry, LedgerIndex, LedgerResult, LedgerRun, LedgerTask } from "./entry.ts";

export function emptyIndex(project: string): LedgerIndex {
  return { version: 1, kind: "index", project, results: [], runs: [] };
}

/** The index of one run: merging it in is all that recording a run does. */
export function indexOf(entry: LedgerEntry): LedgerIndex {
  const { id, project, finishedAt: at, environment = "", branch = "" } = entry;
  const results = entry.pipelines.flatMap(({ name: pipeline, tasks }) =>
    tasks.filter(({ status }) => status !== "not_run" && status !== "cancelled").map((task) => resultOf(task, { pipeline, environment, branch, run: id, at })),
  );
  const [reason] = entry.reasons;
  const run: LedgerRun = {
    id, at, command: entry.command, environment, branch, ...(entry.commit === undefined ? {} : { commit: entry.commit }),
    verdict: entry.verdict, durationMs: entry.durationMs, pipelines: entry.pipelines.map(({ name }) => name), ...(reason === undefined ? {} : { reason }),
  };
  return { version: 1, kind: "index", project, results: results.toSorted(byKey), runs: [run] };
}

function resultOf({ name: task, status, rows, durationMs, fingerprint, checks }: LedgerTask, of: Pick<LedgerResult, "pipeline" | "environment" | "branch" | "run" | "at">): LedgerResult {
  return { ...of, task, status, ...(rows === undefined ? {} : { rows }), ...(durationMs === undefined ? {} : { durationMs }), ...(fingerprint === undefined ? {} : { fingerprint }), checks };
}

/**
 * Both indexes in one: of each task the later result, of runs all. It does not matter in which order, how often, or in how many
 * steps indexes are merged, so writers who lose a race simply merge again onto what the winner has written.
 */
export function mergeIndexes(a: LedgerIndex, b: LedgerIndex): LedgerIndex {
  const results = latest([...a.results, ...b.results], keyOf, (result) => `${result.at} ${result.run} ${JSON.stringify(result)}`);
  const runs = latest([...a.runs, ...b.runs], ({ id }) => id, (run) => JSON.stringify(run));
  const deployments = mergeDeployments(a.deployments ?? [], b.deployments ?? []);
  return { version: 1, kind: "index", project: a.project, results: results.toSorted(byKey), runs: runs.toSorted((one, other) => compare(other.id, one.id)), ...(deployments.length === 0 ? {} : { deployments }) };
}

/** Newest promotions of an environment that are kept: the whole history is in its own log. */
const DEPLOYMENTS = 50;

function mergeDeployments(a: readonly LedgerDeployment[], b: readonly LedgerDeployment[]): LedgerDeployment[] {
  const all = latest([...a, ...b], ({ environment, seq, hash }) => JSON.stringify([environment, seq, hash]), (each) => JSON.stringify(each));
  const sorted = all.toSorted((one, other) => compare(one.environment, other.environment) || other.seq - one.seq || compare(one.hash, other.hash));
  const counts = new Map<string, number>();
  return sorted.filter(({ environment }) => {
    const count = (counts.get(environment) ?? 0) + 1;
    counts.set(environment, count);
    return count <= DEPLOYMENTS;
  });
}

function latest<T>(items: readonly T[], key: (item: T) => string, order: (item: T) => string): T[] {
  const found = new Map<string, T>();
  for (const item of items) {
    const other = found.get(key(item));
    if (other === undefined || compare(order(item), order(other)) > 0) found.set(key(item), item);
  }
  return [...found.values()];
}

const keyOf = ({ pipeline, task, environment, branch }: LedgerResult): string => JSON.stringify([pipeline, task, environment, branch]);
const byKey = (a: LedgerResult, b: LedgerResult): number => compare(keyOf(a), keyOf(b));
/** By code units: the same everywhere, unlike a locale's order. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
