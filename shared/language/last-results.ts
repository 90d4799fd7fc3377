import type { AssetRecord, CheckRecord, ModelRecord, RunRecord, TaskRecord, TaskStatus, TestRecord } from "../results/record.ts";
import type { PartStatus } from "../ledger/entry.ts";
import { columnFigures, type ColumnFigures } from "./column-figures.ts";
import { ledgerResults, SHOWN_RUNS, type LedgerSources } from "./ledger-results.ts";

/** Where a result comes from: this machine, CI of this branch or of its pull request, CI of the default branch, or an environment. */
export type Origin = "local" | "branch" | "main" | `environment:${string}`;

export interface LastResult {
  origin: Origin;
  status: TaskStatus;
  /** ISO instant. */
  at: string;
  run: string;
  rows?: number;
  durationMs?: number;
  /** Checks that failed, and those that passed. */
  failed: number;
  passed: number;
  /** What went wrong, as the run has said it. */
  message?: string;
  /** Why it ran, as the run has said it. */
  reason?: string;
  url?: string;
  /** Each of its checks and unit tests that is known; of CI by name and status alone. */
  checks?: readonly CheckSaid[];
  tests?: readonly TestSaid[];
  /** What CI found of the model that it made: what it measured, and how the gates came out, by metric. */
  metrics?: Readonly<Record<string, number>>;
  gates?: Readonly<Record<string, PartStatus>>;
  /** What was measured of its columns, by lower-case name. */
  columns?: Readonly<Record<string, ColumnFigures>>;
  /** The model that it made, with what the run said of it. */
  model?: ModelRecord;
  /** What was written of the task when it ran, and by what that was read: digests of other engines or versions say nothing. */
  definition?: { digest: string; engine: string; version: string };
  /** Rows of earlier runs of the same origin, oldest first, this one last. */
  rowHistory: number[];
}

export type CheckSaid = Pick<CheckRecord, "id"> & Partial<Pick<CheckRecord, "expected" | "observed" | "message">> & { status: PartStatus };
export type TestSaid = Pick<TestRecord, "name"> & Partial<Pick<TestRecord, "message" | "durationMs">> & { status: PartStatus };

export interface ResultSources extends LedgerSources {
  /** Records of this machine, newest first. */
  local: readonly RunRecord[];
}

/** The latest results of every task by `pipeline.task`, this machine's first, then those of CI, then those of environments. */
export function lastResults(sources: ResultSources): Map<string, LastResult[]> {
  const found = new Map<string, LastResult[]>();
  const add = (id: string, result: LastResult): void => {
    const list = found.get(id);
    if (list === undefined) found.set(id, [result]);
    else if (!list.some(({ origin }) => origin === result.origin)) list.push(result);
  };
  const runsOf = runsByTask(sources.local);
  // The nearest is found first; what is known already is not looked at again.
  for (const record of sources.local) for (const [id, result] of ofRecord(record, runsOf, (each) => found.has(each))) add(id, result);
  for (const [id, result] of ledgerResults(sources)) add(id, result);
  for (const list of found.values()) list.sort((a, b) => rank(a.origin) - rank(b.origin));
  return found;
}

/** What is nearest to who writes comes first. */
function rank(origin: Origin): number {
  const order = ["local", "branch", "main"].indexOf(origin);
  return order < 0 ? 3 : order;
}

interface TaskRun {
  startedAt: string;
  task: TaskRecord;
}

/** What the records say of each task, newest first. */
function runsByTask(records: readonly RunRecord[]): ReadonlyMap<string, TaskRun[]> {
  const runs = new Map<string, TaskRun[]>();
  for (const { startedAt, pipelines } of records) {
    for (const { tasks } of pipelines) {
      for (const task of tasks) {
        const list = runs.get(task.id);
        if (list === undefined) runs.set(task.id, [{ startedAt, task }]);
        else list.push({ startedAt, task });
      }
    }
  }
  return runs;
}

function* ofRecord(record: RunRecord, runsOf: ReadonlyMap<string, readonly TaskRun[]>, known: (id: string) => boolean): Generator<[string, LastResult]> {
  for (const { tasks, sources } of record.pipelines) {
    for (const source of sources) if (!known(source.id) && (source.rows !== undefined || source.checks.length > 0)) yield [source.id, ofSource(record, source)];
    for (const task of tasks) {
      if (task.status === "not_run" || known(task.id)) continue;
      const runs = (runsOf.get(task.id) ?? []).filter(({ startedAt }) => startedAt <= record.startedAt).map((run) => run.task);
      const failed = task.checks.filter(({ status }) => status === "fail" || status === "error");
      const tests = task.tests.filter(({ status }) => status === "fail" || status === "error");
      const [check, test] = [failed[0], tests[0]];
      const message = task.error?.message ?? (check === undefined ? undefined : `${check.id}: ${check.message ?? `${check.observed} (${check.expected})`}`) ?? (test === undefined ? undefined : `${test.name}: ${test.message ?? test.status}`);
      yield [task.id, {
        origin: "local",
        status: task.status,
        at: record.finishedAt,
        run: record.id,
        failed: failed.length + tests.length,
        passed: task.checks.filter(({ status }) => status === "pass").length,
        reason: task.reason,
        rowHistory: rowHistory(runs),
        ...(task.rows === undefined ? {} : { rows: task.rows }),
        ...(task.durationMs === undefined ? {} : { durationMs: task.durationMs }),
        ...partsOf(task),
        columns: columnFigures(runs),
        ...definitionIn(record, task.definition),
        ...(message === undefined ? {} : { message }),
        ...(task.model === undefined ? {} : { model: task.model }),
        ...(record.ci?.url === undefined ? {} : { url: record.ci.url }),
      }];
    }
  }
}

function partsOf({ checks, tests }: Pick<AssetRecord, "checks"> & { tests?: readonly TestRecord[] }): Pick<LastResult, "checks" | "tests"> {
  return {
    checks: checks.map(({ id, status, expected, observed, message }) => ({ id, status, expected, observed, ...(message === undefined ? {} : { message }) })),
    ...(tests === undefined ? {} : { tests: tests.map(({ name, status, durationMs, message }) => ({ name, status, durationMs, ...(message === undefined ? {} : { message }) })) }),
  };
}

/** A source is not made, it is found: it fails when it is not as it must be. */
function ofSource({ id: run, finishedAt: at, ci }: RunRecord, { rows, checks }: AssetRecord): LastResult {
  const failed = checks.filter(({ status }) => status === "fail" || status === "error");
  const [first] = failed;
  return {
    origin: "local", status: failed.some(({ severity }) => severity === "error") ? "failed" : "success", at, run, failed: failed.length, passed: checks.filter(({ status }) => status === "pass").length,
    rowHistory: [], ...partsOf({ checks }),
    ...(rows === undefined ? {} : { rows }), ...(first === undefined ? {} : { message: `${first.id}: ${first.message ?? `${first.observed} (${first.expected})`}` }), ...(ci?.url === undefined ? {} : { url: ci.url }),
  };
}

function definitionIn({ environment, tools }: RunRecord, digest: string | undefined): Pick<LastResult, "definition"> {
  const version = tools["towpath"];
  return digest === undefined || environment === undefined || version === undefined ? {} : { definition: { digest, engine: environment.engine, version } };
}

function rowHistory(newestFirst: readonly TaskRecord[]): number[] {
  return newestFirst.flatMap(({ rows }) => rows ?? []).slice(0, SHOWN_RUNS).toReversed();
}
