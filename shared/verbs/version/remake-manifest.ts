import type { ListingGit } from "../../results/commit-info.ts";
import { releaseManifest, type ManifestFacts, type ReleaseManifest } from "../../version/manifest.ts";
import { tasksOf, unitsOf } from "../../version/unit.ts";
import { openTrees } from "./trees.ts";

type Wanted = Pick<ManifestFacts, "release" | "commit" | "tools" | "evidence"> & { name: string; kind?: "pipeline" | "model" };

/** Makes a manifest again from what the clone holds of its commit, or says why that cannot be done. */
export async function remakeManifest({ root, cache }: { root: string; cache: boolean }, git: ListingGit, { name, kind, commit, ...rest }: Wanted): Promise<{ manifest: ReleaseManifest } | { problem: string }> {
  const shown = commit.slice(0, 12);
  if ((await git("cat-file", "-e", `${commit}^{commit}`)) === undefined) return { problem: `commit ${shown} is not in this clone, so nothing of the release can be checked against it: fetch the whole history (fetch-depth: 0)` };
  const [tree, prefix] = await Promise.all([git("rev-parse", "--verify", "--quiet", `${commit}:./`), git("rev-parse", "--show-prefix")]);
  if (tree === undefined || prefix === undefined) return { problem: `commit ${shown} has no folder of this project: was the project moved? Check with the clone at that commit` };
  using trees = await openTrees(root, { cache, git });
  const { side } = await trees.open(await trees.list(commit));
  if (side === undefined) return { problem: `the project of commit ${shown} cannot be read` };
  const unit = unitsOf(side.workspace).find((each) => each.name === name) ?? (kind === undefined ? undefined : { kind, name });
  if (unit === undefined || tasksOf(side.workspace, unit).length === 0) return { problem: `commit ${shown} has no pipeline or model ${name}` };
  return { manifest: releaseManifest({ unit, commit, tree: tree.trim(), folder: prefix.trim().replace(/\/$/, ""), side, ...rest }) };
}
