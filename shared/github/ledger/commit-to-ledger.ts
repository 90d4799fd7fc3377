import type { LedgerChanges } from "../../ledger/changes.ts";
import { ledgerBranch } from "../../ledger/layout.ts";
import { GitHubError } from "../client/github-error.ts";
import { lookText } from "../client/look.ts";
import type { GitHub } from "../client/open-github.ts";
import type { RepositoryName } from "../repository.ts";
import { createLedgerBranch } from "./create-branch.ts";
import { readBranch, type BranchState } from "./read-branch.ts";

export interface LedgerCommit {
  repository: RepositoryName;
  /** First line of the commit's message. */
  headline: string;
  paths: readonly string[];
  folders?: readonly string[];
  /** What to change in the branch as it is now; asked again whenever somebody else was faster. */
  changes(state: Pick<BranchState, "files" | "folders">): LedgerChanges;
  /** Whether a missing branch is made; else there is nothing to do. */
  create: boolean;
}

export interface LedgerOutcome {
  status: "written" | "unchanged";
  /** How many times a commit was sent. */
  tries: number;
}

const MUTATION = "mutation($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }";
const MOST = 25;
const FIRST_MS = 400;
const LONGEST_MS = 20_000;

/** Commits by compare-and-swap: read, change, send with the head that was read; when it has moved, wait by chance and begin again. */
export async function commitToLedger(github: GitHub, wanted: LedgerCommit): Promise<LedgerOutcome> {
  let tries = 0;
  for (let round = 0; round < MOST; round++) {
    // Full jitter, growing: of many writers who lost together, few come back together.
    if (round > 0) await github.timing.sleep(github.timing.random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** round));
    const state = await readBranch(github, wanted.repository, wanted.paths, wanted.folders);
    if (state === undefined) {
      if (!wanted.create) return { status: "unchanged", tries };
      await createLedgerBranch(github, wanted.repository);
      continue;
    }
    const changes = wanted.changes(state);
    if (changes.additions.length === 0 && changes.deletions.length === 0) return { status: tries > 0 ? "written" : "unchanged", tries };
    tries++;
    if (await swap(github, wanted, state.head, changes)) return { status: "written", tries };
  }
  throw new GitHubError(`The ledger could not be written: after ${tries} tries its branch had always moved on. Fewer jobs should write at the same time.`, { status: 409, fate: "refused" });
}

/** False: the branch has moved, or the answer was lost; reading again tells. */
async function swap(github: GitHub, { repository: { owner, repo }, headline }: LedgerCommit, head: string, { additions, deletions }: LedgerChanges): Promise<boolean> {
  const input = {
    branch: { repositoryNameWithOwner: `${owner}/${repo}`, branchName: ledgerBranch },
    expectedHeadOid: head,
    message: { headline },
    fileChanges: { additions: additions.map(({ path, text }) => ({ path, contents: Buffer.from(text, "utf8").toString("base64") })), deletions: deletions.map((path) => ({ path })) },
  };
  try {
    const data = await github.graphql.swap("writing the ledger", MUTATION, { input });
    return lookText(data, "createCommitOnBranch", "commit", "oid") !== undefined;
  } catch (error) {
    if (error instanceof GitHubError && (error.type === "STALE_DATA" || /expected branch to point to/i.test(error.message) || error.fate === "unknown")) return false;
    throw error;
  }
}
