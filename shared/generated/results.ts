/* Generated from schemas/ by `npm run generate`. Do not edit. */
/**
 * What became of it.
 */
export type TaskStatus = ("success" | "reused" | "failed" | "skipped" | "cancelled" | "not_run")

/**
 * The run record: everything that reports, the editor and the ledger need of one run.
 */
export interface RunRecord {
/**
 * Version of this format.
 */
version: 1
/**
 * Sortable and unique.
 */
id: string
/**
 * What was asked.
 */
command: ("lint" | "run" | "test" | "check")
/**
 * Name of the project.
 */
project: string
/**
 * ISO instant, UTC.
 */
startedAt: string
/**
 * ISO instant, UTC.
 */
finishedAt: string
/**
 * Wall-clock time.
 */
durationMs: number
/**
 * The frozen clock, when there was one.
 */
asOf?: string
/**
 * Where it ran.
 */
environment?: {
/**
 * Name of the environment.
 */
name: string
/**
 * Its engine.
 */
engine: string
/**
 * Version of the engine.
 */
engineVersion: string
/**
 * Schema that consumers read.
 */
schema: string
}
/**
 * What was run.
 */
commit?: {
/**
 * Full commit id.
 */
sha: string
/**
 * Branch, when there was one.
 */
branch?: string
/**
 * Whether files differed from the commit.
 */
dirty: boolean
}
/**
 * Versions of the tools, by name.
 */
tools: {
[k: string]: string
}
/**
 * The judgement.
 */
verdict: ("pass" | "warn" | "fail")
/**
 * Why, most important first.
 */
reasons: string[]
/**
 * True when the run was interrupted: what is there is true, the rest did not happen.
 */
cancelled?: boolean
/**
 * Whether consumers now see what this run made or reused of every task; false when any was held back, and in an isolated build.
 */
published: boolean
/**
 * What was run, by pipeline.
 */
pipelines: PipelineRecord[]
/**
 * What reading the files found.
 */
findings: FindingRecord[]
}
/**
 * One pipeline.
 */
export interface PipelineRecord {
/**
 * Its name.
 */
name: string
/**
 * Its file.
 */
file: string
/**
 * What it is for.
 */
description?: string
/**
 * Its sources.
 */
sources: AssetRecord[]
/**
 * Its tasks.
 */
tasks: TaskRecord[]
/**
 * Its consumers.
 *
 * Items: A consumer outside.
 */
exposures: {
/**
 * Its name.
 */
name: string
/**
 * What it is.
 */
kind: string
/**
 * Who answers for it.
 */
owner?: string
/**
 * Where it is found.
 */
url?: string
/**
 * Ids of what it reads.
 */
reads: string[]
}[]
}
/**
 * A source, or what sources and tasks have in common.
 */
export interface AssetRecord {
/**
 * `pipeline.name`.
 */
id: string
/**
 * Name in the pipeline.
 */
name: string
/**
 * File that declares it.
 */
file: string
/**
 * Line of its declaration, from 1.
 */
line: number
/**
 * What it holds.
 */
description?: string
/**
 * Who answers for it.
 */
owner?: string
/**
 * Its tags.
 */
tags: string[]
/**
 * Number of rows.
 */
rows?: number
/**
 * Columns as they are in the engine.
 *
 * Items: A column as it is.
 */
columns?: {
/**
 * Name.
 */
name: string
/**
 * Type in the engine.
 */
type: string
/**
 * Meaning, from the contract.
 */
description?: string
}[]
/**
 * Its checks with figures.
 */
checks: CheckRecord[]
}
/**
 * One check.
 */
export interface CheckRecord {
/**
 * Stable within the asset.
 */
id: string
/**
 * Kind of check.
 */
kind: string
/**
 * Column, when there is one.
 */
column?: string
/**
 * What a failure means.
 */
severity: ("error" | "warn")
/**
 * What became of it.
 */
status: ("pass" | "warn" | "fail" | "error" | "skipped")
/**
 * What was required.
 */
expected: string
/**
 * What was seen: figures only.
 */
observed: string
/**
 * Rows that were checked.
 */
rows?: number
/**
 * Rows that failed.
 */
failing?: number
/**
 * File that declares it.
 */
file: string
/**
 * Line of its declaration, from 1.
 */
line: number
/**
 * More, for a person.
 */
message?: string
/**
 * Id of the run that measured it, when it was an earlier one: neither the data nor the check has changed since.
 */
checkedIn?: string
}
/**
 * One task.
 */
