import type { GitListed, ListingGit } from "../results/commit-info.ts";
import { listed } from "./listed.ts";

/** What git says of a work tree, as it writes it: the index, what was changed since, and what is new. */
export interface GitListing {
  index: GitListed;
  changed: GitListed;
  fresh: GitListed;
}

/** Asks for all three at once, below the folder that git was opened in. */
export async function gitListing(git: ListingGit): Promise<GitListing> {
  const [index, changed, fresh] = await Promise.all([git.list("ls-files", "-s", "-z", "--", "."), git.list("diff", "--name-only", "--ignore-submodules=none", "-z", "--relative", "--", "."), git.list("ls-files", "--others", "--exclude-standard", "-z", "--", ".")]);
  return { index, changed, fresh };
}

/** Files that differ from the index, or that it does not know. Throws a HostError when git did not list them: what is not listed is not unchanged. */
export function dirtyFiles({ changed, fresh }: GitListing): string[] {
  return [...workTree(changed), ...workTree(fresh)];
}

/** The lines of the index: `<mode> <hash> <stage>\t<path>`. */
export function indexLines({ index }: GitListing): string[] {
  return workTree(index);
}

function workTree(answer: GitListed): string[] {
  return listed(answer, "the files of the work tree", "git refused; see what `git status` says");
}
