import { readIndex } from "../../ledger/documents.ts";
import { indexPath, pullRequestFolder } from "../../ledger/layout.ts";
import { defaultKeep, pruneRuns, type Keep } from "../../ledger/prune.ts";
import type { GitHub } from "../client/open-github.ts";
import type { RepositoryName } from "../repository.ts";
import { commitToLedger, type LedgerOutcome } from "./commit-to-ledger.ts";

/** Forgets old runs of a project, by an ordinary commit: nothing is rewritten. */
export function pruneLedger(github: GitHub, repository: RepositoryName, project: string, keep: Keep = defaultKeep): Promise<LedgerOutcome> {
  const path = indexPath(project);
  return commitToLedger(github, {
    repository,
    headline: `${project}: forget old runs`,
    paths: [path],
    changes: ({ files }) => {
      const read = readIndex(files.get(path) ?? "");
      return read.ok ? pruneRuns(read.value, keep, github.timing.now()) : { additions: [], deletions: [] };
    },
    create: false,
  });
}

/** Forgets the runs of a pull request that was closed. */
export function forgetPullRequest(github: GitHub, repository: RepositoryName, project: string, number: number): Promise<LedgerOutcome> {
  const folder = pullRequestFolder(project, number);
  return commitToLedger(github, {
    repository,
    headline: `${project}: pull request ${number} is closed`,
    paths: [],
    folders: [folder],
    changes: ({ folders }) => ({ additions: [], deletions: (folders.get(folder) ?? []).map((name) => `${folder}/${name}`) }),
    create: false,
  });
}
