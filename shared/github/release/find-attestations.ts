import { GitHubError } from "../client/github-error.ts";
import { ifFound } from "../client/if-found.ts";
import { lookList } from "../client/look.ts";
import type { GitHub } from "../client/open-github.ts";
import type { RepositoryName } from "../repository.ts";

/** How many attestations GitHub keeps of a file, by its SHA-256; or, as a sentence, why that is unknown. Their signatures are not looked at. */
export async function findAttestations(github: GitHub, repository: RepositoryName, sha256: string): Promise<{ count: number } | { unknown: string }> {
  try {
    const found = await ifFound(github.rest.repos.listAttestations({ ...repository, subject_digest: `sha256:${sha256}` }));
    return { count: found === undefined ? 0 : lookList(found.data, "attestations").length };
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    return { unknown: error.message };
  }
}
