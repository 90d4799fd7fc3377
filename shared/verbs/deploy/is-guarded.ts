import { readPolicy } from "../../deploy/policy/read-policy.ts";
import { nodeGit } from "../../git/node-git.ts";
import { HostError } from "../../host/ports.ts";
import type { Environment } from "../../pipeline/model.ts";

/** Whether somebody must let a release in, as an environment is described. */
export const isGuarded = ({ promoteFrom, approval = "none" }: Environment): boolean => promoteFrom !== undefined || approval !== "none";

/** The rules hold as they stand on the default branch; a folder may be stricter, and nothing that is checked out can take them away. */
export async function isGuardedByPolicy(root: string, environment: Environment, defaultBranch: string | undefined): Promise<boolean> {
  return (await guardedByPolicy(root, environment, defaultBranch)) !== undefined;
}

/** The environment as the default branch describes it, where somebody must let a release in there. */
export async function guardedByPolicy(root: string, environment: Environment, defaultBranch: string | undefined): Promise<Environment | undefined> {
  const policy = await readPolicy(nodeGit(root), root, defaultBranch).catch((error: unknown) => {
    // On a laptop the folder's word has to do; a job on any branch must not loosen what it cannot look up.
    if (error instanceof HostError && defaultBranch === undefined) return undefined;
    throw error;
  });
  return policy?.project.environments.find((each) => each.name === environment.name && isGuarded(each));
}
