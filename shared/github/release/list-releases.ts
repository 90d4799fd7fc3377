import type { GitHub } from "../client/open-github.ts";
import type { RepositoryName } from "../repository.ts";
import { seenRelease, type SeenRelease } from "./seen-release.ts";

const PAGE = 100;

/** Releases and, where the token may write, drafts: the newest first. GitHub gives a draft by no other way than the list. */
export async function listReleases(github: GitHub, repository: RepositoryName, { pages }: { pages: number }): Promise<SeenRelease[]> {
  const found: SeenRelease[] = [];
  for (let page = 1; page <= pages; page++) {
    const { data } = await github.rest.repos.listReleases({ ...repository, per_page: PAGE, page });
    found.push(...data.map(seenRelease));
    if (data.length < PAGE) break;
  }
  return found;
}
