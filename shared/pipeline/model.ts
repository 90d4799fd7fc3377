/**
 * The project as the rest of Towpath sees it: one normal form, whatever short form the user wrote.
 * It is plain data (it survives JSON and structuredClone). Positions are not stored in it: each node says where it was
 * written (`at`), and the {@link Document} of that file turns a pointer into a span.
 */

/** Where a node was written: the file and the JSON pointer ("" is the whole document) inside it. */
export interface At {
  file: string;
  pointer: string;
}

export type EngineName = "duckdb" | "postgres" | "spark" | "trino" | "snowflake" | "bigquery" | "databricks";
export type Severity = "error" | "warning" | "info";

export interface Project {
  at: At;
  name: string;
  timezone: string;
  /** Freezes the clock for freshness, `current_date` and windows: ISO date or timestamp. */
  asOf?: string;
  pipelineGlobs: string[];
  environments: Environment[];
  /** The environment that `run`, `test` use when none is named: `dev` when there is one, else the first. */
  defaultEnvironment: string;
  pullRequest: {
    environment: string;
    window?: string;
    baseEnvironment?: string;
    /** What is affected and was not tested is a warning instead of a failure. */
    allowUntested: boolean;
  };
  lint: LintConfig;
  policies: Policy[];
  pipelines: Pipeline[];
}

export interface Environment {
  at: At;
  name: string;
  engine: EngineName;
  schema: string;
  /** Engine options as written; `${NAME}` is still unexpanded (see shared/pipeline/secrets). */
  options: Record<string, string>;
  promoteFrom?: string;
  approval?: "github" | "pull_request" | "none";
  /** How long a release must have been in `promoteFrom`, milliseconds. */
  soakMs?: number;
  freeze?: Freeze[];
  /** Earlier releases that keep their data. */
  keepReleases?: number;
  keepDays?: number;
}

/** A time without deployments: `fri 16:00` every week, or ISO once, in the project's timezone. */
export interface Freeze {
  from: string;
  to: string;
  reason?: string;
}

export interface LintConfig {
  preset: "recommended" | "strict";
  rules: Record<string, RuleSetting>;
  overrides: { at: At; files: string[]; rules: Record<string, RuleSetting> }[];
  /** File of accepted findings, relative to the project. */
  baseline?: string;
}
export type RuleSetting = "off" | Severity;

export interface Policy {
  at: At;
  tag: string;
  mustNotReach: ("exposure" | "model")[];
}

export interface Pipeline {
  at: At;
  name: string;
  description?: string;
  owner?: string;
  tags: string[];
  schedule?: string;
  sources: Source[];
  tasks: Task[];
  exposures: Exposure[];
  waivers: Waiver[];
}

export interface Source {
  at: At;
  name: string;
  description?: string;
  owner?: string;
  tags: string[];
  /** Exactly one of `files` (globs relative to the project) and `table` (a name in the environment's database). */
  location: { kind: "file"; files: string[] } | { kind: "table"; table: string };
  columns: Column[];
  key: string[];
  freshness?: Freshness;
  checks: Check[];
}

export type TaskKind = "sql" | "python" | "shell" | "notebook";

export interface Task {
  at: At;
  name: string;
  pipeline: string;
  kind: TaskKind;
  /** The file for sql, python, notebook; the command line for shell. Inline SQL (`sql: select …` on several lines) stays `inline`. */
  code: { file: string } | { command: string } | { inline: string };
  description?: string;
  /** Own owner, else the pipeline's. */
  owner?: string;
  tags: string[];
  materialized: Materialization;
  /** Declared inputs; what the SQL reads is added by the graph. */
  inputs: string[];
  /** Columns of inputs that a non-SQL task uses: narrows lineage. `{input: [column…]}` */
  columnsUsed?: Record<string, string[]>;
  /** Declared files that a non-SQL task makes, relative to the project. A table output is `<task>.parquet` unless declared. */
  outputs: Output[];
  requirements?: string;
  /** Names of environment variables that are passed through. */
  env: string[];
  timeoutMs?: number;
  retries: number;
  columns: Column[];
  key: string[];
  checks: Check[];
  unitTests: UnitTest[];
  diff?: DiffLimits;
  model?: Model;
  /** Non-SQL task may open the environment's database itself. */
  connection: boolean;
}

export interface Output {
  at: At;
  name: string;
  file: string;
  kind: "table" | "file" | "directory";
}

