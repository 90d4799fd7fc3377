import { compare, prerelease } from "semver";
import { HostError } from "../host/ports.ts";
import type { Git } from "../results/commit-info.ts";
import { readTags, type TaggedRelease, type Tags } from "./read-tags.ts";
import { readTagMessage, type TagFacts } from "./tag-message.ts";

export interface FoundTag extends TaggedRelease {
  /** What its message says; missing when somebody made the tag by hand. */
  facts?: TagFacts;
}

/**
 * Finds a release in a clone, offline: `flights@v1.4.0`, `flights@1.4.0`, or `flights` for the newest. A tag that was moved to another commit is
 * refused; of one that somebody made by hand only name, version and commit are known.
 */
export async function readRelease(git: Git, wanted: string, project?: string): Promise<FoundTag> {
  const found = findTag(await readTags(git), wanted, project);
  if (found === undefined) {
    const [name = "", written] = wanted.split("@");
    throw new HostError(`there is no release ${written === undefined ? `of ${JSON.stringify(name)}` : JSON.stringify(wanted)} in this clone: fetch the tags (\`git fetch --tags\`), or make one: \`towpath version --write\``, "release-missing");
  }
  const facts = await tagFacts(git, found);
  if (facts === undefined) return found;
  const moved = movedTag(found, facts);
  if (moved !== undefined) throw new HostError(`${moved}. Nothing is deployed from it; put it back or release a new version`, "tag-moved");
  return { ...found, facts };
}

/** The tag of a release by what somebody calls it; undefined when there is none. Where a repository has several projects, the project's name may be left out. */
export function findTag({ releases }: Tags, wanted: string, project?: string): TaggedRelease | undefined {
  const [name = "", written] = wanted.split("@");
  const version = written?.replace(/^v/, "");
  const names = [...(project === undefined ? [] : [`${project}/${name}`]), name];
  const all = names.flatMap((each) => releases.get(each) ?? []).toSorted((a, b) => compare(b.version, a.version));
  return all.find((tag) => (version === undefined ? prerelease(tag.version) === null : tag.version === version));
}

/** What the message of a tag says; undefined when the tag is none of ours. */
export async function tagFacts(git: Git, { tag, annotated }: TaggedRelease): Promise<TagFacts | undefined> {
  const message = annotated ? await git("for-each-ref", "--format=%(contents)", `refs/tags/${tag}`) : undefined;
  return message === undefined ? undefined : readTagMessage(message);
}

/** A sentence when a tag points elsewhere than where it was made. */
export function movedTag({ tag, commit }: TaggedRelease, facts: TagFacts): string | undefined {
  return facts.commit === commit ? undefined : `the tag ${tag} was moved: it was made for commit ${facts.commit.slice(0, 12)} and points to ${commit.slice(0, 12)}`;
}
