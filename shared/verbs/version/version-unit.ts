import type { TreeFs } from "../../git/tree-fs.ts";
import type { Note, Unit as VersionedUnit } from "../../generated/version.ts";
import type { Side } from "../../impact/side.ts";
import type { Git } from "../../results/commit-info.ts";
import type { RunRecord } from "../../results/record.ts";
import { bumpBy, bumpOf, unknownBump, type Bump, type BumpReason } from "../../version/bump.ts";
import type { ChangeFile } from "../../version/change-file.ts";
import { manifestDigest } from "../../version/digest.ts";
import { evidenceOf } from "../../version/evidence.ts";
import { filesOfUnit } from "../../version/files-of-unit.ts";
import type { Level } from "../../version/level.ts";
import { releaseManifest, type ManifestFacts, type ReleaseManifest } from "../../version/manifest.ts";
import { nextVersion } from "../../version/next-version.ts";
import { movedTag, tagFacts } from "../../version/read-release.ts";
import type { TaggedRelease } from "../../version/read-tags.ts";
import { parseTag } from "../../version/tag.ts";
import { tasksOf, type Unit } from "../../version/unit.ts";
import type { Compared } from "./compare-commits.ts";
import type { Releases } from "./last-release.ts";
import type { CommitNotes } from "./notes.ts";

export interface UnitFacts {
  git: Git;
  unit: Unit;
  commit: string;
  /** Git's hash of the project's folder, and its path in the repository. */
  tree: string;
  folder: string;
  tools: Readonly<Record<string, string>>;
  side: Side;
  headTree: TreeFs;
  releases: Releases;
  /** Newest first. */
  records: readonly RunRecord[];
  changes: readonly ChangeFile[];
  notes: CommitNotes;
  wish: { bump?: Level; preRelease?: string };
  /** Missing: it was never released. */
  base?: Compared & { sha: string };
}

/** What one pipeline or model of the head would be released as, or is. */
export async function versionUnit(facts: UnitFacts): Promise<VersionedUnit> {
  const { unit, side, releases, commit, wish, base } = facts;
  const { name, kind } = unit;
  const last = await releases.before(name);
  const ids = tasksOf(side.workspace, unit).map(({ id }) => id);
  const evidence = evidenceOf(facts.records, commit, ids);
  const contract = changeOf(unit, base, last);
  const notes = notesSince(facts);
  const raised = bumpBy([...contract.reasons, ...signatureReasons(contract, facts.records, evidence?.run, ids), ...reasonsOfNotes(contract, notes)]);
  const { consumers } = manifestOf(facts, { release: "", tools: {} });
  const judged = { kind, name, ...(last === undefined ? {} : { last: lastOf(last) }), required: raised.level, level: raised.level, reasons: raised.reasons.filter(({ level }) => level !== "none"), notes, consumers };

  const here = await releases.at(name);
  if (here !== undefined) return { ...judged, ...(await released(facts, here)) };
  const next = nextVersion(raised, { withdrawn: releases.withdrawn(name), ...(last === undefined ? {} : { latest: last.version }), ...(wish.bump === undefined ? {} : { declared: wish.bump }), ...(wish.preRelease === undefined ? {} : { preRelease: wish.preRelease }) });
  if (next.status === "refused") return { ...judged, status: "refused", refusal: next.reason };
  if (next.status === "unchanged") return { ...judged, status: "unchanged" };
  const tag = `${releases.tagged(name)}@v${next.version}`;
  if (parseTag(tag)?.kind !== "version") {
    return { ...judged, status: "refused", refusal: `${tag} would be no tag that can be read back: names in tags hold letters, digits, dashes and underscores, and begin and end with a letter or a digit. Give the pipeline or the project another name` };
  }
  const taken = releases.all.get(releases.tagged(name))?.find(({ version }) => version === next.version);
  if (taken?.commit === commit) return { ...judged, level: next.level, ...(await released(facts, taken)) };
  if (taken !== undefined) {
    const way = wish.preRelease === undefined ? "release from a branch that holds it, or ask for a higher level with --bump" : "give another one with --pre";
    return { ...judged, status: "refused", refusal: `${tag} exists already, for commit ${taken.commit.slice(0, 12)}, which is not this one: ${way}` };
  }
  const manifest = manifestOf(facts, { release: next.version, tools: facts.tools, ...(evidence === undefined ? {} : { evidence }) });
  return { ...judged, status: "release", level: next.level, next: next.version, tag, digest: manifestDigest(manifest), manifest: { ...manifest } };
}

