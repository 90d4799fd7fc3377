/* Generated from schemas/ by `npm run generate`. Do not edit. */
/**
 * What became of it.
 */
export type TaskStatus = ("success" | "reused" | "failed" | "skipped" | "cancelled" | "not_run")
/**
 * none: equal data. columns: values of some columns. rows: which rows there are. schema: columns came, went or changed type. code: code that is not analysed changed. unknown: cannot be told.
 */
export type ChangeClass = ("none" | "columns" | "rows" | "schema" | "code" | "unknown")

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
ci?: CiRecord
comparison?: ComparisonRecord
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
/**
 * What the change does to contracts.
 */
contracts?: ContractChangeRecord[]
/**
 * What is affected and was not tested, with the reason.
 */
untested?: UntestedRecord[]
}
/**
 * The workflow run that made this record.
 */
export interface CiRecord {
/**
 * Id of the workflow run.
 */
run: string
/**
 * Number of the run within its workflow: newer is higher.
 */
number?: number
/**
 * Attempt of that run, from 1.
 */
attempt: number
/**
 * Name of the workflow.
 */
workflow?: string
/**
 * Id of the job.
 */
job?: string
/**
 * Which leg of a matrix of jobs: a digest of its values.
 */
leg?: string
/**
 * What people call that leg: the values of the matrix.
 */
legName?: string
/**
 * Page of the run.
 */
url?: string
/**
 * Event that started it.
 */
event?: string
/**
 * owner/name.
 */
repository?: string
/**
 * Number of the pull request, when there is one.
 */
pullRequest?: number
/**
 * Whether the head is outside the repository: no secret was there.
 */
fork?: boolean
}
/**
 * What was compared with what.
 */
