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

/** By name, newest version first. */
export type Tags = ReadonlyMap<string, readonly TaggedRelease[]>;

/** Every version tag of a clone. One process, however many tags there are; stage tags and withdrawn versions are left out. */
export async function readTags(git: Git): Promise<Tags> {
  const listing = await git("for-each-ref", "--format=%(refname:strip=2)%00%(objecttype)%00%(objectname)%00%(*objectname)", "refs/tags");
  if (listing === undefined) throw new HostError("the tags of this clone cannot be listed: is this a git repository?");
  const withdrawn = new Set<string>();
  const found: TaggedRelease[] = [];
  for (const line of listing.split("\n")) {
    const [tag = "", type, own = "", peeled = ""] = line.split("\0");
    const read = parseTag(tag);
    if (read?.kind !== "version") continue;
    if (read.withdrawn) withdrawn.add(`${read.name}@${read.version}`);
    else found.push({ name: read.name, version: read.version, tag, commit: type === "tag" ? peeled : own, annotated: type === "tag" });
  }
  const tags = new Map<string, TaggedRelease[]>();
  for (const each of found) {
    if (withdrawn.has(`${each.name}@${each.version}`)) continue;
    const list = tags.get(each.name);
    if (list === undefined) tags.set(each.name, [each]);
    else list.push(each);
  }
  for (const list of tags.values()) list.sort((a, b) => compare(b.version, a.version));
  return tags;
}
