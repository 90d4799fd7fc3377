import type { ListingGit } from "../results/commit-info.ts";
import { listed } from "./listed.ts";

/** Which commits of a stretch of history lead to another. */
export interface Ancestry {
  /** The commits that lead to the stretch's head and not to this one. */
  since(sha: string): ReadonlySet<string>;
}

/** The history of `head`, without what leads to `without`, from one process however many questions follow. */
export async function ancestry(git: ListingGit, head: string, without: readonly string[]): Promise<Ancestry> {
  const [listing = ""] = listed(await git.list("rev-list", "--parents", head, ...without.map((sha) => `^${sha}`)), "the commits since the last releases", "is the clone complete (fetch-depth: 0)?");
  const parents = new Map(listing.split("\n").filter(Boolean).map((line): [string, string[]] => {
    const [sha = "", ...above] = line.split(" ");
    return [sha, above];
  }));
  return {
    since(sha) {
      const left = new Set(parents.keys());
      const open = [sha];
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        if (left.delete(next)) open.push(...(parents.get(next) ?? []));
      }
      return left;
    },
  };
}
