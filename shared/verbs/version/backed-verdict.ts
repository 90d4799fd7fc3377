import type { RunRecord } from "../../results/record.ts";
import { runStore } from "../../results/run-store.ts";
import { recordFiles } from "../../run/record-files.ts";
import { digestOfJson, manifestDigest } from "../../version/digest.ts";
import { speaksOf, verdictOn } from "../../version/evidence.ts";
import type { Evidence } from "../../version/manifest.ts";
import type { FoundTag } from "../../version/read-release.ts";
import { readManifestFile } from "./manifest-file.ts";

/**
 * What is known of the checks and models of a release. A tag's message is written by whoever may push tags, so what it claims counts only
 * against itself: that all is well must be said by the run record with that digest, or by the manifest that was kept here when the release
 * was made. Undefined: nothing is known.
 */
export async function backedVerdict(root: string, found: FoundTag): Promise<Evidence["verdict"] | undefined> {
  const { facts, commit, tag } = found;
  const claim = facts?.evidence;
  if (facts === undefined || claim === undefined) return undefined;
  if (claim.verdict === "fail") return "fail";
  const record = await runStore(recordFiles(root)).read(claim.run);
  if (record !== undefined && digestOfJson(record) === claim.record) {
    const ids = tasksOf(record, found.name.slice(found.name.lastIndexOf("/") + 1));
    if (ids.length > 0 && speaksOf(record, commit, ids)) return verdictOn(record, ids);
  }
  const kept = await readManifestFile(root, tag);
  return kept !== undefined && "manifest" in kept && manifestDigest(kept.manifest) === facts.digest ? kept.manifest.evidence?.verdict : undefined;
}

/** All of them by the record: a claim could leave out the one that failed. */
function tasksOf({ pipelines }: RunRecord, name: string): string[] {
  return pipelines.flatMap((pipeline) => pipeline.tasks.filter((task) => pipeline.name === name || (task.name === name && task.model !== undefined)).map(({ id }) => id));
}
