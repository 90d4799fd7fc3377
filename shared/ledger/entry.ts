import type { CheckRecord, GateRecord, RunRecord, TaskStatus } from "../results/record.ts";

/** `schemas/ledger.schema.json` is the source of truth; this is its TypeScript face. */
export interface LedgerEntry {
  version: 1;
  kind: "entry";
  id: string;
  command: RunRecord["command"];
  project: string;
  startedAt: string;
  finishedAt: string;
  durationMs: number;
  environment?: string;
  engine?: string;
  branch?: string;
  commit?: string;
  pullRequest?: number;
  workflowRun?: string;
  verdict: RunRecord["verdict"];
  reasons: string[];
  published: boolean;
  findings: { error: number; warning: number; info: number };
  pipelines: { name: string; tasks: LedgerTask[] }[];
}

export interface CheckCounts { pass: number; warn: number; fail: number; skipped: number }

export interface LedgerTask {
  name: string;
  status: TaskStatus;
  rows?: number;
  durationMs?: number;
  fingerprint?: string;
  checks: CheckCounts;
  metrics?: Record<string, number>;
  /** Why it ran, was reused or was skipped. */
  reason?: string;
  /** What became of its parts, by name; what is not named is not known. Entries of before have none. */
  parts?: LedgerParts;
}

export type PartStatus = CheckRecord["status"] | GateRecord["status"];

export interface LedgerParts {
  checks?: Record<string, PartStatus>;
  tests?: Record<string, PartStatus>;
  /** By metric; those of a run are all here. */
  gates?: Record<string, PartStatus>;
}

/** The latest result of a task in an environment, on a branch. */
export interface LedgerResult {
  pipeline: string;
  task: string;
  environment: string;
  branch: string;
  run: string;
  at: string;
  status: TaskStatus;
  rows?: number;
  durationMs?: number;
  fingerprint?: string;
  checks: CheckCounts;
}

export interface LedgerRun {
  id: string;
  at: string;
  command: RunRecord["command"];
  environment: string;
  branch: string;
  commit?: string;
  verdict: RunRecord["verdict"];
  durationMs: number;
  pipelines: string[];
  reason?: string;
}

export interface LedgerIndex {
  version: 1;
  kind: "index";
  project: string;
  results: LedgerResult[];
  runs: LedgerRun[];
  deployments?: LedgerDeployment[];
}

/** A promotion, as the environment's own log has it. */
export interface LedgerDeployment {
  environment: string;
  seq: number;
  hash: string;
  at: string;
  kind: "deploy" | "rollback";
  name: string;
  version: string;
  commit: string;
  who: string;
  run?: string;
}
