/**
 * The run record: everything any report, the editor or the ledger needs of one run.
 * `schemas/results.schema.json` is the source of truth; this is its TypeScript face.
 */
export interface RunRecord {
  version: 1;
  /** Sortable and unique: `20261123T101500Z-3f9a`. */
  id: string;
  command: "lint" | "run" | "test" | "check";
  project: string;
  /** ISO instants, UTC. */
  startedAt: string;
  finishedAt: string;
  durationMs: number;
  asOf?: string;
  environment?: { name: string; engine: string; engineVersion: string; schema: string };
  commit?: { sha: string; branch?: string; dirty: boolean };
  tools: Record<string, string>;
  verdict: "pass" | "warn" | "fail";
  /** The three most important reasons first. */
  reasons: string[];
  /** True when the run was interrupted: what is there is true, the rest did not happen. */
  cancelled?: boolean;
  /** Whether consumers now see what this run made or reused of every task; false when any was held back, and in an isolated build. */
  published: boolean;
  pipelines: PipelineRecord[];
  findings: FindingRecord[];
}

export interface PipelineRecord {
  name: string;
  file: string;
  description?: string;
  sources: AssetRecord[];
  tasks: TaskRecord[];
  exposures: { name: string; kind: string; owner?: string; url?: string; reads: string[] }[];
}

export interface AssetRecord {
  /** `pipeline.name` */
  id: string;
  name: string;
  file: string;
  line: number;
  description?: string;
  owner?: string;
  tags: string[];
  rows?: number;
  columns?: { name: string; type: string; description?: string }[];
  checks: CheckRecord[];
}

export type TaskStatus = "success" | "reused" | "failed" | "skipped" | "cancelled" | "not_run";

export interface TaskRecord extends AssetRecord {
  kind: "sql" | "python" | "shell" | "notebook";
  materialized: "view" | "table" | "incremental" | "file";
  /** The file that holds its code, when it has one. */
  code?: string;
  /** Ids of the tasks and sources it reads. */
  inputs: string[];
  status: TaskStatus;
  /** Why it ran, was reused or was skipped, as a sentence. */
  reason: string;
  startedAt?: string;
  durationMs?: number;
  /** Milliseconds since the run's start, for the Gantt. */
  offsetMs?: number;
  bytes?: number;
  attempts?: number;
  fingerprint?: string;
  /** Whether consumers now see this run's result of the task; false when it was held back and they stay on the old one. */
  published?: boolean;
  error?: { message: string; file?: string; line?: number; column?: number };
  /** The last lines of what the task printed, escaped for no consumer. */
  log?: string[];
  tests: TestRecord[];
  model?: ModelRecord;
}

export interface CheckRecord {
  id: string;
  kind: string;
  column?: string;
  severity: "error" | "warn";
  status: "pass" | "warn" | "fail" | "error" | "skipped";
  /** What was required, as a short sentence without row values. */
  expected: string;
  /** What was seen: figures only. */
  observed: string;
  rows?: number;
  failing?: number;
  file: string;
  line: number;
  message?: string;
  /** The run that measured it, when it was an earlier one: neither the data nor the check has changed since. */
  checkedIn?: string;
}

export interface TestRecord {
  name: string;
  status: "pass" | "fail" | "error" | "skipped";
  durationMs: number;
  file: string;
  line: number;
  message?: string;
  /** Rows are the test's own, so they may be shown. `=` same, `-` expected only, `+` actual only. */
  diff?: { columns: string[]; rows: { mark: "=" | "-" | "+"; cells: string[] }[] };
}

export interface ModelRecord {
  artifact?: { path: string; bytes: number; digest: string };
  metrics: Record<string, number>;
  /** `skipped`: needs a base to compare with, and there was none; never counted as passed. */
  gates: { metric: string; status: "pass" | "fail" | "error" | "skipped"; expected: string; observed: string; line: number }[];
  predictions?: { rows: number };
}

export interface FindingRecord {
  rule: string;
  severity: "error" | "warning" | "info";
  message: string;
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  pipeline?: string;
  task?: string;
  fixable: boolean;
}
