import { prerelease } from "semver";
import type { Unit, Versions } from "../../generated/version.ts";
import { HostError } from "../../host/ports.ts";
import { canonicalJson } from "../../version/canonical-json.ts";
import type { MadeRelease } from "../../version/made-release.ts";
import { readManifest } from "../../version/read-manifest.ts";

/** The releases of the commit, those that are tagged already too. Rejects with a sentence when not all of it may be released. Makes nothing. */
export function releasesOf(versions: Versions, notes: (unit: Unit) => string): MadeRelease[] {
  const refused = versions.problems[0] ?? versions.units.find(({ status }) => status === "refused")?.refusal;
  if (refused !== undefined) throw new HostError(`nothing was released: ${refused}`);
  if (versions.base !== undefined) throw new HostError("nothing was released: with --base only what changed since then is counted, and a version must count all since the last release");
  if (versions.dirty) throw new HostError("nothing was released: files of the project have changes that no commit has, and a release is a commit; commit or stash them");
  return versions.units.filter(({ status }) => status === "release" || status === "released").map((unit) => releaseOf(unit, versions.commit, notes(unit)));
}

function releaseOf(unit: Unit, commit: string, notes: string): MadeRelease {
  const { name, next = "", tag = "", digest = "", status } = unit;
  const text = `${canonicalJson(unit.manifest)}\n`;
  const read = readManifest(text);
  if ("problem" in read) throw new Error(`the manifest of ${tag} cannot be read back: ${read.problem}`);
  return { tag, name, version: next, commit, digest, manifest: read.manifest, text, notes, preRelease: prerelease(next) !== null, fresh: status === "release" };
}
