import path from "node:path";
import { nodeGit } from "../../git/node-git.ts";
import { nodeFs } from "../../host/node-fs.ts";
import { HostError } from "../../host/ports.ts";
import { loadProject } from "../../pipeline/load-project.ts";
import type { Environment, Project } from "../../pipeline/model.ts";
import { secretNames } from "../../pipeline/secrets.ts";
import { scheduledRuns, taskNames } from "./scheduled-runs.ts";
import type { DeployTarget, WorkflowFacts } from "./workflow-facts.ts";

/** Reads what the workflows of a repository depend on: its default branch and every project in it. */
export async function readFacts(root: string): Promise<WorkflowFacts> {
  const fs = await nodeFs(root);
  const files = await fs.glob(["towpath.yml", "**/towpath.yml"]);
  if (files.length === 0) throw new HostError(`there is no towpath.yml in ${root}; \`towpath init\` makes one`);
  const projects = await Promise.all(files.map(async (file) => ({ folder: path.posix.dirname(file), project: await load(root, file) })));
  const secrets = projects.flatMap(({ project }) => pullRequestSecrets(project));
  return {
    defaultBranch: await defaultBranch(root),
    pullRequestSecrets: [...new Set(secrets)],
    schedules: projects.flatMap(({ project, folder }) => scheduledRuns(project, folder)),
    deployments: projects.flatMap(({ project, folder }) => deployTarget(project, folder) ?? []),
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

/** Models in S3 are reached by a key that no line of towpath.yml names. */
function deploySecrets(environment: Environment): string[] {
  return [...secretNames(environment), ...(environment.options["models"]?.startsWith("s3://") === true ? S3_KEYS : [])];
}
const S3_KEYS = ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"];

/** The last environment that releases come to from another one. */
function deployTarget(project: Project, folder: string): DeployTarget | undefined {
  const last = project.environments.findLast(({ promoteFrom }) => promoteFrom !== undefined);
  const first = project.environments.find(({ name }) => name === last?.promoteFrom);
  if (last === undefined || first === undefined) return undefined;
  const tasks = taskNames(project.pipelines.flatMap((pipeline) => pipeline.tasks));
  const own = [...deploySecrets(first), ...tasks];
  // The gate of the last one reads the log of the first.
  return { name: project.name, ...(folder === "." ? {} : { project: folder }), first: { environment: first.name, secrets: [...new Set(own)] }, last: { environment: last.name, secrets: [...new Set([...deploySecrets(last), ...own])] } };
}

/** As the remote says, else the branch we are on, else git's own default. */
async function defaultBranch(root: string): Promise<string> {
  const git = nodeGit(root);
  const remote = (await git("symbolic-ref", "--short", "refs/remotes/origin/HEAD"))?.trim().replace(/^origin\//u, "");
  if (remote !== undefined && remote !== "") return remote;
  return (await git("symbolic-ref", "--short", "HEAD"))?.trim() || "main";
}
