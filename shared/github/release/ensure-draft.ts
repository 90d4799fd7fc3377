import { GitHubError } from "../client/github-error.ts";
import { ifFound } from "../client/if-found.ts";
import { lookAgain } from "../client/look-again.ts";
import type { GitHub } from "../client/open-github.ts";
import { listReleases } from "./list-releases.ts";
import { releaseBody } from "./release-body.ts";
import type { ReleaseToPublish } from "./release-to-publish.ts";
import { madeBy, seenRelease, type SeenRelease } from "./seen-release.ts";

/** The one release of a tag: published, or a draft of ours, which is made where there is none. `known`: what was listed before. */
export async function ensureDraft(github: GitHub, wanted: ReleaseToPublish, known: readonly SeenRelease[]): Promise<SeenRelease> {
  const { repository, tag } = wanted;
  const published = await ifFound(github.rest.repos.getReleaseByTag({ ...repository, tag }));
  const there = [...(published === undefined ? [] : [seenRelease(published.data)]), ...known.filter((each) => each.tag === tag && each.id !== published?.data.id)];
  if (there.length > 0) return keepOne(github, wanted, there);
  const made = await create(github, wanted);
  // Two runs may make a draft at the same time: who sees his own sees all older ones too, and the lowest number stays.
  const all = await lookAgain(async () => {
    const now = await newest(github, wanted);
    return now.some(({ id }) => id === made.id) ? now : undefined;
  }, github.timing);
  return keepOne(github, wanted, all ?? [made]);
}

function create(github: GitHub, wanted: ReleaseToPublish): Promise<SeenRelease> {
  const { repository, tag, commit, preRelease } = wanted;
  const attempt = github.timing.random().toString(36).slice(2);
  return github.once({
    make: async () => {
      const { data } = await github.rest.repos.createRelease({ ...repository, tag_name: tag, target_commitish: commit, name: tag, body: releaseBody(wanted, attempt), draft: true, prerelease: preRelease });
      return seenRelease(data);
    },
    find: async () => (await newest(github, wanted)).find((each) => madeBy(each, attempt)),
  });
}

/** What was made a moment ago is among the newest. */
async function newest(github: GitHub, { repository, tag }: ReleaseToPublish): Promise<SeenRelease[]> {
  return (await listReleases(github, repository, { pages: 1 })).filter((each) => each.tag === tag);
}

/** What is published stays, else the oldest draft of ours; more drafts of ours are deleted, those of others are not touched. */
async function keepOne(github: GitHub, { repository, tag }: ReleaseToPublish, all: readonly SeenRelease[]): Promise<SeenRelease> {
  const ours = all.filter(({ draft, ours: mine }) => draft && mine).toSorted((a, b) => a.id - b.id);
  const kept = all.find(({ draft }) => !draft) ?? ours[0];
  if (kept === undefined || (kept.draft && ours.length < all.length)) throw new GitHubError(`There is a draft of a release ${tag} that Towpath did not make. Publish it or delete it, then run this again.`, { status: 409, fate: "refused" });
  for (const { id } of ours) if (id !== kept.id) await ifFound(github.rest.repos.deleteRelease({ ...repository, release_id: id }));
  return kept;
}
