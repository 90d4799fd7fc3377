import type { GitHub } from "../client/open-github.ts";
import type { RepositoryName } from "../repository.ts";
import { attemptless } from "./release-marker.ts";
import type { SeenRelease } from "./seen-release.ts";
import { tagOnGitHub } from "./tag-on-github.ts";

/**
 * Publishes drafts that an earlier run left when all was ready but the last step: those of ours that have their files and their tag. Such a
 * run is not repeated once main has moved on. Gives their tags.
 */
export async function finishDrafts(github: GitHub, repository: RepositoryName, known: readonly SeenRelease[]): Promise<string[]> {
  const finished: string[] = [];
  for (const { id, tag, notes } of known.filter(({ draft, ours }) => draft && ours)) {
    if (known.some((each) => each.tag === tag && each.id !== id)) continue;
    if ((await tagOnGitHub(github, repository, tag)) === undefined) continue;
    const { data: assets } = await github.rest.repos.listReleaseAssets({ ...repository, release_id: id, per_page: 100 });
    if (assets.length === 0 || assets.some(({ state }) => state !== "uploaded")) continue;
    await github.rest.repos.updateRelease({ ...repository, release_id: id, body: attemptless(notes), draft: false });
    finished.push(tag);
  }
  return finished;
}
