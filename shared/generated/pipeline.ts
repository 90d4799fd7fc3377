/* Generated from schemas/ by `npm run generate`. Do not edit. */
/**
 * A name: letters, digits, _ and -, not starting with a digit.
 */
export type DashedName = string
/**
 * One name, or a list of names.
 */
export type Names = (string[] | string)
/**
 * A column of the contract. Short form: only the type.
 */
export type Column = (string | {
/**
 * SQL type, as the engine names it.
 */
type?: string
/**
 * What the column means.
 */
description?: string
/**
 * Each row has a value. Checked.
 */
not_null?: boolean
/**
 * No value comes twice. Checked.
 */
unique?: boolean
references?: ColumnReference
tags?: Names
/**
 * Permits reports to show this column's smallest and largest value and its categories. Without it only counts leave the engine.
 */
samples?: "allow"
} | null)
/**
 * A column of another task or source: `task.column`, or `pipeline.task.column`.
 */
export type ColumnReference = string
/**
 * One condition: its kind, and below it its options.
 */
export type Check = ({
/**
 * No row lacks a value. Short: `not_null: column` or a list.
 */
not_null?: (string | string[] | {
/**
 * Column that is checked.
 */
column?: string
columns?: Names
/**
 * error stops the publication; warn only reports.
 */
severity?: ("error" | "warn")
/**
 * SQL condition: only these rows are checked.
 */
where?: string
at_least?: Share
max_failing?: Failing
})
/**
 * No value, or combination of values, comes twice; rows with a null are ignored. Short: `unique: column` or a list.
 */
unique?: (string | string[] | {
/**
 * Column that is checked.
 */
column?: string
columns?: Names
/**
 * error stops the publication; warn only reports.
 */
severity?: ("error" | "warn")
/**
 * SQL condition: only these rows are checked.
 */
where?: string
at_least?: Share
max_failing?: Failing
})
/**
 * The columns identify a row: filled and unique. Without columns: the declared key.
 */
key?: (string | string[] | {
columns?: Names
/**
 * error stops the publication; warn only reports.
 */
severity?: ("error" | "warn")
/**
 * SQL condition: only these rows are checked.
 */
where?: string
at_least?: Share
max_failing?: Failing
} | null)
/**
 * Each value exists in a column of another task or source; nulls are ignored.
 */
references?: {
/**
 * Column that is checked.
 */
column: string
to: ColumnReference
/**
 * error stops the publication; warn only reports.
 */
severity?: ("error" | "warn")
/**
 * SQL condition: only these rows are checked.
 */
where?: string
at_least?: Share
max_failing?: Failing
}
/**
 * The table has the declared columns with the declared types.
 */
schema?: ({
/**
 * Whether columns that are not declared are accepted.
 */
allow_extra?: boolean
/**
 * error stops the publication; warn only reports.
 */
severity?: ("error" | "warn")
} | null)
/**
 * Values are among these; nulls are ignored.
 */
accepted_values?: {
/**
 * Column that is checked.
 */
column: string
/**
 * The values that are accepted.
 */
values: (string | number | boolean)[]
/**
 * error stops the publication; warn only reports.
 */
severity?: ("error" | "warn")
/**
 * SQL condition: only these rows are checked.
 */
where?: string
at_least?: Share
max_failing?: Failing
}
/**
 * Values lie between bounds; nulls are ignored.
 */
accepted_range?: {
/**
 * Column that is checked.
 */
column: string
/**
 * Lowest value. A number, or a date or timestamp.
 */
min?: (number | string)
/**
 * Highest value. A number, or a date or timestamp.
 */
max?: (number | string)
/**
 * Whether the bounds themselves are refused.
 */
exclusive?: boolean
/**
 * error stops the publication; warn only reports.
 */
severity?: ("error" | "warn")
/**
 * SQL condition: only these rows are checked.
 */
where?: string
at_least?: Share
max_failing?: Failing
}
/**
 * Values match a regular expression in the engine's syntax; nulls are ignored.
 */
pattern?: {
/**
 * Column that is checked.
 */
column: string
/**
 * Regular expression that must match somewhere; anchor it with ^ and $.
 */
regex: string
/**
 * error stops the publication; warn only reports.
 */
severity?: ("error" | "warn")
/**
 * SQL condition: only these rows are checked.
 */
where?: string
at_least?: Share
max_failing?: Failing
}
/**
 * Number of rows. Without bounds: at least one row.
 */
row_count?: ({
/**
 * Fewest rows.
 */
min?: number
/**
 * Most rows.
 */
max?: number
/**
 * error stops the publication; warn only reports.
 */
severity?: ("error" | "warn")
/**
 * SQL condition: only these rows are checked.
 */
where?: string
} | null)
/**
 * The newest value of a time column is recent enough.
 */
freshness?: {
/**
 * Column that is checked.
 */
column: string
warn_after?: Duration
error_after?: Duration
/**
 * error stops the publication; warn only reports.
 */
severity?: ("error" | "warn")
/**
 * SQL condition: only these rows are checked.
 */
where?: string
}
/**
 * Number of rows compared with the median of earlier runs.
 */
volume_change?: {
max_drop?: Percent
max_rise?: Percent
/**
 * Number of earlier runs.
 */
window?: number
/**
 * error stops the publication; warn only reports.
 */
severity?: ("error" | "warn")
/**
 * SQL condition: only these rows are checked.
 */
where?: string
}
/**
 * The mean of a column lies between bounds.
 */
mean?: {
/**
 * Column that is checked.
 */
column: string
/**
 * Lowest mean.
 */
min?: number
/**
 * Highest mean.
 */
max?: number
/**
 * error stops the publication; warn only reports.
 */
severity?: ("error" | "warn")
/**
 * SQL condition: only these rows are checked.
 */
where?: string
}
/**
 * A quantile of a column lies between bounds.
 */
quantile?: {
/**
 * Column that is checked.
 */
column: string
/**
 * Which quantile: 0.5 is the median.
 */
q: number
/**
 * Lowest value.
 */
min?: number
/**
 * Highest value.
 */
max?: number
/**
 * error stops the publication; warn only reports.
 */
severity?: ("error" | "warn")
/**
 * SQL condition: only these rows are checked.
 */
where?: string
}
/**
 * Shares of categories are near the expected ones.
 */
distribution?: {
/**
 * Column that is checked.
 */
column: string
/**
 * Expected share of each category.
 */
values: {
[k: string]: Share
}
tolerance?: Share
max_other?: Share
/**
 * error stops the publication; warn only reports.
 */
severity?: ("error" | "warn")
/**
 * SQL condition: only these rows are checked.
 */
where?: string
}
/**
 * A SQL condition that holds for each row. Short: the condition itself.
 */
expression?: (string | {
/**
 * SQL condition; a row for which it is null passes.
 */
expression: string
/**
 * error stops the publication; warn only reports.
 */
severity?: ("error" | "warn")
/**
 * SQL condition: only these rows are checked.
 */
where?: string
at_least?: Share
max_failing?: Failing
})
/**
 * A query that must return no row. Short: a .sql file, or the query itself.
 */
sql?: (string | {
file?: Path
/**
 * The query itself.
 */
query?: string
/**
 * error stops the publication; warn only reports.
 */
severity?: ("error" | "warn")
max_failing?: Failing
})
} | string)
/**
 * A share: a percentage, or a number from 0 to 1.
 */
