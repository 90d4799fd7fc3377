import { approvalsAt } from "../../deploy/policy/approvals-at.ts";
import { policyEnvironment, readPolicy } from "../../deploy/policy/read-policy.ts";
import { nodeGit } from "../../git/node-git.ts";
import type { DeploymentRequest } from "./deployment-request.ts";

/**
 * The releases that merged pull requests have approved for an environment since a commit; all that stand there when the clone does not know that
 * commit. Undefined where pull requests approve nothing.
 */
export async function approvedReleases({ root, environment, defaultBranch, since }: Pick<DeploymentRequest, "root" | "environment" | "defaultBranch"> & { since: string | undefined }): Promise<string[] | undefined> {
  const git = nodeGit(root);
  const policy = await readPolicy(git, root, defaultBranch);
  if (policyEnvironment(policy, environment).approval !== "pull_request") return undefined;
  const known = since !== undefined && /^[0-9a-f]{40,64}$/.test(since) && (await git("cat-file", "-e", `${since}^{commit}`)) !== undefined;
  const before = known ? await approvalsAt(git, root, since, environment) : new Map<string, { version: string; plan?: string }>();
  const now = await approvalsAt(git, root, policy.tipCommit, environment);
  return [...now].filter(([name, { version, plan }]) => before.get(name)?.version !== version || before.get(name)?.plan !== plan).map(([name, { version }]) => `${name}@v${version}`);
}
