import { readTagMessage } from "../../version/tag-message.ts";
import { GitHubError } from "../client/github-error.ts";
import { lookAgain } from "../client/look-again.ts";
import type { GitHub } from "../client/open-github.ts";
import type { ReleaseToPublish } from "./release-to-publish.ts";
import { tagOnGitHub, type TagOnGitHub } from "./tag-on-github.ts";

type WantedTag = Pick<ReleaseToPublish, "repository" | "tag" | "commit" | "message">;

/** Objects are named by their content, and a ref is made only where there is none: asking twice makes it once. */
const repeatable = { request: { repeat: "always" } };

const tagger = { name: "github-actions[bot]", email: "41898282+github-actions[bot]@users.noreply.github.com" };

/** Makes the annotated tag where it is missing. */
export async function ensureTag(github: GitHub, wanted: WantedTag): Promise<void> {
  const { repository, tag, commit, message } = wanted;
  if (await tagAgrees(github, wanted)) return;
  const date = new Date(github.timing.now()).toISOString();
  const { data } = await github.rest.git.createTag({ ...repository, ...repeatable, tag, message, object: commit, type: "commit", tagger: { ...tagger, date } });
  try {
    await github.rest.git.createRef({ ...repository, ...repeatable, ref: `refs/tags/${tag}`, sha: data.sha });
  } catch (error) {
    if (!(error instanceof GitHubError && error.status === 422)) throw error;
    // There is one now: ours, when an answer was lost, or somebody was faster.
    const there = await lookAgain(() => tagOnGitHub(github, repository, tag), github.timing);
    if (there === undefined) throw error;
    refuseOther(there, wanted);
  }
}

/** Whether the tag is there already. One that stands for something else is refused: a tag is never moved. */
export async function tagAgrees(github: GitHub, wanted: WantedTag): Promise<boolean> {
  const there = await tagOnGitHub(github, wanted.repository, wanted.tag);
  if (there === undefined) return false;
  refuseOther(there, wanted);
  return true;
}

function refuseOther(there: TagOnGitHub, { tag, commit, message }: WantedTag): void {
  if (there.commit !== commit) throw refusal(`The tag ${tag} is at commit ${short(there.commit)}, and the release would be of ${short(commit)}. A tag is never moved: release the next version, or delete the tag if it was made by mistake.`);
  const [said, digest] = [there.message, message].map((text) => (text === undefined ? undefined : readTagMessage(text)?.digest));
  if (said !== undefined && digest !== undefined && said !== digest) throw refusal(`The tag ${tag} says that its manifest has the digest ${short(said)}, and the manifest of this commit has ${short(digest)}. Release it with the version of Towpath that made the tag, or release the next version.`);
}

const short = (digest: string): string => digest.slice(0, 12);
const refusal = (sentence: string): GitHubError => new GitHubError(sentence, { status: 409, fate: "refused" });
