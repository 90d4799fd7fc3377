import path from "node:path";
import { nodeGit } from "../../git/node-git.ts";
import { nodeFs } from "../../host/node-fs.ts";
import { HostError } from "../../host/ports.ts";
import { loadProject } from "../../pipeline/load-project.ts";
import type { Project } from "../../pipeline/model.ts";
import { secretNames } from "../../pipeline/secrets.ts";
import { openProject } from "../open-project.ts";
import { deployTarget } from "./deploy-target.ts";
import { scheduledRuns, taskNames } from "./scheduled-runs.ts";
import type { WorkflowFacts } from "./workflow-facts.ts";

/** Reads what the workflows of a repository depend on: its default branch and every project in it. */
export async function readFacts(root: string): Promise<WorkflowFacts> {
  const fs = await nodeFs(root);
  const files = await fs.glob(["towpath.yml", "**/towpath.yml"]);
  if (files.length === 0) throw new HostError(`there is no towpath.yml in ${root}; \`towpath init\` makes one`);
  const projects = await Promise.all(files.map(async (file) => ({ folder: path.posix.dirname(file), project: await load(root, file) })));
  const branch = await defaultBranch(root);
  const secrets = projects.flatMap(({ project }) => pullRequestSecrets(project));
  return {
    defaultBranch: branch,
    pullRequestSecrets: [...new Set(secrets)],
    schedules: (await Promise.all(projects.map(async ({ project, folder }) => scheduledRuns(project, folder, project.pipelines.length > 1 ? await pipelineOrder(path.join(root, folder)) : [])))).flat(),
    deployments: projects.flatMap(({ project, folder }) => deployTarget(project, folder, { defaultBranch: branch, several: projects.length > 1 }) ?? []),
  };
}

async function load(root: string, file: string): Promise<Project> {
  const folder = path.join(root, path.posix.dirname(file));
  const { project } = await loadProject(await nodeFs(folder));
  if (project === undefined || project.environments.length === 0) throw new HostError(`${file} does not describe a project with an environment; \`towpath lint\` says what is wrong`);
  return project;
}

function pullRequestSecrets(project: Project): string[] {
  const environment = project.environments.find(({ name }) => name === project.pullRequest.environment);
  return [...(environment === undefined ? [] : secretNames(environment)), ...taskNames(project.pipelines.flatMap(({ tasks }) => tasks))];
}

/** Pipelines, what is read before what reads it: a run of one sees what the run before has made. */
async function pipelineOrder(folder: string): Promise<string[]> {
  const { workspace } = await openProject({ root: folder, cache: false });
  const tasks = workspace?.graph.order.map((id) => workspace.graph.nodes.get(id)) ?? [];
  return [...new Set(tasks.flatMap((node) => (node?.kind === "task" ? [node.pipeline.name] : [])))];
}

/**
 * As the remote says; where the clone does not know, as it is usually called, because a branch that brings the workflows is gone once it is merged; else the branch we are on, else
 * git's own default.
 */
async function defaultBranch(root: string): Promise<string> {
  const git = nodeGit(root);
  const isThere = async (ref: string): Promise<boolean> => (await git("rev-parse", "--verify", "--quiet", `${ref}^{commit}`)) !== undefined;
  const remote = (await git("symbolic-ref", "--short", "refs/remotes/origin/HEAD"))?.trim().replace(/^origin\//u, "") ?? "";
  // It stays behind when the branch is called otherwise on GitHub.
  if (remote !== "" && (await isThere(`refs/remotes/origin/${remote}`))) return remote;
  for (const folder of ["refs/remotes/origin", "refs/heads"]) for (const name of ["main", "master"]) if (await isThere(`${folder}/${name}`)) return name;
  return (await git("symbolic-ref", "--short", "HEAD"))?.trim() || "main";
}
