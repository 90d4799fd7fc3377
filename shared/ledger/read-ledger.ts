import type { Git } from "../results/commit-info.ts";
import { readEntry, readIndex, type ReadDocument } from "./documents.ts";
import type { LedgerEntry, LedgerIndex } from "./entry.ts";
import { indexPath, ledgerBranch, pullRequestsFolder, runPath } from "./layout.ts";

export interface Ledger {
  /** The ref that is read, such as `origin/towpath/ledger`. */
  ref: string;
  index(project: string): Promise<ReadDocument<LedgerIndex>>;
  entry(project: string, id: string): Promise<ReadDocument<LedgerEntry>>;
  /** Runs of open pull requests, newest first. */
  pullRequests(project: string): Promise<PullRequestRun[]>;
}

/** A run of a pull request: it is in no index. What was read of it once never changes. */
export interface PullRequestRun {
  number: number;
  id: string;
  entry(): Promise<ReadDocument<LedgerEntry>>;
}

/** The ledger of a plain clone, without the network; undefined when the clone does not have it. */
export async function openLedger(git: Git): Promise<Ledger | undefined> {
  const found = (await git("for-each-ref", "--format=%(refname)", `refs/remotes/*/${ledgerBranch}`, `refs/heads/${ledgerBranch}`))?.split("\n").filter((line) => line !== "") ?? [];
  // What was fetched is newer than a branch that somebody has once checked out.
  const ref = found.find((name) => name === `refs/remotes/origin/${ledgerBranch}`) ?? found.find((name) => name.startsWith("refs/remotes/")) ?? found[0];
  if (ref === undefined) return undefined;
  const show = (path: string): Promise<string | undefined> => git("show", `${ref}:${path}`);
  const missing = (what: string): { ok: false; why: string } => ({ ok: false, why: `the ledger (${ref.replace(/^refs\/(remotes|heads)\//, "")}) has no ${what}` });
  const entryAt = async (path: string, what: string): Promise<ReadDocument<LedgerEntry>> => {
    const text = await show(path);
    return text === undefined ? missing(what) : readEntry(text);
  };
  return {
    ref: ref.replace(/^refs\/(remotes|heads)\//, ""),
    async index(project) {
      const text = await show(indexPath(project));
      return text === undefined ? missing(`run of the project ${project} yet`) : readIndex(text);
    },
    entry: (project, id) => entryAt(runPath(project, id), `run ${id} of the project ${project}`),
    async pullRequests(project) {
      const folder = pullRequestsFolder(project);
      const paths = (await git("ls-tree", "-r", "--name-only", "-z", ref, `${folder}/`))?.split("\0") ?? [];
      const runs = paths.flatMap((path) => {
        const [, number, id] = /^(\d+)\/([\w-]+)\.json$/.exec(path.slice(folder.length + 1)) ?? [];
        return number === undefined || id === undefined ? [] : [{ number: Number(number), id, entry: () => entryAt(path, `run ${id} of the project ${project}`) }];
      });
      return runs.toSorted((a, b) => (a.id < b.id ? 1 : -1));
    },
  };
}