export interface ComparisonRecord {
/**
 * The exact merge-base.
 */
base: {
/**
 * Full commit id.
 */
sha: string
/**
 * Branch or ref it was found from.
 */
ref?: string
}
/**
 * The change.
 */
head: {
/**
 * Full commit id.
 */
sha: string
/**
 * Branch or ref.
 */
ref?: string
/**
 * Whether the work tree differs from the commit.
 */
dirty: boolean
}
/**
 * Digest of the plan.
 */
digest: string
/**
 * Number of affected tasks.
 */
selected: number
/**
 * Number of tasks.
 */
total: number
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
/**
 * Digest of what was written of it: where it is, contract, checks. Comparable between runs of one version of Towpath.
 */
definition?: string
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
 * Digest of what was written of the task: the meaning of its code with local imports, requirements, contract, checks and tests. Comparable between runs of one version of Towpath.
 */
definition?: string
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
impact?: ImpactRecord
diff?: TableDiffRecord
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
 * What the change under review does to a task.
 */
export interface ImpactRecord {
class: ChangeClass
/**
 * Columns of its result that may differ, for class columns and schema.
 */
columns?: string[]
/**
 * Whether its own code or declaration changed; else it is affected through what it reads.
 */
direct: boolean
/**
 * Whether it must be built and tested.
 */
selected: boolean
/**
 * The chain of reasons, nearest first.
 */
reasons: string[]
/**
 * File where the change was made.
 */
file?: string
/**
 * Line of the change, from 1.
 */
line?: number
}
/**
 * How the data of a task differs from the base. Figures only, never values.
 */
export interface TableDiffRecord {
/**
 * `pipeline.name`.
 */
id: string
/**
 * not-comparable: both sides read different data, or the result differs from run to run; nothing is judged then.
 */
status: ("equal" | "different" | "not-comparable" | "new" | "removed")
/**
 * Why it is not comparable.
 */
reason?: string
/**
 * Columns by which rows were matched; empty: rows were compared as multisets.
 */
key: string[]
/**
 * contract: declared. found: proven unique on both sides.
 */
keyFrom?: ("contract" | "found")
/**
 * Numbers of rows.
 */
rows: {
/**
 * In the base.
 */
base: number
/**
 * In the head.
 */
head: number
/**
 * Only in the head.
 */
added: number
/**
 * Only in the base.
 */
removed: number
/**
 * In both by key, with a differing value.
 */
changed: number
}
/**
 * By column: those of the head, then the removed.
 */
columns: ColumnDiffRecord[]
/**
 * Limits on the difference, judged.
 *
 * Items: A limit of `diff:`.
 */
expectations: {
/**
 * Key of `diff:`.
 */
name: string
/**
 * skipped: not comparable.
 */
status: ("pass" | "fail" | "skipped")
/**
 * What was required.
 */
expected: string
/**
 * What was seen.
 */
observed: string
/**
 * File.
 */
file: string
/**
 * Line, from 1.
 */
line: number
}[]
/**
 * Time that comparing took.
 */
durationMs?: number
}
/**
 * How one column differs.
 */
export interface ColumnDiffRecord {
/**
 * Name.
 */
name: string
/**
 * ignored: named in `diff.ignore_columns`.
 */
change: ("same" | "changed" | "added" | "removed" | "retyped" | "ignored")
/**
 * Types in the engine.
 */
type: {
/**
 * In the base.
 */
base?: string
/**
 * In the head.
 */
head?: string
}
/**
 * Rows, matched by key, whose value differs.
 */
changed?: number
base?: ColumnProfile
head?: ColumnProfile
/**
 * Total variation distance between the distributions of both sides: 0 equal, 1 disjoint.
 */
shift?: number
}
/**
 * Figures of a column on one side. Of a column with a tag: counts only.
 */
export interface ColumnProfile {
/**
 * Share of nulls.
 */
nulls?: number
/**
 * Distinct values, approximate above 10,000.
 */
distinct?: number
/**
 * Mean of numbers.
 */
mean?: number
/**
 * 5th, 25th, 50th, 75th and 95th percentile of numbers.
 */
quantiles?: number[]
/**
 * Rows in equally wide bins over the common range of both sides, from the 5th to the 95th percentile; groups of fewer than 5 rows count as 0.
 */
histogram?: number[]
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
 * What became of it; inconclusive: the rows cannot tell; skipped: it needs a base, and there was none. Both are never a pass.
 */
status: ("pass" | "fail" | "inconclusive" | "error" | "skipped")
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
/**
 * No metric, but a condition that the data must meet to judge by them at all.
 */
about?: "data"
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
verdict?: ModelVerdictRecord
/**
 * What the files of the artifact are, seen without loading them. That nothing was found never means that loading is safe.
 */
inspection?: {
/**
 * Number of files.
 */
files: number
/**
 * What should be known.
 *
 * Items: A finding.
 */
findings: {
/**
 * code: loading it runs what it names; unknown: not understood; note: worth knowing.
 */
level: ("code" | "unknown" | "note")
/**
 * File of the artifact.
 */
file: string
/**
 * What was seen.
 */
sentence: string
}[]
}
/**
 * How the signature differs from the base's.
 */
signature?: {
/**
 * major: callers break; unknown: a signature is missing.
 */
class: ("major" | "minor" | "none" | "unknown")
/**
 * What changed.
 *
 * Items: A change.
 */
changes: {
/**
 * Its weight.
 */
class: ("major" | "minor" | "unknown")
/**
 * What changed.
 */
sentence: string
}[]
}
/**
 * How the recorded libraries differ from the base's.
 *
 * Items: A difference.
 */
environment?: {
/**
 * What serves the model must follow.
 */
risk: boolean
/**
 * What differs.
 */
sentence: string
}[]
/**
 * Groups of rows, those that became most worse first.
 */
slices?: ModelSliceRecord[]
plots?: ModelPlotsRecord
origin?: ModelOriginRecord
/**
 * How its origin differs from that of the base's model.
 *
 * Items: A difference.
 */
changes?: {
/**
 * Of what.
 */
part: ("data" | "code" | "params" | "seed" | "environment")
/**
 * What differs.
 */
sentence: string
}[]
}
/**
 * How the model compares with the base's.
 */
export interface ModelVerdictRecord {
/**
 * The worst of its metrics.
 */
outcome: ("better" | "not-worse" | "worse" | "inconclusive")
/**
 * same: both are one result; paired: predictions of both, row by row; weak: values of metrics only; none: nothing to compare.
 */
evidence: ("same" | "paired" | "weak" | "none")
/**
 * The verdict in a sentence.
 */
sentence: string
/**
 * What became of the rows of both prediction files.
 */
rows?: {
/**
 * Rows that could be compared.
 */
paired: number
/**
 * Ids that only the base has.
 */
onlyBase: number
/**
 * Ids that only the head has.
 */
onlyHead: number
/**
 * Rows whose id stands more than once; not used.
 */
repeated: {
/**
 * Of the base.
 */
base: number
/**
 * Of the head.
 */
head: number
}
/**
 * Ids whose truth differs; not used.
 */
relabelled: number
/**
 * Ids without truth or usable prediction; not used.
 */
incomplete: number
}
/**
 * Metric by metric.
 */
metrics: ModelMetricRecord[]
/**
 * Rows that only one model got right, and McNemar's test of them.
 */
disagreement?: {
/**
 * Right in the base only.
 */
onlyBase: number
/**
 * Right in the head only.
 */
onlyHead: number
/**
 * Two-sided.
 */
p: number
/**
 * Which form of the test.
 */
method: ("exact" | "chi-squared")
}
}
/**
 * A metric of both models.
 */
export interface ModelMetricRecord {
/**
 * Its name.
 */
metric: string
/**
 * How the head compares.
 */
outcome: ("better" | "not-worse" | "worse" | "inconclusive")
/**
 * The same with its figures.
 */
sentence: string
/**
 * A gate asks for it.
 */
gated?: boolean
/**
 * Judged by values alone.
 */
weak?: boolean
/**
 * Value of the base.
 */
base?: number
/**
 * Value of the head.
 */
head?: number
/**
 * Difference; positive: the head is better.
 */
gain?: number
/**
 * Where the true gain lies.
 */
interval?: {
/**
 * Lower end.
 */
lower: number
/**
 * Upper end.
 */
upper: number
/**
 * Confidence, 0 to 1.
 */
level: number
}
/**
 * A test of its own against no difference.
 */
test?: {
/**
 * Which.
 */
method: ("mcnemar" | "delong")
/**
 * Two-sided.
 */
p: number
}
/**
 * Smallest true difference that so many rows show four times of five.
 */
detectable?: number
/**
 * About how many rows would settle it.
 */
neededRows?: number
/**
 * Standard deviation from run to run on the default branch.
 */
noise?: number
}
/**
 * A group of rows and how the models compare on it.
 */
export interface ModelSliceRecord {
/**
 * Metric.
 */
metric: string
/**
 * What the rows share: `column = value`.
 *
 * Items: A condition.
 */
where: {
/**
 * Column.
 */
column: string
/**
 * Value.
 */
value: string
}[]
/**
 * A gate by a column, or the search over declared columns.
 */
from: ("gate" | "search")
/**
 * Number of rows.
 */
rows: number
/**
 * How the head compares, with the number of groups taken into account.
 */
outcome: ("better" | "not-worse" | "worse" | "inconclusive")
/**
 * Value of the base.
 */
base?: number
/**
 * Value of the head.
 */
head?: number
/**
 * Positive: the head is better.
 */
gain?: number
/**
 * Lower end of the 95 % interval of the gain.
 */
lower?: number
/**
 * Upper end.
 */
upper?: number
/**
 * Of no difference, adjusted for the number of groups.
 */
p?: number
}
/**
 * Plots of a model as aggregates, base and head over the same rows. No point tells of fewer than five rows.
 */
export interface ModelPlotsRecord {
/**
 * Rows behind the plots.
 */
rows: number
/**
 * Share of the positive class.
 */
positives?: number
/**
 * How often what is predicted comes true.
 */
calibration?: {
/**
 * Of the base.
 */
base?: CalibrationBinRecord[]
/**
 * Of the head.
 */
head: CalibrationBinRecord[]
}
/**
 * False-positive and true-positive rate.
 */
roc?: {
/**
 * Of the base.
 */
base?: PointRecord[]
/**
 * Of the head.
 */
head: PointRecord[]
}
/**
 * Recall and precision.
 */
precisionRecall?: {
/**
 * Of the base.
 */
base?: PointRecord[]
/**
 * Of the head.
 */
head: PointRecord[]
}
/**
 * Truth minus prediction.
 */
residuals?: {
/**
 * Ends of the bars; the first and the last bar hold what lies beyond, too.
 */
edges: number[]
base?: ModelResidualsRecord
head: ModelResidualsRecord
}
}
/**
 * Rows with about the same score.
 */
export interface CalibrationBinRecord {
/**
 * Number of rows.
 */
rows: number
/**
 * Mean score.
 */
predicted: number
/**
 * Share that is positive.
 */
observed: number
/**
 * Lower end of its 95 % interval.
 */
lower: number
/**
 * Upper end.
 */
upper: number
}
/**
 * A point of a curve.
 */
export interface PointRecord {
/**
 * Across.
 */
x: number
/**
 * Up.
 */
y: number
}
/**
 * Residuals of one model.
 */
export interface ModelResidualsRecord {
/**
 * Rows in each bar.
 */
counts: number[]
/**
 * By prediction.
 *
 * Items: Rows with about the same prediction.
 */
bins: {
/**
 * Number of rows.
 */
rows: number
/**
 * Mean prediction.
 */
predicted: number
/**
 * Mean residual.
 */
residual: number
/**
 * Standard deviation of the residual.
 */
deviation: number
}[]
}
/**
 * What a model was trained from and with, as seen when it was trained.
 */
export interface ModelOriginRecord {
/**
 * Digest of the code, with its parameters.
 */
code: string
/**
 * Training data: what is declared, or every table that the task reads.
 *
 * Items: What a set of rows is, whatever their order.
 */
data: {
/**
 * Input of the task, or file that it wrote.
 */
name: string
/**
 * Only these rows.
 */
where?: string
/**
 * Number of rows.
 */
rows: number
/**
 * Number of columns.
 */
columns: number
/**
 * Digest of names and types of the columns.
 */
schema: string
/**
 * Digest of all rows; a row that stands twice counts twice.
 */
digest?: string
/**
 * Why there is no digest of the rows.
 */
problem?: string
}[]
/**
 * Parameters, nested names joined by dots.
 */
params?: {
[k: string]: string | number | boolean
}
/**
 * Seed of chance.
 */
seed?: number
/**
 * Where it was trained.
 */
environment: {
/**
 * System and processor.
 */
platform: string
/**
 * Version of Python.
 */
python?: string
/**
 * Digest of the requirements.
 */
requirements?: string
/**
 * What was installed.
 */
packages?: {
[k: string]: string
}
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
/**
 * A changed contract and who relies on it.
 */
export interface ContractChangeRecord {
/**
 * `pipeline.name` of the task or source.
 */
id: string
/**
 * Breaking: a consumer may fail. Additive: more than before. None: only what consumers cannot see.
 */
class: ("breaking" | "additive" | "none")
/**
 * What changed, as sentences.
 */
changes: string[]
/**
 * Ids of the tasks, models and exposures that read what changed.
 */
consumers: string[]
/**
 * File of the contract.
 */
file: string
/**
 * Line, from 1.
 */
line: number
}
/**
 * Something affected that was not tested.
 */
export interface UntestedRecord {
/**
 * `pipeline.name`, when it is about one task.
 */
id?: string
/**
 * needs: a credential or an engine is missing. base-missing: nothing to compare with. not-comparable: both sides read different data. unknown: the analysis could not tell. not-built: it was not built.
 */
kind: ("needs" | "base-missing" | "not-comparable" | "unknown" | "not-built")
/**
 * The sentence.
 */
reason: string
/**
 * Whether the project's policy lets it pass: a warning then, else a failure.
 */
allowed: boolean
}
