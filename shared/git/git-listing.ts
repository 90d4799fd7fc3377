import type { Git } from "../results/commit-info.ts";

/** What git says of a work tree, as it writes it: the index, what was changed since, and what is new. Undefined: git did not answer. */
export interface GitListing {
  index: string | undefined;
  changed: string | undefined;
  fresh: string | undefined;
}

/** Asks for all three at once, below the folder that git was opened in. */
export async function gitListing(git: Git): Promise<GitListing> {
  const [index, changed, fresh] = await Promise.all([git("ls-files", "-s", "-z", "--", "."), git("diff", "--name-only", "-z", "--relative", "--", "."), git("ls-files", "--others", "--exclude-standard", "-z", "--", ".")]);
  return { index, changed, fresh };
}

/** Files that differ from the index, or that it does not know. */
export function dirtyFiles({ changed, fresh }: GitListing): string[] {
  return [...(changed ?? "").split("\0"), ...(fresh ?? "").split("\0")].filter(Boolean);
}
