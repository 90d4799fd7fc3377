/* Generated from schemas/ by `npm run generate`. Do not edit. */
/**
 * What a promotion or a rollback would do in an environment, and why: `towpath deploy plan --format json`.
 */
export interface DeployPlan {
/**
 * Version of this format.
 */
version: 1
/**
 * Forward to a release, or back to one that was there before.
 */
kind: ("deploy" | "rollback")
/**
 * What is approved: SHA-256 of the release, the environment as its log has it, the policy and the steps.
 */
digest: string
/**
 * Where.
 */
environment: {
/**
 * Name in towpath.yml.
 */
name: string
/**
 * Name of the engine.
 */
engine: string
/**
 * Schema that consumers read.
 */
schema: string
/**
 * A: all names move in one transaction, with the row of the log. B: they move one by one, by a journal that the next deployment finishes.
 */
level: ("A" | "B")
/**
 * Hash of the newest deployment in the environment's log; empty when there is none.
 */
head: string
}
release: Release
previous?: Release
/**
 * Where the rules of this promotion come from: towpath.yml at the tip of the default branch.
 */
policy: {
/**
 * The last commit there that changed towpath.yml.
 */
commit: string
/**
 * Who must approve.
 */
approval: ("github" | "pull_request" | "none")
/**
 * Environment in which the release must have been.
 */
promoteFrom?: string
}
/**
 * What happens to each name that consumers see, in the order of building.
 *
 * Items: One name.
 */
steps: {
/**
 * create: built, the name is new. rebuild: built again beside the old data. reuse: stays as it is. swap: data that is there already is shown. drop: the name goes. refuse: cannot be done.
 */
action: ("create" | "rebuild" | "reuse" | "swap" | "drop" | "refuse")
/**
 * `pipeline.name`.
 */
id: string
/**
 * The name that consumers see.
 */
name: string
/**
 * What it is.
 */
kind: ("view" | "table" | "incremental" | "file" | "model")
/**
 * Why.
 */
reason: string
/**
 * What consumers lose.
 */
destructive?: string
/**
 * How long building it took the last time.
 */
estimateMs?: number
}[]
/**
 * Why it must not be done now; empty when it may.
 */
refusals: Refusal[]
/**
 * Refusals that are passed over, with the reason that was given.
 */
overridden: Refusal[]
/**
 * Why gates are passed over; it is written into the log.
 */
override?: string
/**
 * What else should be known before it is approved.
 */
notes: string[]
/**
 * Sum of the estimates; missing when nothing is known.
 */
estimateMs?: number
}
/**
 * A release.
 */
export interface Release {
/**
 * The pipeline or model.
 */
name: string
/**
 * Its version.
 */
version: string
/**
 * Full commit id.
 */
commit: string
/**
 * Digest of its manifest.
 */
digest: string
}
/**
 * A gate that does not hold.
 */
export interface Refusal {
/**
 * Which one.
 */
gate: ("order" | "promote_from" | "soak" | "freeze" | "verdict" | "names" | "inputs" | "build" | "history" | "schema" | "locks" | "models" | "log" | "approval")
/**
 * What was seen, what was expected, what to do.
 */
text: string
/**
 * Whether `--override "reason"` passes over it.
 */
overridable: boolean
/**
 * ISO 8601. When it holds by itself: only time is missing. Missing where somebody must do something.
 */
until?: string
}
