import { compare, prerelease } from "semver";
import { HostError } from "../../host/ports.ts";
import type { Git } from "../../results/commit-info.ts";
import { readTags, type TaggedRelease, type Tags } from "../../version/read-tags.ts";

/** The releases of a clone, as seen from a commit. */
export interface Releases {
  all: Tags["releases"];
  /** Versions of a pipeline or model that were withdrawn, whatever commit they stand at. */
  withdrawn(name: string): ReadonlySet<string>;
  /** Name of the tags of a pipeline or model. */
  tagged(name: string): string;
  /** The newest release that the commit holds, itself left out: a branch that left before 2.0.0 goes on from 1.4.0. */
  before(name: string): Promise<TaggedRelease | undefined>;
  /** The release that the commit itself is. */
  at(name: string): Promise<TaggedRelease | undefined>;
}

/** Reads the releases up to `commit`. Where the repository has several projects, tags carry the project's name; older ones without it count. */
export async function releasesAt(git: Git, commit: string, project: string): Promise<Releases> {
  const [{ releases: all, withdrawn: gone }, merged, several] = await Promise.all([readTags(git), git("for-each-ref", `--merged=${commit}`, "--format=%(refname:strip=2)", "refs/tags"), hasSeveral(git)]);
  if (merged === undefined) throw new HostError("git cannot tell which tags lead to this commit: is the clone complete (fetch-depth: 0)?");
  const held = new Set(merged.split("\n"));
  const tagged = (name: string): string => (several ? `${project}/${name}` : name);
  const newest = async (name: string, wanted: (tag: TaggedRelease) => boolean): Promise<TaggedRelease | undefined> => {
    const releases = [...new Set([`${project}/${name}`, name])].flatMap((each) => all.get(each) ?? []);
    for (const tag of releases.filter(({ tag, version }) => held.has(tag) && prerelease(version) === null).toSorted((a, b) => compare(b.version, a.version))) {
      // Without a project's name it is a tag of the project that was alone then.
      if (!wanted(tag)) continue;
      const ours = !several || tag.name !== name || (await git("rev-parse", "--verify", "--quiet", `${tag.commit}:./towpath.yml`)) !== undefined;
      if (ours) return tag;
    }
    return undefined;
  };
  const withdrawn = (name: string): ReadonlySet<string> => new Set([...(gone.get(`${project}/${name}`) ?? []), ...(gone.get(name) ?? [])]);
  return { all, tagged, withdrawn, before: (name) => newest(name, (tag) => tag.commit !== commit), at: (name) => newest(name, (tag) => tag.commit === commit) };
}

/** Whether the repository holds more than one `towpath.yml`. From the index: the files of a big repository are not listed for it. */
async function hasSeveral(git: Git): Promise<boolean> {
  const files = await git("ls-files", "-z", "--full-name", "--", ":(top,glob)**/towpath.yml");
  if (files === undefined) throw new HostError("git cannot list the projects of this repository: is the clone complete?");
  // Our own workflow has that name too.
  return files.split("\0").filter((file) => file !== "" && !/(^|\/)\./.test(file)).length > 1;
}
