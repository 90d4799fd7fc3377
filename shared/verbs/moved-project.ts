import { access } from "node:fs/promises";
import path from "node:path";
import { listed } from "../git/listed.ts";
import { loadProject } from "../pipeline/load-project.ts";
import type { Project } from "../pipeline/model.ts";
import type { Git, ListingGit } from "../results/commit-info.ts";

/** More projects than this in one repository are not looked through. */
const MOST = 200;

export interface MovedProject {
  /** Its folder in the base, from the root of the repository. */
  folder: string;
  project: Project;
}

/** The one project of the base that has this name and whose folder is gone from the work tree: the project was moved. Undefined when there is none, or several. */
export async function movedProject(git: ListingGit, sha: string, name: string): Promise<MovedProject | undefined> {
  const [listing, top = ""] = await Promise.all([git.list("ls-tree", "-r", "-z", "--full-tree", "--name-only", sha), git("rev-parse", "--show-toplevel")]);
  const all = listed(listing, `the files of commit ${sha.slice(0, 12)}`, "the clone is incomplete; check out with fetch-depth: 0");
  const files = all.filter((file) => file === "towpath.yml" || file.endsWith("/towpath.yml")).slice(0, MOST);
  const gone = await Promise.all(files.map(async (file) => ((await isThere(path.join(top.trimEnd(), file))) ? [] : [file])));
  const projects = await Promise.all(gone.flat().map(async (file) => ({ folder: path.posix.dirname(file), project: await read(git, sha, file) })));
  const [found, ...more] = projects.flatMap(({ folder, project }) => (project?.name === name ? [{ folder, project }] : []));
  return more.length === 0 ? found : undefined;
}

async function read(git: Git, sha: string, file: string): Promise<Project | undefined> {
  const text = await git("show", `${sha}:${file}`);
  const { project } = await loadProject({ read: async () => text, stat: async () => undefined, glob: async () => [] });
  return project;
}

function isThere(file: string): Promise<boolean> {
  return access(file).then(() => true, () => false);
}
