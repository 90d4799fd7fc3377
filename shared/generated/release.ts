/* Generated from schemas/ by `npm run generate`. Do not edit. */
/**
 * SHA-256 as hex.
 */
export type Digest = string

/**
 * The manifest of a release: all that a version of a pipeline or a model stands for. As canonical JSON (keys sorted, no spaces) its SHA-256 is the identity of the release.
 */
export interface Release {
/**
 * Version of this format.
 */
version: 1
/**
 * Name of the project.
 */
project: string
/**
 * Folder of the project in its repository; empty at the root.
 */
folder: string
/**
 * What is released.
 */
kind: ("pipeline" | "model")
/**
 * Name of the pipeline, or of the task that makes the model.
 */
name: string
/**
 * The semantic version.
 */
release: string
/**
 * The commit that is released.
 */
commit: string
/**
 * Git's hash of the project's folder at that commit.
 */
tree: string
/**
 * SHA-256 of the text of each file that the pipeline or model names, by path in the project.
 */
files: {
[k: string]: Digest
}
/**
 * What is read and not made, by id.
 */
sources: Source[]
/**
 * What is made, by id.
 */
tasks: Task[]
/**
 * Ids of exposures, and of tasks of other pipelines, that read it.
 */
consumers: string[]
/**
 * Versions of Towpath and of the embedded engine.
 */
tools: {
[k: string]: string
}
evidence?: Evidence
}
/**
 * A source.
 */
export interface Source {
/**
 * `pipeline.name`.
 */
id: string
/**
 * Its table in the environment.
 */
table?: string
/**
 * Its files, as patterns.
 */
files?: string[]
contract: Contract
dataset?: Digest
}
/**
 * What consumers may rely on.
 */
export interface Contract {
/**
 * Promised columns in their order.
 */
columns: Column[]
/**
 * Columns that tell rows apart.
 */
key: string[]
}
/**
 * A column of a contract.
 */
export interface Column {
/**
 * Its name.
 */
name: string
/**
 * Its type, where promised.
 */
type?: string
/**
 * Never null.
 */
not_null?: true
/**
 * No value twice.
 */
unique?: true
/**
 * `asset.column` where each value stands too.
 */
references?: string
}
/**
 * A task.
 */
export interface Task {
/**
 * `pipeline.name`.
 */
id: string
/**
 * How it is made.
 */
kind: ("sql" | "python" | "shell" | "notebook")
/**
 * What it becomes.
 */
materialized: ("view" | "table" | "incremental" | "file")
code: Digest
/**
 * Ids of what it reads.
 */
inputs: string[]
contract: Contract
/**
 * Columns of its result as its query says; missing when that cannot be told.
 */
schema?: SchemaColumn[]
signature?: Signature
}
/**
 * A column that a table has.
 */
export interface SchemaColumn {
/**
 * Its name.
 */
name: string
/**
 * Its type; missing when it cannot be told without data.
 */
type?: string
}
/**
 * What a model takes and gives.
 */
export interface Signature {
/**
 * Columns that it uses of each input, where declared; an empty list means all.
 */
inputs: {
[k: string]: string[]
}
/**
 * Columns of its predictions.
 */
outputs: string[]
}
/**
 * What a run of this very commit has shown. It cannot be made again from the clone; the tag's message holds it too.
 */
export interface Evidence {
record: Digest
/**
 * Id of the run.
 */
run: string
/**
 * What the run concluded about what is released.
 */
verdict: ("pass" | "warn" | "fail")
/**
 * Engine and version of the run.
 */
engine?: string
/**
 * What was built of each task, from which data: by id.
 */
fingerprints: {
[k: string]: string
}
/**
 * Columns that each table really had, by id.
 */
tables: {
[k: string]: SchemaColumn[]
}
/**
 * Models, by id.
 */
models: {
/**
 * A model.
 */
[k: string]: {
/**
 * Digest of the artifact.
 */
digest?: string
/**
 * Its metrics.
 */
metrics: {
[k: string]: number
}
}
}
}
