import type { CheckRecord, ModelRecord, RunRecord, TaskStatus, TestRecord } from "../results/record.ts";
import type { PartStatus } from "../ledger/entry.ts";
import type { ColumnFigures } from "./column-figures.ts";
import { ledgerResults, type LedgerSources } from "./ledger-results.ts";
import { localResults } from "./local-results.ts";
import type { PartHistory } from "./part-history.ts";

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
  /** Of the nearest origin: what became of its parts in the last runs. */
  partHistory?: PartHistory;
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
  for (const [id, result] of localResults(sources.local)) add(id, result);
  for (const [id, result] of ledgerResults(sources)) add(id, result);
  for (const list of found.values()) {
    list.sort((a, b) => rank(a.origin) - rank(b.origin));
    for (const farther of list.slice(1)) delete farther.partHistory;
  }
  return found;
}

/** What is nearest to who writes comes first. */
function rank(origin: Origin): number {
  const order = ["local", "branch", "main"].indexOf(origin);
  return order < 0 ? 3 : order;
}