export type Share = (string | number)
/**
 * A number of rows, or a percentage of them.
 */
export type Failing = (number | string)
/**
 * A length of time: a number and a unit (ms, s, m, h, d, w).
 */
export type Duration = string
/**
 * A percentage; it may exceed 100%.
 */
export type Percent = string
/**
 * A path below the project's root, with forward slashes.
 */
export type Path = string
/**
 * How the result is kept. SQL: view when absent.
 */
export type Materialized = (string | {
/**
 * Only what is new is computed: by time, by key, or both.
 */
incremental: {
/**
 * Column by which rows arrive; whole days of it are replaced.
 */
time?: string
key?: Names
lookback?: Duration
}
})
/**
 * Name of an environment variable.
 */
export type Variable = string
/**
 * Rows as a list of `column: value` maps, or a CSV, JSON or Parquet file.
 */
export type Rows = ({

}[] | string)
/**
 * A date or a timestamp (ISO 8601); without an offset it is read in the project's timezone.
 */
export type Instant = string
/**
 * Rows of an input of the task, or of a file that it writes.
 */
export type ModelData = (string | {
/**
 * Input of the task.
 */
input?: string
file?: Path
/**
 * SQL condition: only these rows.
 */
where?: string
/**
 * Column that identifies a row; the `id` of the predictions when absent.
 */
key?: string
})
/**
 * `task.column`, or a list.
 */
export type ExposureColumns = (ColumnReference[] | string)

/**
 * A pipeline: sources, tasks and exposures.
 */
export interface PipelineFile {
/**
 * Version of this file format.
 */
version: 1
pipeline: DashedName
/**
 * What the pipeline is for, in a sentence.
 */
description?: string
/**
 * Who answers for it: a GitHub team or user, or an address.
 */
owner?: string
tags?: Names
/**
 * When it runs: a cron expression of five fields, read in the project's timezone.
 */
schedule?: string
/**
 * Data that the pipeline reads and does not make.
 */
sources?: {
[k: string]: Source
}
/**
 * Steps; each makes one table, file or model that carries its name.
 */
tasks?: {
[k: string]: Task
}
/**
 * Consumers outside: dashboards, APIs, reports, applications.
 */
exposures?: {
[k: string]: Exposure
}
}
/**
 * Data that the pipeline reads and does not make.
 */
export interface Source {
file?: Names
/**
 * A table of the environment's database.
 */
table?: string
/**
 * What it holds, in a sentence.
 */
description?: string
/**
 * Who answers for it: a GitHub team or user, or an address.
 */
owner?: string
tags?: Names
/**
 * The contract: columns that consumers may rely on. `name: type`, or an object.
 */
columns?: {
[k: string]: Column
}
key?: Names
/**
 * Conditions on the real data, run after the build.
 */
checks?: Check[]
freshness?: Freshness
}
/**
 * How recent the data must be.
 */
