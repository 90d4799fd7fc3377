import { pathsToRead, recordEntries } from "../../ledger/changes.ts";
import { reduceRecord } from "../../ledger/reduce-record.ts";
import type { RunRecord } from "../../results/record.ts";
import type { GitHub } from "../client/open-github.ts";
import type { RepositoryName } from "../repository.ts";
import { commitToLedger, type LedgerOutcome } from "./commit-to-ledger.ts";

/** Records runs in the ledger, once each, in one commit. Runs of forks are refused: nobody could trust the ledger any more. */
export function writeLedger(github: GitHub, repository: RepositoryName, records: readonly RunRecord[]): Promise<LedgerOutcome> {
  const foreign = records.find(({ ci }) => ci?.fork === true);
  if (foreign !== undefined) throw new Error(`Run ${foreign.id} comes from a fork; the ledger holds only what the repository's own workflows have run.`);
  const entries = records.map(reduceRecord);
  const [first] = entries;
  if (first === undefined) return Promise.resolve({ status: "unchanged", tries: 0 });
  const more = entries.length > 1 ? ` and ${entries.length - 1} more` : "";
  return commitToLedger(github, {
    repository,
    headline: `${first.project}: ${first.command} ${first.verdict} (${first.id}${more})`,
    paths: pathsToRead(entries),
    changes: ({ files }) => recordEntries(files, entries),
    create: true,
  });
}
