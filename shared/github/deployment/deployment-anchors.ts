import type { Anchor } from "../../deploy/log/anchors.ts";
import { look, lookText } from "../client/look.ts";
import type { GitHub } from "../client/open-github.ts";
import type { RepositoryName } from "../repository.ts";
import { payloadOf } from "./payload-of.ts";

/** Rows of an environment's log that GitHub's deployments carry. Whoever may push can write the ledger; nobody can change a deployment. */
export async function deploymentAnchors(github: GitHub, repository: RepositoryName, environment: string): Promise<Anchor[]> {
  const { data } = await github.rest.repos.listDeployments({ ...repository, environment, task: "deploy", per_page: 100 });
  return data.flatMap(({ payload }) => {
    const ours = look(payloadOf(payload), "towpath");
    const [seq, hash, release, version] = [look(ours, "seq"), lookText(ours, "hash"), lookText(ours, "release"), lookText(ours, "version")];
    return typeof seq === "number" && hash !== undefined ? [{ seq, hash, what: `${release ?? "?"} ${version ?? "?"}`, by: "GitHub" }] : [];
  });
}
