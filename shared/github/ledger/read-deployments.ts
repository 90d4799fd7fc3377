import { readIndex } from "../../ledger/documents.ts";
import type { LedgerDeployment } from "../../ledger/entry.ts";
import { indexPath } from "../../ledger/layout.ts";
import type { GitHub } from "../client/open-github.ts";
import type { RepositoryName } from "../repository.ts";
import { readBranch } from "./read-branch.ts";

/** What the ledger knows of a project's deployments, in all environments; nothing when there is no ledger, or none that can be read. */
export async function readDeployments(github: GitHub, repository: RepositoryName, project: string): Promise<readonly LedgerDeployment[]> {
  const path = indexPath(project);
  const text = (await readBranch(github, repository, [path]))?.files.get(path);
  const read = text === undefined ? undefined : readIndex(text);
  return read?.ok === true ? (read.value.deployments ?? []) : [];
}
