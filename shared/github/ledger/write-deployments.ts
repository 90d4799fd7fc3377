import type { Deployment } from "../../deploy/log/deployment.ts";
import { recordPromotions } from "../../ledger/changes.ts";
import { indexPath } from "../../ledger/layout.ts";
import type { GitHub } from "../client/open-github.ts";
import type { RepositoryName } from "../repository.ts";
import { commitToLedger, type LedgerOutcome } from "./commit-to-ledger.ts";
import { ledgerDeployment } from "./ledger-deployment.ts";

/** Copies the log of an environment into the ledger, for those who cannot ask the environment. Said again, it changes nothing. */
export function writeDeployments(github: GitHub, repository: RepositoryName, { project, environment, rows }: { project: string; environment: string; rows: readonly Deployment[] }): Promise<LedgerOutcome> {
  const deployments = rows.flatMap((row) => ledgerDeployment(environment, row) ?? []);
  const [newest] = deployments.toSorted((a, b) => b.seq - a.seq);
  if (newest === undefined) return Promise.resolve({ status: "unchanged", tries: 0 });
  return commitToLedger(github, {
    repository,
    headline: `${project}: ${newest.name} ${newest.version} in ${environment}`,
    paths: [indexPath(project)],
    changes: ({ files }) => recordPromotions(files, project, deployments),
    create: true,
  });
}
