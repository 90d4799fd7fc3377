import type { FoundRelease } from "../../deploy/release.ts";
import type { Git } from "../../results/commit-info.ts";
import { digestOfJson } from "../../version/digest.ts";
import { readRelease } from "../../version/read-release.ts";
import { backedVerdict } from "../version/backed-verdict.ts";

/** Finds a release by its tag: `flights@v1.4.0`, `flights@1.4.0`, or `flights` for the newest one. */
export async function findRelease(git: Git, root: string, wanted: string, project: string): Promise<FoundRelease> {
  const found = await readRelease(git, wanted, project);
  const { version, commit, facts } = found;
  // Before a slash stands the project, in a repository that has several.
  const name = found.name.slice(found.name.lastIndexOf("/") + 1);
  const verdict = await backedVerdict(root, found);
  // A tag that somebody made by hand has no manifest; name, version and commit are all that it says.
  return { name, version, commit, digest: facts?.digest ?? digestOfJson({ name, version, commit }), ...(verdict === undefined ? {} : { verdict }) };
}
