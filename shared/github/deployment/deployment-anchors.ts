import type { Anchor } from "../../deploy/log/anchors.ts";
import type { GitHub } from "../client/open-github.ts";
import type { RepositoryName } from "../repository.ts";
import { ourDeployments } from "./our-deployments.ts";

export interface AnchorsOf {
  repository: RepositoryName;
  environment: string;
  /** Name of the project in towpath.yml. */
  project: string;
  /** Whether the repository has no other project: deployments of earlier versions, which do not name theirs, are then this one's. */
  only: boolean;
}

/** Rows of an environment's log that GitHub's deployments carry. Whoever may push can write the ledger; nobody can change a deployment. */
export async function deploymentAnchors(github: GitHub, { repository, environment, project, only }: AnchorsOf): Promise<Anchor[]> {
  const found = await ourDeployments(github, { repository, environment }, () => false);
  return found.filter((each) => each.project === project || (only && each.project === undefined)).map(({ seq, hash, release, version }) => ({ seq, hash, what: `${release} ${version}`, by: "GitHub" }));
}
