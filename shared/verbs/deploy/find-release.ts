import { createHash } from "node:crypto";
import { canonicalJson } from "../../deploy/log/canonical-json.ts";
import type { FoundRelease } from "../../deploy/release.ts";
import { HostError } from "../../host/ports.ts";
import type { Git } from "../../results/commit-info.ts";

/** Finds a release by its tag: `flights@v1.4.0`, `flights@1.4.0`, or `flights` for the newest one. */
export async function findRelease(git: Git, wanted: string): Promise<FoundRelease> {
  const [name = "", written] = wanted.split("@");
  const tag = written === undefined ? await newestTag(git, name) : `${name}@v${written.replace(/^v/, "")}`;
  const commit = tag === undefined || tag.startsWith("-") ? undefined : (await git("rev-parse", "--verify", "--quiet", "--end-of-options", `refs/tags/${tag}^{commit}`))?.trim();
  if (tag === undefined || commit === undefined || commit === "") {
    throw new HostError(`there is no release ${tag ?? `of ${JSON.stringify(name)}`} in this clone: fetch the tags (\`git fetch --tags\`), or make one with \`towpath version\``);
  }
  const version = tag.slice(tag.lastIndexOf("@v") + 2);
  return { name, version, commit, digest: createHash("sha256").update(canonicalJson({ name, version, commit })).digest("hex") };
}

async function newestTag(git: Git, name: string): Promise<string | undefined> {
  if (!/^[\w-]+$/.test(name)) return undefined;
  return (await git("tag", "--list", `${name}@v*`, "--sort=-v:refname"))?.split("\n").find((tag) => /@v\d+\.\d+\.\d+$/.test(tag));
}
