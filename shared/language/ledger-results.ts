import type { LedgerEntry, LedgerIndex, LedgerResult, LedgerRun, LedgerTask, PartStatus } from "../ledger/entry.ts";
import type { LastResult, Origin } from "./last-results.ts";
import { partHistory, SHOWN_RUNS, type PartHistory, type PartRun } from "./part-history.ts";

export interface LedgerSources {
  /** The ledger's index as the clone has it. */
  ledger?: LedgerIndex;
  /** Runs that were read whole: for links and earlier rows, and those of pull requests, which no index knows. */
  entries?: readonly LedgerEntry[];
  /** Name of the branch that is checked out, and of the default branch. */
  branch?: string;
  defaultBranch: string;
}

type Of = Pick<LedgerEntry, "command"> & { environment?: string; branch?: string; pullRequest?: number };

/** Where a run of CI belongs, seen from the branch that is checked out; undefined: to somebody else's branch. */
export function originOf({ command, environment = "", branch, pullRequest }: Of, sources: LedgerSources): Origin | undefined {
  if (command === "run" && pullRequest === undefined) return `environment:${environment}`;
  // A pull request that calls its branch like the default branch is still not it.
  if (branch === sources.defaultBranch) return pullRequest === undefined ? "main" : undefined;
  return branch !== undefined && branch !== "" && branch === sources.branch ? "branch" : undefined;
}

/** Runs of part of a project leave results behind them for long; of more runs than this only counts are known. */
const MOST_IN_USE = 60;

/** The runs of an index that are worth reading whole: of each origin as many as are shown, and those that gave the latest result of a task. */
export function runsToRead(sources: LedgerSources): string[] {
  const runs = newestFirst(sources.ledger?.runs ?? []).flatMap((run) => {
    const origin = originOf(run, sources);
    return origin === undefined ? [] : [{ id: run.id, origin }];
  });
  const results = new Set(sources.ledger?.results.map(({ run }) => run));
  const inUse = new Set(runs.map(({ id }) => id).filter((id) => results.has(id)).slice(0, MOST_IN_USE));
  const counts = new Map<Origin, number>();
  return runs.filter(({ id, origin }) => {
    const count = counts.get(origin) ?? 0;
    counts.set(origin, count + 1);
    return count < SHOWN_RUNS || inUse.has(id);
  }).map(({ id }) => id);
}

/** What CI said last of every task, newest first; of an origin there may be several. */
export function* ledgerResults(sources: LedgerSources): Generator<[string, LastResult]> {
  const entries = (sources.entries ?? []).toSorted((a, b) => (a.finishedAt < b.finishedAt ? 1 : -1));
  const runs = new Map<string, LedgerRun>(sources.ledger?.runs.map((run) => [run.id, run]));
  const history = earlierTasks(entries, sources);
  const indexed = (sources.ledger?.results ?? []).map((result) => ({ ...result, command: runs.get(result.run)?.command ?? "check" as const }));
  const asked = entries.flatMap((entry) => (entry.pullRequest === undefined ? [] : entry.pipelines.flatMap(({ name, tasks }) => tasks.flatMap((task) => resultIn(entry, name, task)))));
  const read = new Map(entries.map((entry) => [entry.id, entry]));
  for (const result of newestFirst([...indexed, ...asked])) {
    const origin = originOf(result, sources);
    if (origin === undefined) continue;
    const { pipeline, task, run, at, status, rows, durationMs, checks } = result;
    const entry = read.get(run);
    const reasons = entry?.reasons ?? [runs.get(run)?.reason ?? ""];
    const earlier = (history.get(`${origin} ${pipeline}.${task}`) ?? []).filter((each) => each.at < at && each.run !== run);
    const earlierRows = earlier.flatMap((each) => each.task.rows ?? []).slice(0, SHOWN_RUNS - 1).toReversed();
    const said = entry?.pipelines.find(({ name }) => name === pipeline)?.tasks.find(({ name }) => name === task);
    yield [`${pipeline}.${task}`, {
      origin, status, at, run, failed: checks.fail, passed: checks.pass, rowHistory: [...earlierRows, ...(rows === undefined ? [] : [rows])],
      ...(rows === undefined ? {} : { rows }), ...(durationMs === undefined ? {} : { durationMs }), ...(entry?.workflowRun === undefined ? {} : { url: entry.workflowRun }),
      ...saidOf(`${pipeline}.${task}`, reasons, said), ...pastOf(said === undefined ? [] : [{ run, task: said }, ...earlier]),
    }];
  }
}

