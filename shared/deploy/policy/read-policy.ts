import { treeFs } from "../../git/tree-fs.ts";
import { HostError } from "../../host/ports.ts";
import { loadProject } from "../../pipeline/load-project.ts";
import type { Environment, Project } from "../../pipeline/model.ts";
import type { ListingGit } from "../../results/commit-info.ts";

/** The rules of promotions: towpath.yml at the tip of the default branch, whatever is checked out. */
export interface Policy {
  project: Project;
  /** The last commit there that changed the file: other commits do not change what was approved. */
  commit: string;
  /** Where it was read, by name and by commit. */
  tip: string;
  tipCommit: string;
}

const USUAL = ["main", "master"];

/**
 * Reads the policy. Rejects with a sentence when there is no such branch, or its file cannot be read. `defaultBranch`: as GitHub says; a clone of
 * actions/checkout does not know it, and an old `main` beside it must not be taken for it.
 */
export async function readPolicy(git: ListingGit, root: string, defaultBranch?: string): Promise<Policy> {
  const tip = await defaultTip(git, defaultBranch);
  if (tip === undefined && defaultBranch !== undefined) throw new HostError(`the default branch ${defaultBranch} is not in this clone, and the rules of a promotion come from there: check out with fetch-depth: 0`);
  if (tip === undefined) throw new HostError("the default branch is not in this clone, and the rules of a promotion come from there: check out with fetch-depth: 0, or run `git remote set-head origin --auto`");
  using tree = await treeFs(git, root, tip.sha);
  const { project } = await loadProject({ ...tree, glob: async () => [] });
  if (project === undefined) throw new HostError(`towpath.yml at the tip of ${tip.name} cannot be read: mend it there first; \`towpath lint\` says more`);
  const commit = (await git("log", "-1", "--format=%H", tip.sha, "--", "./towpath.yml"))?.trim() ?? "";
  if (!/^[0-9a-f]{40,64}$/.test(commit)) throw new HostError(`git does not say which commit of ${tip.name} changed towpath.yml last: check out with fetch-depth: 0`);
  return { project, commit, tip: tip.name, tipCommit: tip.sha };
}

/** The environment that the policy describes. */
export function policyEnvironment({ project, tip }: Policy, name: string): Environment {
  const found = project.environments.find((each) => each.name === name);
  if (found === undefined) throw new HostError(`there is no environment ${JSON.stringify(name)} in towpath.yml at the tip of ${tip}; it has ${project.environments.map((each) => each.name).join(", ")}`);
  return found;
}

async function defaultTip(git: ListingGit, defaultBranch: string | undefined): Promise<{ name: string; sha: string } | undefined> {
  const remote = defaultBranch === undefined ? (await git("symbolic-ref", "--quiet", "refs/remotes/origin/HEAD"))?.trim() : undefined;
  const names = defaultBranch === undefined ? USUAL : [defaultBranch];
  // Whole names of refs: a tag called origin/main is no branch.
  for (const ref of [...(remote === undefined || remote === "" ? [] : [remote]), ...names.map((name) => `refs/remotes/origin/${name}`), ...names.map((name) => `refs/heads/${name}`)]) {
    const sha = (await git("rev-parse", "--verify", "--quiet", `${ref}^{commit}`))?.trim();
    if (sha !== undefined && sha !== "") return { name: ref.replace(/^refs\/(?:remotes|heads)\//, ""), sha };
  }
  return undefined;
}
