import type { LedgerEntry } from "./entry.ts";

/** The branch that holds the ledger. */
export const ledgerBranch = "towpath/ledger";

/** Names of projects become folders: nothing else may be in a path. */
export function projectFolder(project: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(project)) throw new Error(`The project's name ${JSON.stringify(project)} cannot be a folder of the ledger: use letters, digits, dot, dash and underscore.`);
  return project;
}

export const indexPath = (project: string): string => `${projectFolder(project)}/index.json`;

/** Runs of pull requests stand apart, and go when the pull request is closed. */
export function entryPath({ project, id, pullRequest }: Pick<LedgerEntry, "project" | "id" | "pullRequest">): string {
  return pullRequest === undefined ? runPath(project, id) : `${pullRequestFolder(project, pullRequest)}/${id}.json`;
}

/** By month, so that no folder grows without end: the id begins with the day. */
export const runPath = (project: string, id: string): string => `${projectFolder(project)}/runs/${id.slice(0, 4)}-${id.slice(4, 6)}/${id}.json`;

export const pullRequestsFolder = (project: string): string => `${projectFolder(project)}/pr`;

export const pullRequestFolder = (project: string, number: number): string => `${pullRequestsFolder(project)}/${number}`;
