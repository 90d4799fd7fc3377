import { ledgerBranch } from "../../ledger/layout.ts";
import { ledgerReadme } from "../../ledger/readme.ts";
import { GitHubError } from "../client/github-error.ts";
import { ifFound } from "../client/if-found.ts";
import { lookAgain } from "../client/look-again.ts";
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
    if ((await lookAgain(() => branch(github, name, ledgerBranch), github.timing)) === undefined) throw await refused(github, name, error);
  }
}

/** Nobody has made it meanwhile: it may not be made, however often one asks. */
async function refused(github: GitHub, name: RepositoryName, { message, status }: GitHubError): Promise<GitHubError> {
  const [above = ""] = ledgerBranch.split("/");
  const inTheWay = (await branch(github, name, above)) !== undefined;
  const why = inTheWay ? `The branch ${above} is in its way, because git keeps none below the name of another: rename that one` : "A rule of the repository or its organisation about branches may forbid it: let this workflow's token make it";
  return new GitHubError(`The ledger's branch ${ledgerBranch} could not be made: ${message} ${why}, or leave the ledger out with \`ledger: never\`.`, { status, fate: "refused" });
}

function branch(github: GitHub, name: RepositoryName, ref: string): Promise<object | undefined> {
  return ifFound(github.rest.git.getRef({ ...name, ref: `heads/${ref}` }));
}
