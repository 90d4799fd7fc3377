import * as vscode from "vscode";
import { nodeGit } from "../../../shared/git/node-git.ts";
import { openLedger } from "../../../shared/ledger/read-ledger.ts";
import type { Services } from "../services.ts";

/** Reads the ledger's branch of a local clone, without the network. Git reads configuration of the repository, so only where it is trusted. */
export const readLedger: NonNullable<Services["ledger"]> = async (folder, project) => {
  if (!vscode.workspace.isTrusted || folder.scheme !== "file") return {};
  const git = nodeGit(folder.fsPath);
  const [branch, head, ledger] = await Promise.all([git("symbolic-ref", "--short", "HEAD"), git("symbolic-ref", "--short", "refs/remotes/origin/HEAD"), openLedger(git)]);
  const index = await ledger?.index(project);
  return {
    ...(branch === undefined ? {} : { branch: branch.trim() }),
    ...(head === undefined ? {} : { defaultBranch: head.trim().replace(/^origin\//, "") }),
    ...(index?.ok === true ? { ledger: index.value } : {}),
  };
};
