import type { LedgerIndex } from "../ledger/entry.ts";
import type { ModelRecord, RunRecord, TaskStatus } from "../results/record.ts";

/** Where a result comes from: this machine, runs of CI on this branch or on the default branch, or an environment. */
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
  /** The model that it made, with what the run said of it. */
  model?: ModelRecord;
  /** What was written of the task when it ran, and by what that was read: digests of other engines or versions say nothing. */
  definition?: { digest: string; engine: string; version: string };
  /** Rows of earlier runs of the same origin, oldest first, this one last. */
  rowHistory: number[];
}

export interface ResultSources {
  /** Records of this machine, newest first. */
  local: readonly RunRecord[];
  /** The ledger's index as the clone has it. */
  ledger?: LedgerIndex;
  /** Name of the branch that is checked out, and of the default branch. */
  branch?: string;
  defaultBranch: string;
}

/** The latest results of every task by `pipeline.task`, this machine's first, then those of CI, then those of environments. */
export function lastResults(sources: ResultSources): Map<string, LastResult[]> {
  const found = new Map<string, LastResult[]>();
  const add = (id: string, result: LastResult): void => {
    const list = found.get(id);
    if (list === undefined) found.set(id, [result]);
    else if (!list.some(({ origin }) => origin === result.origin)) list.push(result);
  };
  for (const record of sources.local) for (const [id, result] of ofRecord(record, sources.local)) add(id, result);
  const newestFirst = [...(sources.ledger?.results ?? [])].toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1));
  for (const { pipeline, task, environment, branch, run, at, status, rows, durationMs, checks } of newestFirst) {
    const command = sources.ledger?.runs.find(({ id }) => id === run)?.command;
    const origin: Origin = command === "run" ? `environment:${environment}` : branch === sources.defaultBranch ? "main" : "branch";
    if (origin === "branch" && branch !== sources.branch) continue;
    add(`${pipeline}.${task}`, { origin, status, at, run, failed: checks.fail, passed: checks.pass, rowHistory: rows === undefined ? [] : [rows], ...(rows === undefined ? {} : { rows }), ...(durationMs === undefined ? {} : { durationMs }) });
  }
  return found;
}

function* ofRecord(record: RunRecord, all: readonly RunRecord[]): Generator<[string, LastResult]> {
  for (const { tasks } of record.pipelines) {
    for (const task of tasks) {
      if (task.status === "not_run") continue;
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
        rowHistory: rowHistory(task.id, record, all),
        ...(task.rows === undefined ? {} : { rows: task.rows }),
        ...(task.durationMs === undefined ? {} : { durationMs: task.durationMs }),
        ...definitionIn(record, task.definition),
        ...(message === undefined ? {} : { message }),
        ...(task.model === undefined ? {} : { model: task.model }),
        ...(record.ci?.url === undefined ? {} : { url: record.ci.url }),
      }];
    }
  }
}

function definitionIn({ environment, tools }: RunRecord, digest: string | undefined): Pick<LastResult, "definition"> {
  const version = tools["towpath"];
  return digest === undefined || environment === undefined || version === undefined ? {} : { definition: { digest, engine: environment.engine, version } };
}

/** As many as a sparkline shows. */
const SHOWN = 8;

function rowHistory(id: string, { startedAt }: RunRecord, all: readonly RunRecord[]): number[] {
  const rows = all.filter((each) => each.startedAt <= startedAt).flatMap(({ pipelines }) => pipelines.flatMap(({ tasks }) => tasks.find((task) => task.id === id)?.rows ?? []));
  return rows.slice(0, SHOWN).toReversed();
}
