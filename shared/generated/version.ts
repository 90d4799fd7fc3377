/* Generated from schemas/ by `npm run generate`. Do not edit. */
/**
 * A commit.
 */
export type Commit = string
/**
 * How far a version rises.
 */
export type Level = ("none" | "patch" | "minor" | "major")

/**
 * What `towpath version` finds: for each pipeline and model of a commit the version that follows, and why.
 */
export interface Versions {
/**
 * Version of this format.
 */
version: 1
/**
 * Name of the project.
 */
project: string
commit: Commit
/**
 * What all of it was compared with, when somebody named it; else each unit is compared with its own last release.
 */
base?: string
/**
 * Files of the project were changed since the commit; they are no part of it.
 */
dirty: boolean
/**
 * What keeps all of it from being released, as sentences: change files that cannot be understood.
 */
problems: string[]
/**
 * Pipelines and models, by name.
 */
units: Unit[]
}
/**
 * A pipeline or a model.
 */
export interface Unit {
/**
 * What it is.
 */
kind: ("pipeline" | "model")
/**
 * Name of the pipeline, or of the task that makes the model.
 */
name: string
/**
 * `release`: it would be released as `next`. `released`: the commit has its tag already. `unchanged`: nothing to release. `refused`: see `refusal`.
 */
status: ("release" | "released" | "unchanged" | "refused")
last?: Last
/**
 * The version that it is or would be released as.
 */
next?: string
/**
 * The tag of that version.
 */
tag?: string
required: Level
level: Level
/**
 * Why, the gravest first.
 */
reasons: Reason[]
/**
 * Why there is no version.
 */
refusal?: string
/**
 * What people have written about the change.
 */
notes: Note[]
/**
 * Ids of exposures, and of tasks of other pipelines, that read it.
 */
consumers: string[]
/**
 * Digest of the manifest: the identity of the release.
 */
digest?: string
/**
 * The manifest: `release.schema.json`.
 */
manifest?: {
[k: string]: unknown
}
}
/**
 * The newest release that the commit, or the base, holds.
 */
export interface Last {
/**
 * Its version.
 */
version: string
/**
 * Its tag.
 */
tag: string
commit: Commit
}
/**
 * One reason for a level.
 */
export interface Reason {
level: Level
/**
 * What has changed.
 */
text: string
}
/**
 * A change file, or a conventional commit.
 */
export interface Note {
level: Level
/**
 * What it says.
 */
text: string
/**
 * The change file's path, or the commit.
 */
from: string
}
