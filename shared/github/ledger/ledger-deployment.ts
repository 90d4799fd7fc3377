import type { Deployment } from "../../deploy/log/deployment.ts";
import type { LedgerDeployment } from "../../ledger/entry.ts";

/** A row of an environment's log as the ledger has it; undefined for runs, which are no promotions. */
export function ledgerDeployment(environment: string, { seq, hash, at, kind, release, who, run }: Deployment): LedgerDeployment | undefined {
  if (kind === "run") return undefined;
  return { environment, seq, hash, at, kind, name: release.name, version: release.version, commit: release.commit, who, ...(run === undefined ? {} : { run }) };
}
