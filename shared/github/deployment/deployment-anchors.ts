import type { Anchor } from "../../deploy/log/anchors.ts";
import type { GitHub } from "../client/open-github.ts";
import type { RepositoryName } from "../repository.ts";
import { ourDeployments } from "./our-deployments.ts";

/** Rows of an environment's log that GitHub's deployments carry. Whoever may push can write the ledger; nobody can change a deployment. */
export async function deploymentAnchors(github: GitHub, repository: RepositoryName, environment: string): Promise<Anchor[]> {
  const found = await ourDeployments(github, { repository, environment }, () => false);
  return found.map(({ seq, hash, release, version }) => ({ seq, hash, what: `${release} ${version}`, by: "GitHub" }));
}