/** What a run said of one task: why it ran, what went wrong, and what became of its parts. */
function saidOf(id: string, reasons: readonly string[], { reason, metrics, parts }: Partial<LedgerTask> = {}): Partial<LastResult> {
  const bad = [...Object.entries(parts?.checks ?? {}), ...Object.entries(parts?.tests ?? {}), ...Object.entries(parts?.gates ?? {})].flatMap(([name, status]) => (status === "fail" || status === "error" ? [name] : []));
  // The verdict's reasons are those of the whole run: only what names the task is about it. They are three at most, so parts may have failed that none of them tells of.
  const message = reasons.find((each) => names(each, id)) ?? (bad.length === 0 ? undefined : bad.slice(0, 5).join(", "));
  return {
    ...(message === undefined ? {} : { message }),
    ...(reason === undefined ? {} : { reason }),
    ...(metrics === undefined ? {} : { metrics }),
    ...(parts === undefined ? {} : { checks: listed(parts.checks).map(([key, status]) => ({ id: key, status })), tests: listed(parts.tests).map(([name, status]) => ({ name, status })), gates: parts.gates ?? {} }),
  };
}

const listed = (parts: Readonly<Record<string, PartStatus>> = {}): [string, PartStatus][] => Object.entries(parts);

/** Whether a sentence speaks of this very task: `sales.paid`, and not `sales.paid_out` or `wholesales.paid`. */
function names(sentence: string, id: string): boolean {
  const at = ` ${sentence} `.indexOf(` ${id}`);
  return at >= 0 && /[\s:,;]/.test(` ${sentence} `[at + id.length + 1] ?? "");
}

type Found = LedgerResult & Of;

function resultIn(entry: LedgerEntry, pipeline: string, task: LedgerTask): Found[] {
  const { command, environment = "", branch = "", pullRequest, id: run, finishedAt: at } = entry;
  if (task.status === "not_run" || task.status === "cancelled") return [];
  const { name, ...figures } = task;
  return [{ ...figures, pipeline, task: name, command, environment, branch, run, at, ...(pullRequest === undefined ? {} : { pullRequest }) }];
}

/** Of runs newest first. */
function pastOf(runs: readonly { run: string; task: LedgerTask }[]): { partHistory?: PartHistory } {
  const found = partHistory(runs.flatMap(({ run, task }): PartRun[] => {
    const { checks, metrics, parts } = task;
    if (parts === undefined && metrics === undefined) return [];
    const named = listed(parts?.checks).map(([id, status]) => ({ id, status }));
    return [{
      run, checks: named, tests: listed(parts?.tests).map(([name, status]) => ({ name, status })), cut: parts === undefined || named.length < checks.pass + checks.warn + checks.fail + checks.skipped,
      ...(parts?.gates === undefined ? {} : { gates: parts.gates }), ...(metrics === undefined ? {} : { metrics }),
    }];
  }));
  return found === undefined ? {} : { partHistory: found };
}

/** What earlier runs said of each task, by origin and task, newest first. */
function earlierTasks(entries: readonly LedgerEntry[], sources: LedgerSources): ReadonlyMap<string, { at: string; run: string; task: LedgerTask }[]> {
  const found = new Map<string, { at: string; run: string; task: LedgerTask }[]>();
  for (const entry of entries) {
    const origin = originOf(entry, sources);
    for (const { name, tasks } of origin === undefined ? [] : entry.pipelines) {
      for (const task of tasks) {
        const key = `${origin} ${name}.${task.name}`;
        const list = found.get(key) ?? [];
        if (list.length === 0) found.set(key, list);
        list.push({ at: entry.finishedAt, run: entry.id, task });
      }
    }
  }
  return found;
}

function newestFirst<T extends { at: string }>(list: readonly T[]): T[] {
  return list.toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1));
}
