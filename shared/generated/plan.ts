/* Generated from schemas/ by `npm run generate`. Do not edit. */
/**
 * What a change affects, and why: `towpath plan --format json`.
 */
export interface Plan {
/**
 * Version of this format.
 */
version: 1
/**
 * The merge-base: full commit id.
 */
base: string
/**
 * The change: full commit id. The work tree may have more.
 */
head: string
/**
 * SHA-256 of everything else.
 */
digest: string
/**
 * Every task of the head, in the order of building.
 *
 * Items: One task.
 */
tasks: {
/**
 * `pipeline.name`.
 */
id: string
/**
 * Whether it must be built and tested.
 */
selected: boolean
/**
 * Whether its own files changed; else it is affected through what it reads.
 */
direct: boolean
/**
 * What happens to its data.
 */
change: {
/**
 * The gravest word for it.
 */
class: ("none" | "columns" | "rows" | "schema" | "code" | "unknown")
/**
 * Columns that may differ, where that can be told.
 */
columns: string[]
}
/**
 * The chain of reasons, nearest first; of a task that is not selected, why not.
 */
reason: string[]
/**
 * Where the change was made; of a task that is not selected, where it is declared.
 */
file: string
/**
 * Line, from 1.
 */
line: number
}[]
/**
 * Tasks of the base that are no more.
 */
removed: string[]
/**
 * Contracts that changed.
 *
 * Items: One contract.
 */
contracts: {
/**
 * `pipeline.name`.
 */
id: string
/**
 * Breaking: a consumer may fail.
 */
class: ("breaking" | "additive" | "none")
/**
 * What changed, as sentences.
 */
changes: string[]
/**
 * Ids of who reads what changed.
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
}[]
}
