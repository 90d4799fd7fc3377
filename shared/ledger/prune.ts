import type { LedgerChanges } from "./changes.ts";
import { writeDocument } from "./documents.ts";
import type { LedgerIndex, LedgerRun } from "./entry.ts";
import { indexPath, runPath } from "./layout.ts";

export interface Keep {
  /** Older runs go. */
  days: number;
  /** Of each pipeline, in each environment, the newest so many stay. */
  perPipeline: number;
}

export const defaultKeep: Keep = { days: 400, perPipeline: 500 };

const DAY = 86_400_000;

/**
 * The commit that forgets old runs. A run that gave the latest result of a task stays, however many came after it. A latest result that
 * is itself too old belongs to a task or a branch that is gone: whatever still runs, even to find nothing to do, has a newer one.
 */
export function pruneRuns(index: LedgerIndex, keep: Keep, now: number): LedgerChanges {
  const limit = now - keep.days * DAY;
  const seen = new Map<string, number>();
  const results = index.results.filter(({ at }) => Date.parse(at) >= limit);
  const inUse = new Set(results.map(({ run }) => run));
  const stays = (run: LedgerRun): boolean => {
    // A run without pipelines, as lint makes it, counts as one of its own.
    const keys = (run.pipelines.length === 0 ? [""] : run.pipelines).map((pipeline) => JSON.stringify([pipeline, run.environment]));
    const counts = keys.map((key) => (seen.get(key) ?? 0) + 1);
    for (const [place, key] of keys.entries()) seen.set(key, counts[place] ?? 0);
    return inUse.has(run.id) || (Date.parse(run.at) >= limit && counts.some((count) => count <= keep.perPipeline));
  };
  const runs = index.runs.filter(stays);
  const gone = index.runs.filter((run) => !runs.includes(run));
  if (gone.length === 0 && results.length === index.results.length) return { additions: [], deletions: [] };
  return { additions: [{ path: indexPath(index.project), text: writeDocument({ ...index, results, runs }) }], deletions: gone.map(({ id }) => runPath(index.project, id)) };
}
