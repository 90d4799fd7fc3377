import type { Git } from "../results/commit-info.ts";
import { readEntry, readIndex, type ReadDocument } from "./documents.ts";
import type { LedgerEntry, LedgerIndex } from "./entry.ts";
import { indexPath, ledgerBranch, runPath } from "./layout.ts";

export interface Ledger {
  /** The ref that is read, such as `origin/towpath/ledger`. */
  ref: string;
  index(project: string): Promise<ReadDocument<LedgerIndex>>;
  entry(project: string, id: string): Promise<ReadDocument<LedgerEntry>>;
}

/** The ledger of a plain clone, without the network; undefined when the clone does not have it. */
export async function openLedger(git: Git): Promise<Ledger | undefined> {
  const found = (await git("for-each-ref", "--format=%(refname)", `refs/remotes/*/${ledgerBranch}`, `refs/heads/${ledgerBranch}`))?.split("\n").filter((line) => line !== "") ?? [];
  // What was fetched is newer than a branch that somebody has once checked out.
  const ref = found.find((name) => name === `refs/remotes/origin/${ledgerBranch}`) ?? found.find((name) => name.startsWith("refs/remotes/")) ?? found[0];
  if (ref === undefined) return undefined;
  const show = (path: string): Promise<string | undefined> => git("show", `${ref}:${path}`);
  const missing = (what: string): { ok: false; why: string } => ({ ok: false, why: `the ledger (${ref.replace(/^refs\/(remotes|heads)\//, "")}) has no ${what}` });
  return {
    ref: ref.replace(/^refs\/(remotes|heads)\//, ""),
    async index(project) {
      const text = await show(indexPath(project));
      return text === undefined ? missing(`run of the project ${project} yet`) : readIndex(text);
    },
    async entry(project, id) {
      const text = await show(runPath(project, id));
      return text === undefined ? missing(`run ${id} of the project ${project}`) : readEntry(text);
    },
  };
}
