import { prerelease } from "semver";
import { nodeGit } from "../../git/node-git.ts";
import { writeTag } from "../../git/write-tag.ts";
import type { Unit, Versions } from "../../generated/version.ts";
import { nodeFs } from "../../host/node-fs.ts";
import { HostError } from "../../host/ports.ts";
import { withEntries } from "../../version/changelog.ts";
import type { MadeRelease } from "../../version/made-release.ts";
import { tagMessage } from "../../version/tag-message.ts";
import { writeManifestFile } from "./manifest-file.ts";
import { releasesOf } from "./releases-of.ts";

const CHANGELOG = "CHANGELOG.md";

export interface WriteReleases {
  root: string;
  /** What has changed, for the changelog and for GitHub. */
  notes: { changelog(unit: Unit): string; release(unit: Unit): string };
  /** Who tags; git's own configuration unless given. */
  tagger?: { name: string; email: string };
}

/**
 * Makes the releases that were found: entries of the changelog, manifests, and last the tags, because with its tag a release is there. After a kill at
 * any point the same call goes on; a second call does nothing. Gives the releases of this commit, those that were there too. Nothing is pushed.
 */
export async function writeReleases(versions: Versions, { root, notes, tagger }: WriteReleases): Promise<MadeRelease[]> {
  const made = releasesOf(versions, notes.release);
  const git = nodeGit(root);
  if ((await git("rev-parse", "HEAD"))?.trim() !== versions.commit) throw new HostError("nothing was released: another commit was checked out meanwhile; run it again");

  const final = versions.units.filter(({ status, next = "" }) => (status === "release" || status === "released") && prerelease(next) === null);
  if (final.length > 0) {
    const fs = await nodeFs(root);
    const seconds = Number((await git("show", "--no-patch", "--format=%ct", versions.commit))?.trim());
    const date = new Date(seconds * 1000).toISOString().slice(0, 10);
    const before = await fs.read(CHANGELOG);
    const after = withEntries(before, final.map((unit) => ({ name: unit.name, version: unit.next ?? "", date, notes: notes.changelog(unit) })));
    if (after !== before) await fs.write(CHANGELOG, after);
  }
  for (const { tag, manifest, fresh } of made) {
    await writeManifestFile(root, tag, manifest);
    if (fresh) await writeTag(root, { tag, commit: versions.commit, message: tagMessage(manifest), ...(tagger === undefined ? {} : { tagger }) });
  }
  return made;
}