export interface TaskRecord {
/**
 * `pipeline.name`.
 */
id: string
/**
 * Name in the pipeline.
 */
name: string
/**
 * File that declares it.
 */
file: string
/**
 * Line of its declaration, from 1.
 */
line: number
/**
 * What it holds.
 */
description?: string
/**
 * Who answers for it.
 */
owner?: string
/**
 * Its tags.
 */
tags: string[]
/**
 * Number of rows.
 */
rows?: number
/**
 * Columns as they are in the engine.
 *
 * Items: A column as it is.
 */
columns?: {
/**
 * Name.
 */
name: string
/**
 * Type in the engine.
 */
type: string
/**
 * Meaning, from the contract.
 */
description?: string
}[]
/**
 * Its checks with figures.
 */
checks: CheckRecord[]
/**
 * Kind of task.
 */
kind: ("sql" | "python" | "shell" | "notebook")
/**
 * How its result is kept.
 */
materialized: ("view" | "table" | "incremental" | "file")
/**
 * File of its code, when it has one.
 */
code?: string
/**
 * Ids of the tasks and sources that it reads.
 */
inputs: string[]
status: TaskStatus
/**
 * Why it ran, was reused or was skipped.
 */
reason: string
/**
 * ISO instant, UTC.
 */
startedAt?: string
/**
 * Wall-clock time.
 */
durationMs?: number
/**
 * Milliseconds since the start of the run.
 */
offsetMs?: number
/**
 * Size of what it made.
 */
bytes?: number
/**
 * How often it was tried.
 */
attempts?: number
/**
 * Hash of code, requirements and inputs.
 */
fingerprint?: string
/**
 * Whether consumers now see this run's result of the task; false when it was held back.
 */
published?: boolean
/**
 * Why it failed.
 */
error?: {
/**
 * The sentence.
 */
message: string
/**
 * Where.
 */
file?: string
/**
 * Line, from 1.
 */
line?: number
/**
 * Column, from 1.
 */
column?: number
}
/**
 * The last lines that it printed.
 */
log?: string[]
/**
 * Its unit tests.
 */
tests: TestRecord[]
model?: ModelRecord
}
/**
 * One unit test.
 */
export interface TestRecord {
/**
 * Its name.
 */
name: string
/**
 * What became of it.
 */
status: ("pass" | "fail" | "error" | "skipped")
/**
 * Wall-clock time.
 */
durationMs: number
/**
 * File that declares it.
 */
file: string
/**
 * Line of its declaration, from 1.
 */
line: number
/**
 * Why it failed.
 */
message?: string
/**
 * Expected and actual rows, side by side.
 */
diff?: {
/**
 * Columns.
 */
columns: string[]
/**
 * Rows.
 *
 * Items: A row.
 */
rows: {
/**
 * Same, expected only, actual only.
 */
mark: ("=" | "-" | "+")
/**
 * Values as text.
 */
cells: string[]
}[]
}
}
/**
 * The model that a task made.
 */
export interface ModelRecord {
/**
 * The artifact.
 */
artifact?: {
/**
 * Where it is.
 */
path: string
/**
 * Its size.
 */
bytes: number
/**
 * Its hash.
 */
digest: string
}
/**
 * Metrics by name.
 */
metrics: {
[k: string]: number
}
/**
 * Gates.
 *
 * Items: A gate.
 */
gates: {
/**
 * Metric.
 */
metric: string
/**
 * What became of it; skipped: it needs a base, and there was none.
 */
status: ("pass" | "fail" | "error" | "skipped")
/**
 * What was required.
 */
expected: string
/**
 * What was seen.
 */
observed: string
/**
 * Line of its declaration, from 1.
 */
line: number
}[]
/**
 * Predictions.
 */
predictions?: {
/**
 * Number of rows.
 */
rows: number
}
}
/**
 * A finding at a place in a file.
 */
export interface FindingRecord {
/**
 * Rule id, `family/name`.
 */
rule: string
/**
 * How severe.
 */
severity: ("error" | "warning" | "info")
/**
 * The sentence, in English.
 */
message: string
/**
 * File, relative to the project.
 */
file: string
/**
 * Line, from 1.
 */
line: number
/**
 * Column, from 1.
 */
column: number
/**
 * Last line.
 */
endLine: number
/**
 * Column after the end.
 */
endColumn: number
/**
 * Pipeline it concerns.
 */
pipeline?: string
/**
 * Task it concerns.
 */
task?: string
/**
 * Whether `--fix` can mend it.
 */
fixable: boolean
}
