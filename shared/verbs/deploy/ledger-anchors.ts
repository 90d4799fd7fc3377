import type { Anchor } from "../../deploy/log/anchors.ts";
import { nodeGit } from "../../git/node-git.ts";
import { openLedger } from "../../ledger/read-ledger.ts";

/** Rows of an environment's log that the ledger of this clone has kept; none without a ledger, or with one that cannot be read. */
export async function ledgerAnchors(root: string, project: string, environment: string): Promise<Anchor[]> {
  const index = await (await openLedger(nodeGit(root)))?.index(project);
  if (index?.ok !== true) return [];
  return (index.value.deployments ?? []).filter((each) => each.environment === environment).map(({ seq, hash, name, version }) => ({ seq, hash, what: `${name} ${version}`, by: "the ledger" }));
}
