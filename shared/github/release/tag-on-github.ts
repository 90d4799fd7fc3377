import { ifFound } from "../client/if-found.ts";
import type { GitHub } from "../client/open-github.ts";
import type { RepositoryName } from "../repository.ts";

export interface TagOnGitHub {
  commit: string;
  /** Undefined: somebody made it without one. */
  message?: string;
}

/** What a tag is on GitHub; undefined when there is none. */
export async function tagOnGitHub(github: GitHub, repository: RepositoryName, tag: string): Promise<TagOnGitHub | undefined> {
  const ref = await ifFound(github.rest.git.getRef({ ...repository, ref: `tags/${tag}` }));
  if (ref === undefined) return undefined;
  const { type, sha } = ref.data.object;
  if (type !== "tag") return { commit: sha };
  const { data } = await github.rest.git.getTag({ ...repository, tag_sha: sha });
  return { commit: data.object.sha, message: data.message };
}
