import { HostError } from "../host/ports.ts";
import type { Git } from "../results/commit-info.ts";
import { latestRelease, readTags, type TaggedRelease } from "./read-tags.ts";
import { readTagMessage, type TagFacts } from "./tag-message.ts";

export interface FoundTag extends TaggedRelease, Partial<Pick<TagFacts, "digest" | "evidence">> {}

/**
 * Finds a release in a clone, offline: `flights@v1.4.0`, `flights@1.4.0`, or `flights` for the newest. A tag that was moved to another commit is
 * refused; of one that somebody made by hand only name, version and commit are known.
 */
export async function readRelease(git: Git, wanted: string): Promise<FoundTag> {
  const [name = "", written] = wanted.split("@");
  const tags = await readTags(git);
  const found = written === undefined ? latestRelease(tags, name) : tags.get(name)?.find(({ version }) => version === written.replace(/^v/, ""));
  if (found === undefined) {
    throw new HostError(`there is no release ${written === undefined ? `of ${JSON.stringify(name)}` : JSON.stringify(wanted)} in this clone: fetch the tags (\`git fetch --tags\`), or make one: \`git tag -a NAME@v1.0.0 -m NAME\``);
  }
  const message = found.annotated ? await git("for-each-ref", "--format=%(contents)", `refs/tags/${found.tag}`) : undefined;
  const facts = message === undefined ? undefined : readTagMessage(message);
  if (facts === undefined) return found;
  if (facts.commit !== found.commit) throw new HostError(`the tag ${found.tag} was moved: it was made for commit ${facts.commit.slice(0, 12)} and points to ${found.commit.slice(0, 12)}. Nothing is deployed from it; put it back or release a new version`);
  return { ...found, digest: facts.digest, ...(facts.evidence === undefined ? {} : { evidence: facts.evidence }) };
}