export interface Freshness {
/**
 * The time column whose newest value counts.
 */
column: string
warn_after?: Duration
error_after?: Duration
}
/**
 * One step, which makes one table, file or model. Exactly one of sql, python, shell, notebook.
 */
export interface Task {
/**
 * A .sql file with one query, or the query itself on several lines.
 */
sql?: string
python?: Path
/**
 * A command line.
 */
shell?: string
notebook?: Path
materialized?: Materialized
inputs?: Names
/**
 * Columns that a task reads from each input, where no SQL says so: narrows lineage.
 */
columns_used?: {
[k: string]: Names
}
/**
 * Files that the task makes, relative to the project: `name: path`, or a list of paths.
 */
outputs?: ({
[k: string]: Path
} | Path[])
requirements?: Path
/**
 * Names of environment variables that are passed through. Names only, never values.
 */
env?: (Variable[] | string)
timeout?: Duration
/**
 * How often to try again after a failure.
 */
retries?: number
/**
 * What it holds, in a sentence.
 */
description?: string
/**
 * Who answers for it: a GitHub team or user, or an address.
 */
owner?: string
tags?: Names
/**
 * The contract: columns that consumers may rely on. `name: type`, or an object.
 */
columns?: {
[k: string]: Column
}
key?: Names
/**
 * Conditions on the real data, run after the build.
 */
checks?: Check[]
/**
 * Given rows, expected rows; run without real data.
 */
unit_tests?: UnitTest[]
diff?: Diff
model?: Model
/**
 * Python, shell and notebook: the task may open the environment's database itself.
 */
connection?: boolean
}
/**
 * Given rows, expected rows.
 */
export interface UnitTest {
/**
 * What is tested, as a sentence.
 */
name: string
/**
 * Rows of each input; inputs that are not named are empty.
 */
given?: {
[k: string]: Rows
}
expect: Rows
/**
 * Whether the order of the rows counts.
 */
ordered?: boolean
/**
 * How far numbers may be off: absolute for decimals, relative for floats.
 */
tolerance?: number
as_of?: Instant
}
/**
 * Limits on what a change may do to the data, on a pull request.
 */
export interface Diff {
max_changed_rows?: Failing
max_added_rows?: Failing
max_removed_rows?: Failing
ignore_columns?: Names
/**
 * Relative difference of floats that still counts as equal.
 */
tolerance?: number
}
/**
 * The model that the task makes.
 */
export interface Model {
artifact?: Path
metrics?: Path
/**
 * Predictions on the evaluation set.
 */
predictions?: {
file: Path
/**
 * Column that identifies a row.
 */
id: string
/**
 * Column of the truth.
 */
label?: string
/**
 * Column of the probability.
 */
score?: string
/**
 * Column of the predicted value or class.
 */
prediction?: string
/**
 * Score from which a row counts as positive, when there is no `prediction`.
 */
threshold?: number
/**
 * The class that scores speak of; of two classes the greater one when absent.
 */
positive?: (string | number | boolean)
/**
 * What is predicted; seen from the values when absent.
 */
task?: ("binary" | "multiclass" | "regression")
}
/**
 * Conditions that the model must meet.
 */
gates?: Gate[]
/**
 * Columns of the predictions in which groups that became worse are looked for. Names of groups are shown in reports.
 */
slices?: (string[] | {
columns: Names
/**
 * 2: pairs of columns as well.
 */
depth?: (1 | 2)
/**
 * Smaller groups are not looked at.
 */
min_rows?: number
})
drift?: Names
training_data?: ModelData
test_data?: ModelData
params?: Path
/**
 * Given to the task as TOWPATH_SEED, and recorded.
 */
seed?: number
/**
 * What people say in the model card; the figures come from the run.
 */
card?: {
/**
 * What the model is for.
 */
intended_use?: string
/**
 * What it must not be used for.
 */
out_of_scope?: string
/**
 * Where it is known to be weak.
 */
limitations?: string
/**
 * Identifier of the license.
 */
license?: string
language?: Names
tags?: Names
}
}
/**
 * A condition on a metric.
 */
export interface Gate {
/**
 * Name of the metric.
 */
metric: string
/**
 * Which way is better; known for usual metrics.
 */
direction?: ("higher" | "lower")
/**
 * Column: the gate holds for each of its values.
 */
by?: string
/**
 * Lowest value that passes.
 */
min?: number
/**
 * Highest value that passes.
 */
max?: number
/**
 * How much worse than the base it may be.
 */
max_drop?: number
/**
 * Groups with fewer rows are not judged.
 */
min_rows?: number
}
/**
 * A consumer outside the project.
 */
export interface Exposure {
/**
 * What it is.
 */
kind: ("dashboard" | "api" | "report" | "application" | "notebook" | "ml")
/**
 * What it is for.
 */
description?: string
/**
 * Who answers for it: a GitHub team or user, or an address.
 */
owner?: string
/**
 * Where it is found.
 */
url?: string
reads: Names
columns?: ExposureColumns
}
