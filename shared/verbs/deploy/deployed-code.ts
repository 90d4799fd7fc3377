import type { LogState } from "../../deploy/log/log-state.ts";
import { readPolicy } from "../../deploy/policy/read-policy.ts";
import { nodeGit } from "../../git/node-git.ts";
import type { NodeId } from "../../graph/graph.ts";
import type { Workspace } from "../../graph/workspace.ts";
import { HostError } from "../../host/ports.ts";
import type { Environment } from "../../pipeline/model.ts";
import { commitInfo } from "../../results/commit-info.ts";
import type { RunRecord } from "../../results/record.ts";
import { openProject, type OpenedProject } from "../open-project.ts";
import { releaseCheckout, type ReleaseCheckout } from "./release-checkout.ts";

export interface DeployedCodeRequest {
  root: string;
  cache: boolean;
  environment: Environment;
  /** The repository's default branch, as GitHub says. */
  defaultBranch: string | undefined;
  /** What is checked out. */
  workspace: Workspace;
  /** Which tasks; all when undefined. */
  select: ((workspace: Workspace) => ReadonlySet<NodeId>) | undefined;
  /** What the environment's log says; undefined when nothing was ever deployed there. */
  releases: LogState["releases"] | undefined;
}

/** The code of deployed releases, and which of its tasks are to be run. */
export interface DeployedCode extends AsyncDisposable {
  opened: OpenedProject & { workspace: Workspace };
  checkout: ReleaseCheckout;
  select: ReadonlySet<NodeId>;
  pipelines: readonly string[];
  commit: NonNullable<RunRecord["commit"]>;
}

/**
 * What a run builds in an environment that releases reach by promotion or approval only: the code of the release that is deployed there, whatever is
 * checked out, because what was merged since has not been approved. Undefined where a run may publish what stands in the folder.
 */
export async function deployedCode(request: DeployedCodeRequest): Promise<DeployedCode | undefined> {
  const { root, cache, environment, defaultBranch } = request;
  // Where nothing was ever deployed the folder's word is enough: a developer's run does not pay for the question.
  if (!guarded(environment) && (request.releases === undefined || !(await isGuardedByPolicy(root, environment, defaultBranch)))) return undefined;
  const { commit, pipelines } = deployedCommit(request);
  const git = nodeGit(root);
  if ((await git("cat-file", "-e", `${commit}^{commit}`)) === undefined) throw new HostError(`${pipelines.join(", ")} is deployed to ${environment.name} from commit ${commit.slice(0, 12)}, which this clone does not have: check out with fetch-depth: 0`, "not-deployed");
  const checkout = await releaseCheckout(root, commit);
  try {
    const opened = await openProject({ root, cache, fs: checkout.files, dialect: environment.engine });
    const { workspace } = opened;
    const broken = (workspace?.problems ?? opened.findings).filter(({ severity }) => severity === "error");
    if (workspace === undefined || broken.length > 0) throw new HostError(`the release that is deployed to ${environment.name} (commit ${commit.slice(0, 12)}) cannot be read: ${broken.length} errors in its files. Deploy one that \`towpath lint\` accepts`);
    const wanted = tasksOf(workspace, request.select?.(workspace)).filter(({ pipeline }) => pipelines.includes(pipeline.name));
    const branch = (await commitInfo(git))?.branch;
    return {
      checkout, pipelines, opened: { ...opened, workspace }, select: new Set(wanted.map(({ id }) => id)),
      commit: { sha: commit, ...(branch === undefined ? {} : { branch }), dirty: false },
      [Symbol.asyncDispose]: () => checkout[Symbol.asyncDispose](),
    };
  } catch (error) {
    await checkout[Symbol.asyncDispose]();
    throw error;
  }
}

/** The rules hold as they stand on the default branch; a folder may be stricter, and nothing that is checked out can take them away. */
async function isGuardedByPolicy(root: string, environment: Environment, defaultBranch: string | undefined): Promise<boolean> {
  const policy = await readPolicy(nodeGit(root), root, defaultBranch).catch((error: unknown) => {
    // On a laptop the folder's word has to do; a job on any branch must not loosen what it cannot look up.
    if (error instanceof HostError && defaultBranch === undefined) return undefined;
    throw error;
  });
  return policy?.project.environments.some((each) => each.name === environment.name && guarded(each)) === true;
}

/** Whether somebody must let a release in. */
const guarded = ({ promoteFrom, approval = "none" }: Environment): boolean => promoteFrom !== undefined || approval !== "none";

/** The one commit that the selected pipelines are deployed from. */
function deployedCommit({ environment: { name }, workspace, select, releases }: DeployedCodeRequest): { commit: string; pipelines: string[] } {
  const pipelines = [...new Set(tasksOf(workspace, select?.(workspace)).map(({ pipeline }) => pipeline.name))];
  const deployed = pipelines.flatMap((pipeline) => releases?.get(pipeline)?.current.release ?? []);
  const missing = pipelines.filter((pipeline) => releases?.has(pipeline) !== true);
  if (missing.length > 0) throw new HostError(`${missing.join(", ")} ${missing.length === 1 ? "was" : "were"} never deployed to ${name}, and only releases reach it, so nothing was run: deploy a release first (\`towpath deploy plan ${missing[0] ?? ""} -e ${name}\`)`, "not-deployed");
  const [first, ...others] = new Set(deployed.map(({ commit }) => commit));
  if (first === undefined) throw new HostError(`nothing is selected to run in ${name}`);
  if (others.length > 0) throw new HostError(`the pipelines come to ${name} from different commits (${deployed.map((each) => `${each.name} ${each.version}`).join(", ")}), and a run builds one: run them one after the other, with --select pipeline:${deployed[0]?.name ?? ""} and so on`, "several-releases");
  return { commit: first, pipelines };
}

function tasksOf(workspace: Workspace, ids: ReadonlySet<NodeId> | undefined) {
  return [...workspace.graph.nodes.values()].filter((node) => node.kind === "task").filter(({ id }) => ids === undefined || ids.has(id));
}
