import type { Git } from "../../results/commit-info.ts";

/** How a commit stands to the one that is deployed. */
export type Order = "first" | "same" | "newer" | "older" | "diverged" | "unknown";

/** Asks git; a clone without one of the commits knows nothing. */
export async function orderOf(git: Git, deployed: string | undefined, commit: string): Promise<Order> {
  if (deployed === undefined) return "first";
  if (deployed === commit) return "same";
  if (![deployed, commit].every((each) => /^[0-9a-f]{40,64}$/.test(each))) return "unknown";
  const known = await Promise.all([deployed, commit].map((each) => git("cat-file", "-e", `${each}^{commit}`)));
  if (known.includes(undefined)) return "unknown";
  const base = (await git("merge-base", deployed, commit))?.trim();
  if (base === deployed) return "newer";
  if (base === commit) return "older";
  // A shallow clone has no common commit where the whole history has one.
  return base === undefined || base === "" ? "unknown" : "diverged";
}
