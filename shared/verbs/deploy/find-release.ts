import type { FoundRelease } from "../../deploy/release.ts";
import type { Git } from "../../results/commit-info.ts";
import { digestOfJson } from "../../version/digest.ts";
import { readRelease } from "../../version/read-release.ts";

/** Finds a release by its tag: `flights@v1.4.0`, `flights@1.4.0`, or `flights` for the newest one. */
export async function findRelease(git: Git, wanted: string): Promise<FoundRelease> {
  const { name, version, commit, digest, evidence } = await readRelease(git, wanted);
  // A tag that somebody made by hand has no manifest; name, version and commit are all that it says.
  return { name, version, commit, digest: digest ?? digestOfJson({ name, version, commit }), ...(evidence === undefined ? {} : { verdict: evidence.verdict }) };
}
