import type { ModelRecord } from "./model-record.ts";

export type { CalibrationBinRecord, DataFingerprintRecord, GateRecord, ModelEnvironmentRecord, ModelMetricRecord, ModelOriginRecord, ModelOutcome, ModelPlotsRecord, ModelRecord, ModelSliceRecord, ModelVerdictRecord, OriginChangeRecord, PlotSides, PointRecord, ResidualBinRecord, ResidualsRecord } from "./model-record.ts";

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
  /** The workflow run that made it. */
  ci?: CiRecord;
  /** What was compared with what; missing when there was no base. */
  comparison?: ComparisonRecord;
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
  /** What the change does to contracts. */
  contracts?: ContractChangeRecord[];
  /** What is affected and was not tested: never green by accident. */
  untested?: UntestedRecord[];
}

export interface CiRecord {
  run: string;
  /** Number of the run within its workflow: newer is higher. */
  number?: number;
  attempt: number;
  workflow?: string;
  job?: string;
  /** Which leg of a matrix of jobs: a digest of its values. */
  leg?: string;
  /** What people call that leg: the values of the matrix. */
  legName?: string;
  url?: string;
  event?: string;
  /** owner/name */
  repository?: string;
  pullRequest?: number;
  /** The head is outside the repository: no secret was there. */
  fork?: boolean;
}

export interface ComparisonRecord {
  /** The exact merge-base. */
  base: { sha: string; ref?: string };
  head: { sha: string; ref?: string; dirty: boolean };
  /** Digest of the plan. */
  digest: string;
  /** Number of affected tasks, of all. */
  selected: number;
  total: number;
}

export interface ContractChangeRecord {
  id: string;
  class: "breaking" | "additive" | "none";
  changes: string[];
  /** Ids of tasks, models and exposures that read what changed. */
  consumers: string[];
  file: string;
  line: number;
}

export interface UntestedRecord {
  id?: string;
  kind: "needs" | "base-missing" | "not-comparable" | "unknown" | "not-built";
  reason: string;
  /** Whether the project's policy lets it pass: a warning then, else a failure. */
  allowed: boolean;
}

/** `none`: equal data. `columns`: values of some. `rows`: which rows. `schema`: columns came, went, changed type. `code`: code that is not analysed. `unknown`: cannot be told. */
export type ChangeClass = "none" | "columns" | "rows" | "schema" | "code" | "unknown";

/** What the change under review does to a task. */
export interface ImpactRecord {
  class: ChangeClass;
  /** Columns of its result that may differ. */
  columns?: string[];
  /** Its own code or declaration changed; else it is affected through what it reads. */
  direct: boolean;
  selected: boolean;
  /** The chain of reasons, nearest first. */
  reasons: string[];
  file?: string;
  line?: number;
}

/** How the data of a task differs from the base: figures only, never values. */
export interface TableDiffRecord {
  id: string;
  status: "equal" | "different" | "not-comparable" | "new" | "removed";
  reason?: string;
  /** Columns by which rows were matched; empty: rows were compared as multisets. */
  key: string[];
  keyFrom?: "contract" | "found";
  rows: { base: number; head: number; added: number; removed: number; changed: number };
  columns: ColumnDiffRecord[];
  expectations: DiffExpectationRecord[];
  durationMs?: number;
}

export interface ColumnDiffRecord {
  name: string;
  change: "same" | "changed" | "added" | "removed" | "retyped" | "ignored";
  type: { base?: string; head?: string };
  /** Rows, matched by key, whose value differs. */
  changed?: number;
  base?: ColumnProfile;
  head?: ColumnProfile;
  /** Total variation distance between both distributions: 0 equal, 1 disjoint. */
  shift?: number;
}

/** Figures of a column on one side; of a column with a tag, counts only. */
export interface ColumnProfile {
  /** Share of nulls. */
  nulls?: number;
  distinct?: number;
  mean?: number;
  /** 5th, 25th, 50th, 75th, 95th percentile. */
  quantiles?: number[];
  /** Rows in equally wide bins over the common range of both sides; groups of fewer than 5 rows count as 0. */
  histogram?: number[];
}

export interface DiffExpectationRecord {
  name: string;
  status: "pass" | "fail" | "skipped";
  expected: string;
  observed: string;
  file: string;
  line: number;
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
  /** Digest of what was written of it; comparable between runs of one version of Towpath. */
  definition?: string;
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
  impact?: ImpactRecord;
  diff?: TableDiffRecord;
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
