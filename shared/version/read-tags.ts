import { compare } from "semver";
import { HostError } from "../host/ports.ts";
import type { Git } from "../results/commit-info.ts";
import { parseTag } from "./tag.ts";

/** A release as its tag says it. */
export interface TaggedRelease {
  /** With the project before it, where the tag has one. */
  name: string;
  version: string;
  tag: string;
  commit: string;
  /** Without a message it is no release of ours, but it is a version all the same. */
  annotated: boolean;
}

export interface Tags {
  /** By name, newest version first. */
  releases: ReadonlyMap<string, readonly TaggedRelease[]>;
  /** Versions that are no releases any more, by name: nobody shall get them, and none of them may be given again. */
  withdrawn: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Every version tag of a clone. One process, however many tags there are; stage tags are left out. */
export async function readTags(git: Git): Promise<Tags> {
  const listing = await git("for-each-ref", "--format=%(refname:strip=2)%00%(objecttype)%00%(objectname)%00%(*objectname)", "refs/tags");
  if (listing === undefined) throw new HostError("the tags of this clone cannot be listed: is this a git repository?");
  const withdrawn = new Map<string, Set<string>>();
  const found: TaggedRelease[] = [];
  for (const line of listing.split("\n")) {
    const [tag = "", type, own = "", peeled = ""] = line.split("\0");
    const read = parseTag(tag);
    if (read?.kind !== "version") continue;
    if (read.withdrawn) withdrawn.set(read.name, (withdrawn.get(read.name) ?? new Set()).add(read.version));
    else found.push({ name: read.name, version: read.version, tag, commit: type === "tag" ? peeled : own, annotated: type === "tag" });
  }
  const releases = new Map<string, TaggedRelease[]>();
  for (const each of found) {
    if (withdrawn.get(each.name)?.has(each.version) === true) continue;
    const list = releases.get(each.name);
    if (list === undefined) releases.set(each.name, [each]);
    else list.push(each);
  }
  for (const list of releases.values()) list.sort((a, b) => compare(b.version, a.version));
  return { releases, withdrawn };
}
