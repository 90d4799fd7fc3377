import { nodeGit } from "../../git/node-git.ts";
import { commitInfo } from "../../results/commit-info.ts";
import type { RunRecord } from "../../results/record.ts";
import { deployedTasks, type DeployedTasks, type DeployedTasksRequest } from "./deployed-tasks.ts";
import { isGuarded, isGuardedByPolicy } from "./is-guarded.ts";
import { releaseCheckout, type ReleaseCheckout } from "./release-checkout.ts";

export interface DeployedCodeRequest extends DeployedTasksRequest {
  /** The repository's default branch, as GitHub says. */
  defaultBranch: string | undefined;
}

/** The code of deployed releases, and which of its tasks are to be run. */
export interface DeployedCode extends Pick<DeployedTasks, "opened" | "select" | "pipelines">, AsyncDisposable {
  checkout: ReleaseCheckout;
  commit: NonNullable<RunRecord["commit"]>;
}

/**
 * What a run builds in an environment that releases reach by promotion or approval only: the code of the release that is deployed there, whatever is
 * checked out, because what was merged since has not been approved. Undefined where a run may publish what stands in the folder.
 */
export async function deployedCode(request: DeployedCodeRequest): Promise<DeployedCode | undefined> {
  const { root, environment, defaultBranch, releases } = request;
  // Where nothing was ever deployed the folder's word is enough: a developer's run does not pay for the question.
  if (!isGuarded(environment) && (releases === undefined || !(await isGuardedByPolicy(root, environment, defaultBranch)))) return undefined;
  const { commit, pipelines, opened, select } = await deployedTasks(request);
  const branch = (await commitInfo(nodeGit(root)))?.branch;
  const checkout = await releaseCheckout(root, commit);
  return {
    checkout, pipelines, opened, select,
    commit: { sha: commit, ...(branch === undefined ? {} : { branch }), dirty: false },
    [Symbol.asyncDispose]: () => checkout[Symbol.asyncDispose](),
  };
}
