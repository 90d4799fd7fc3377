import path from "node:path";
import { nodeGit } from "../../git/node-git.ts";
import { treeFs } from "../../git/tree-fs.ts";
import type { LogState } from "../../deploy/log/log-state.ts";
import type { NodeId } from "../../graph/graph.ts";
import type { Workspace } from "../../graph/workspace.ts";
import { openSqlReader } from "../../host/parse-pool.ts";
import { HostError } from "../../host/ports.ts";
import { readOnce } from "../../pipeline/load-project.ts";
import type { Environment } from "../../pipeline/model.ts";
import { openProject, type OpenedProject } from "../open-project.ts";

export interface DeployedTasksRequest {
  root: string;
  cache: boolean;
  environment: Environment;
  /** Which tasks; all that is deployed when undefined. */
  select: ((workspace: Workspace) => ReadonlySet<NodeId>) | undefined;
  /** What the environment's log says; undefined when nothing was ever deployed there. */
  releases: LogState["releases"] | undefined;
}

/** Tasks of deployed pipelines, as one commit has them. */
export interface DeployedTasks {
  commit: string;
  pipelines: string[];
  opened: OpenedProject & { workspace: Workspace };
  select: ReadonlySet<NodeId>;
}

/** One deployed commit, and what the expression picks there; or why neither can be told. */
interface Looked {
  commit: string;
  opened?: DeployedTasks["opened"];
  /** Why the commit cannot be read, or the expression means nothing there. */
  error?: HostError;
  picked: readonly { id: NodeId; pipeline: string }[];
}

/** What a run is to build of what is deployed. What is selected is looked for in the deployed releases themselves: what was renamed or broken since is none of their business. */
export async function deployedTasks(request: DeployedTasksRequest): Promise<DeployedTasks> {
  const { environment: { name }, select, releases } = request;
  const deployed = new Map([...(releases ?? [])].map(([pipeline, { current }]) => [pipeline, current.release]));
  const commits = [...new Set([...deployed.values()].map(({ commit }) => commit))];
  if (commits.length === 0) throw neverDeployed(name, []);
  if (select === undefined && commits.length > 1) throw severalReleases(name, [...deployed.values()]);
  const looks = await lookAt(request, commits);

  const pipelines = [...deployed].flatMap(([pipeline, { commit }]) => (isPicked(pipeline, commit, looks) ? [pipeline] : []));
  const releasesOf = pipelines.flatMap((pipeline) => deployed.get(pipeline) ?? []);
  const [commit, ...others] = new Set(releasesOf.map((release) => release.commit));
  const known = (looked: Looked): string[] => [...new Set(looked.picked.map(({ pipeline }) => pipeline))].filter((pipeline) => !deployed.has(pipeline));
  if (commit === undefined) throw neverDeployed(name, looks.flatMap(known), looks.find(({ error }) => error !== undefined)?.error);
  if (others.length > 0) throw severalReleases(name, releasesOf);
  const looked = looks.find((each) => each.commit === commit);
  if (looked?.opened === undefined || looked.error !== undefined) throw looked?.error ?? neverDeployed(name, pipelines);
  const missing = select === undefined ? [] : known(looked);
  if (missing.length > 0) throw neverDeployed(name, missing);
  return { commit, pipelines, opened: looked.opened, select: new Set(looked.picked.filter(({ pipeline }) => pipelines.includes(pipeline)).map(({ id }) => id)) };
}

/** Whether a pipeline is picked in the commit that it is deployed from. When that cannot be told, other trees that know it tell, and nobody's word is a yes. */
function isPicked(pipeline: string, commit: string, looks: readonly Looked[]): boolean {
  const picks = (looked: Looked): boolean => looked.picked.some((each) => each.pipeline === pipeline);
  const own = looks.find((each) => each.commit === commit);
  if (own !== undefined && own.error === undefined) return picks(own);
  if (looks.some(picks)) return true;
  return own?.opened === undefined && !looks.some(({ opened }) => opened?.workspace.project.pipelines.some(({ name }) => name === pipeline) === true);
}

/** Trees of one project have most of their text in common: it is understood once. */
async function lookAt({ root, cache, environment, select }: DeployedTasksRequest, commits: readonly string[]): Promise<Looked[]> {
  const git = nodeGit(root);
  const [reader, readDocument] = [openSqlReader(cache ? { cacheDir: path.join(root, ".towpath", "cache") } : {}), readOnce()];
  const looks: Looked[] = [];
  for (const commit of commits) {
    const looked: Looked = { commit, picked: [] };
    looks.push(looked);
    try {
      if ((await git("cat-file", "-e", `${commit}^{commit}`)) === undefined) throw new HostError(`what is deployed to ${environment.name} comes from commit ${commit.slice(0, 12)}, which this clone does not have: check out with fetch-depth: 0`, "not-deployed");
      using tree = await treeFs(git, root, commit);
      const like = looks.find(({ opened }) => opened !== undefined)?.opened?.workspace;
      const opened = await openProject({ root, cache: false, fs: tree, dialect: environment.engine, reader, readDocument, ...(like === undefined ? {} : { like }) });
      const { workspace } = opened;
      const broken = (workspace?.problems ?? opened.findings).filter(({ severity }) => severity === "error");
      if (workspace === undefined || broken.length > 0) throw new HostError(`the release that is deployed to ${environment.name} (commit ${commit.slice(0, 12)}) cannot be read: ${broken.length} ${broken.length === 1 ? "error" : "errors"} in its files. Deploy one that \`towpath lint\` accepts`);
      looked.opened = { ...opened, workspace };
      looked.picked = tasksOf(workspace, select?.(workspace));
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      looked.error = error;
    }
  }
  return looks;
}

function tasksOf(workspace: Workspace, ids: ReadonlySet<NodeId> | undefined): Looked["picked"] {
  return [...workspace.graph.nodes.values()].flatMap((node) => (node.kind === "task" && (ids === undefined || ids.has(node.id)) ? [{ id: node.id, pipeline: node.pipeline.name }] : []));
}

function neverDeployed(environment: string, pipelines: readonly string[], why?: HostError): HostError {
  const names = [...new Set(pipelines)];
  const what = names.length > 0 ? `${names.join(", ")} ${names.length === 1 ? "was" : "were"} never deployed to ${environment}` : why === undefined ? `nothing was ever deployed to ${environment}` : `of what is deployed to ${environment} nothing is selected (${why.message})`;
  return new HostError(`${what}, and only releases reach it, so nothing was run: deploy a release first (\`towpath deploy plan ${names[0] ?? "<pipeline>"} -e ${environment}\`)`, "not-deployed");
}

function severalReleases(environment: string, releases: readonly { name: string; version: string }[]): HostError {
  return new HostError(`the pipelines come to ${environment} from different commits (${releases.map(({ name, version }) => `${name} ${version}`).join(", ")}), and a run builds one: run them one after the other, with --select pipeline:${releases[0]?.name ?? ""} and so on`, "several-releases");
}
