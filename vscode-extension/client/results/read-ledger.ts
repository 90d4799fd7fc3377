import * as vscode from "vscode";
import { nodeGit } from "../../../shared/git/node-git.ts";
import { openLedger } from "../../../shared/ledger/read-ledger.ts";
import { readTags } from "../../../shared/version/read-tags.ts";
import type { Services } from "../services.ts";

/** Reads the ledger's branch of a local clone, without the network. Git reads configuration of the repository, so only where it is trusted. */
export const readLedger: NonNullable<Services["ledger"]> = async (folder, project) => {
  if (!vscode.workspace.isTrusted || folder.scheme !== "file") return {};
  const git = nodeGit(folder.fsPath);
  const [branch, head, ledger, tags] = await Promise.all([git("symbolic-ref", "--short", "HEAD"), git("symbolic-ref", "--short", "refs/remotes/origin/HEAD"), openLedger(git), readTags(git).catch(() => undefined)]);
  const index = await ledger?.index(project);
  return {
    ...(branch === undefined ? {} : { branch: branch.trim() }),
    ...(head === undefined ? {} : { defaultBranch: head.trim().replace(/^origin\//, "") }),
    // In a repository of several projects a tag has the project in front.
    ...(tags === undefined ? {} : { releases: [...tags.values()].flat().filter(({ name }) => !name.includes("/") || name.startsWith(`${project}/`)) }),
    ...(index?.ok === true ? { ledger: index.value } : {}),
  };
};
