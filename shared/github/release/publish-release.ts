import { GitHubError } from "../client/github-error.ts";
import type { GitHub } from "../client/open-github.ts";
import { ensureAsset } from "./ensure-asset.ts";
import { ensureDraft } from "./ensure-draft.ts";
import { ensureTag, tagAgrees } from "./ensure-tag.ts";
import { listReleases } from "./list-releases.ts";
import { releaseBody } from "./release-body.ts";
import type { ReleaseToPublish } from "./release-to-publish.ts";
import type { SeenRelease } from "./seen-release.ts";

export interface PublishedRelease {
  /** `completed`: it was published, and lacked a file or its tag. */
  status: "published" | "completed" | "unchanged";
  url: string;
}

const ROUNDS = 4;
const ALL_PAGES = 100;
const PAUSE_MS = 5_000;

/**
 * Brings a release to GitHub from whatever is there of it: draft, files, tag, and only then it is published. So nobody sees a release without
 * its files, nor, before all is ready, a tag; and a run that ended in between is finished by the next one. `known`: what `listReleases` gave,
 * when several are published.
 */
export async function publishRelease(github: GitHub, wanted: ReleaseToPublish, known?: readonly SeenRelease[]): Promise<PublishedRelease> {
  // Before anything is made: a tag of something else ends it here.
  const tagged = await tagAgrees(github, wanted);
  for (let round = 1; ; round++) {
    const listed = (round === 1 ? known : undefined) ?? (await listReleases(github, wanted.repository, { pages: ALL_PAGES }));
    try {
      return await finish(github, wanted, listed, tagged);
    } catch (error) {
      // The draft is gone, or the tag has a release by now: somebody else is at the same, and what is there is looked at again.
      const moved = error instanceof GitHubError && (error.status === 404 || error.status === 422);
      if (!moved || round >= ROUNDS) throw error;
      await github.timing.sleep(PAUSE_MS * (1 + github.timing.random()));
    }
  }
}

async function finish(github: GitHub, wanted: ReleaseToPublish, known: readonly SeenRelease[], tagged: boolean): Promise<PublishedRelease> {
  const { repository, tag, commit, preRelease, assets } = wanted;
  const release = await ensureDraft(github, wanted, known);
  let changed = !tagged;
  for (const asset of assets) changed = (await ensureAsset(github, repository, release, asset)) || changed;
  await ensureTag(github, wanted);
  if (!release.draft) return { status: changed ? "completed" : "unchanged", url: release.url };
  const { data } = await github.rest.repos.updateRelease({ ...repository, release_id: release.id, tag_name: tag, target_commitish: commit, name: tag, body: releaseBody(wanted), prerelease: preRelease, draft: false });
  return { status: "published", url: data.html_url };
}