export type Materialization =
  | { kind: "view" }
  | { kind: "table" }
  | { kind: "incremental"; time?: string; key?: string[]; lookbackMs?: number }
  /** Files only: python, shell and notebook tasks whose output is not a table, and models. */
  | { kind: "file" };

export interface Column {
  at: At;
  name: string;
  /** As written, lower case; undefined when the contract does not say. */
  type?: string;
  description?: string;
  notNull: boolean;
  unique: boolean;
  /** `other_task.column` */
  references?: { to: string; column: string };
  tags: string[];
  samples: boolean;
}

export interface Freshness {
  at: At;
  column: string;
  warnAfterMs?: number;
  errorAfterMs?: number;
}

/** One check in its one shape. The options of each kind are described by `schemas/pipeline.schema.json`. */
export interface Check {
  at: At;
  /** Stable within the task: `kind` or `kind:column`, with `#2` when repeated. */
  id: string;
  kind: CheckKind;
  options: Record<string, unknown>;
  severity: "error" | "warn";
  /** SQL condition that restricts the rows. */
  where?: string;
  /** Share (0–1) of rows that must satisfy. */
  atLeast?: number;
  /** Number of rows, or share (0–1) when `maxFailingIsShare`, that may fail. */
  maxFailing?: number;
  maxFailingIsShare?: boolean;
  /** Written by the user, or derived from the contract (not_null, unique, key, references, type, freshness). */
  origin: "check" | "contract";
}

export type CheckKind =
  | "not_null" | "unique" | "key" | "references" | "schema"
  | "accepted_values" | "accepted_range" | "pattern"
  | "row_count" | "freshness" | "volume_change"
  | "mean" | "quantile" | "distribution" | "expression" | "sql";

export interface UnitTest {
  at: At;
  name: string;
  given: Record<string, Rows>;
  expect: Rows;
  ordered: boolean;
  /** Absolute tolerance for decimals, relative for floats. Default 1e-9. */
  tolerance: number;
  asOf?: string;
}
export type Rows = { at: At } & ({ rows: Record<string, unknown>[] } | { file: string });

/** What a change may do to the data of a task (`diff:`), compared with the base. */
export interface DiffLimits {
  at: At;
  maxChangedRows?: RowLimit;
  maxAddedRows?: RowLimit;
  maxRemovedRows?: RowLimit;
  /** Columns that are not compared. */
  ignoreColumns: string[];
  /** Relative difference of floats that still counts as equal; 1e-9 when missing. */
  tolerance?: number;
}

/** A number of rows, or a share (0–1) of the base's rows. */
export interface RowLimit {
  at: At;
  amount: number;
  share: boolean;
}

export interface Model {
  at: At;
  artifact?: string;
  metrics?: string;
  predictions?: Predictions;
  gates: Gate[];
  /** Columns of the predictions in which groups that became worse are looked for. */
  slices?: { columns: string[]; depth: 1 | 2; minRows: number };
  drift: string[];
  /** What the model learns from, and what it is judged by. */
  trainingData?: ModelData;
  testData?: ModelData;
  /** File of parameters that the code reads. */
  params?: string;
  seed?: number;
  card?: ModelCard;
}

/** Rows of an input of the task, or of a file that it writes; exactly one of both. */
export interface ModelData {
  at: At;
  input?: string;
  file?: string;
  /** SQL condition. */
  where?: string;
  key?: string;
}

/** What people say of the model in its card. */
export interface ModelCard {
  intendedUse?: string;
  outOfScope?: string;
  limitations?: string;
  license?: string;
  language: string[];
  tags: string[];
}

export interface Predictions {
  file: string;
  id: string;
  label?: string;
  score?: string;
  prediction?: string;
  threshold?: number;
  positive?: string;
  task?: "binary" | "multiclass" | "regression";
}

export interface Gate {
  at: At;
  metric: string;
  direction?: "higher" | "lower";
  by?: string;
  min?: number;
  max?: number;
  maxDrop?: number;
  minRows?: number;
}

export interface Exposure {
  at: At;
  name: string;
  kind: "dashboard" | "api" | "report" | "application" | "notebook" | "ml";
  owner?: string;
  url?: string;
  description?: string;
  reads: string[];
  /** Columns that the consumer reads, when it says so: `task.column`. */
  columns: string[];
}

/** `# towpath: allow <rule> -- reason [until 2027-01-31]` in YAML, `-- towpath: allow …` in SQL; holds for its own line and the next one. */
export interface Waiver {
  at: At;
  rule: string;
  reason: string;
  until?: string;
  line: number;
  file: string;
}
