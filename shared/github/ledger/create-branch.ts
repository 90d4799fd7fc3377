import { ledgerBranch } from "../../ledger/layout.ts";
import { ledgerReadme } from "../../ledger/readme.ts";
import { GitHubError } from "../client/github-error.ts";
import type { GitHub } from "../client/open-github.ts";
import type { RepositoryName } from "../repository.ts";

/** Objects are named by their content: making one twice makes it once. */
const repeatable = { request: { repeat: "always" } };

/** Begins the ledger: one commit without a parent, that explains the branch. Whoever comes second finds it there. */
export async function createLedgerBranch(github: GitHub, name: RepositoryName): Promise<void> {
  const { data: tree } = await github.rest.git.createTree({ ...name, ...repeatable, tree: [{ path: "README.md", mode: "100644", type: "blob", content: ledgerReadme }] });
  const { data: commit } = await github.rest.git.createCommit({ ...name, ...repeatable, message: "Begin the ledger", tree: tree.sha, parents: [] });
  try {
    await github.rest.git.createRef({ ...name, ...repeatable, ref: `refs/heads/${ledgerBranch}`, sha: commit.sha });
  } catch (error) {
    if (!(error instanceof GitHubError && error.status === 422)) throw error;
  }
}