/** The commit has its tag already: what was released is made again from it, so that a run that was killed half-way can go on. */
async function released(facts: UnitFacts, tag: TaggedRelease): Promise<Pick<VersionedUnit, "status" | "next" | "tag" | "digest" | "manifest" | "refusal">> {
  const named = { next: tag.version, tag: tag.tag };
  const said = await tagFacts(facts.git, tag);
  // Somebody has tagged by hand: a version, and no release of ours.
  if (said === undefined) return { ...named, status: "unchanged" };
  const manifest = manifestOf(facts, { release: tag.version, tools: said.tools ?? facts.tools, ...(said.evidence === undefined ? {} : { evidence: said.evidence }) });
  const digest = manifestDigest(manifest);
  const refusal = movedTag(tag, said) ?? (digest === said.digest ? undefined : `${tag.tag} says the digest ${said.digest.slice(0, 12)}, and what its commit holds has ${digest.slice(0, 12)}: \`towpath verify ${tag.tag}\` says more`);
  return refusal === undefined ? { ...named, status: "released", digest, manifest: { ...manifest } } : { ...named, status: "refused", refusal };
}

function manifestOf({ unit, commit, tree, folder, side }: UnitFacts, rest: Pick<ManifestFacts, "release" | "tools" | "evidence">): ReleaseManifest {
  return releaseManifest({ unit, commit, tree, folder, side, ...rest });
}

function changeOf(unit: Unit, base: UnitFacts["base"], last: TaggedRelease | undefined): Bump {
  if (base === undefined) return bumpBy([{ level: "major", text: "its first release: from now on it promises" }]);
  const named = last?.commit === base.sha ? last.tag : `commit ${base.sha.slice(0, 12)}`;
  if (base.read === undefined) return unknownBump(`${named} cannot be read`);
  const broken = base.problems.find(({ pipeline }) => pipeline === undefined || unit.kind === "model" || pipeline === unit.name);
  if (broken !== undefined) return unknownBump(`${named} has errors, the first in ${broken.place.file}`);
  if (tasksOf(base.read.base.workspace, unit).length === 0 && tasksOf(base.read.head.workspace, unit).length > 0) return unknownBump(`${named} has no ${unit.kind} ${unit.name}`);
  return bumpOf(unit, base.read.base, base.read.head, base.read.impact);
}

/** A run of this very commit may have seen more of a model's signature than its declaration says. */
function signatureReasons(contract: Bump, records: readonly RunRecord[], run: string | undefined, ids: readonly string[]): BumpReason[] {
  const record = records.find(({ id }) => id === run);
  return (record?.pipelines ?? []).flatMap(({ tasks }) => tasks).filter(({ id }) => ids.includes(id)).flatMap(({ id, model }) =>
    (model?.signature?.changes ?? []).flatMap((change): BumpReason[] => {
      // Many models have no signature; then what is declared of them decides, and that nothing else is known is only said.
      const level = change.class === "unknown" ? (contract.level === "none" ? "none" : "patch") : change.class;
      return [{ level, text: `${id}: ${change.sentence}` }];
    }));
}

/** A commit's message raises what changes anyway; a change file may also release what did not. */
function reasonsOfNotes(contract: Bump, notes: readonly Note[]): BumpReason[] {
  return notes.filter(({ from }) => contract.level !== "none" || !isCommit(from)).map(({ level, text, from }) => ({ level, text: `${from}: ${text.split("\n")[0] ?? ""}` }));
}

function notesSince({ unit, side, base, changes, headTree, notes }: UnitFacts): Note[] {
  // A change file that the last release had is told already.
  const fresh = changes.filter(({ file }) => base === undefined || base.tree.hash(file) !== headTree.hash(file));
  const written = fresh.flatMap(({ file, levels, text }): Note[] => {
    const level = levels.get(unit.name);
    return level === undefined ? [] : [{ level, text, from: file }];
  });
  if (base === undefined) return written;
  const before = base.read === undefined ? [] : filesOfUnit(base.read.base.workspace, unit);
  // Every unit depends on the project file; a commit that touches only it speaks of none of them.
  const files = new Set([...filesOfUnit(side.workspace, unit), ...before].map(([file]) => file).filter((file) => file !== side.workspace.project.at.file));
  return [...written, ...notes.since(base.sha, files)];
}

function isCommit(from: string): boolean {
  return /^[0-9a-f]{12}$/.test(from);
}

function lastOf({ version, tag, commit }: TaggedRelease): NonNullable<VersionedUnit["last"]> {
  return { version, tag, commit };
}
