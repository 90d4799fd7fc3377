import { checked, readIndex, writeDocument } from "./documents.ts";
import type { LedgerDeployment, LedgerEntry } from "./entry.ts";
import { entryPath, indexPath } from "./layout.ts";
import { emptyIndex, indexOf, mergeIndexes } from "./merge-index.ts";

/** What a commit does to the branch. */
export interface LedgerChanges {
  additions: { path: string; text: string }[];
  deletions: string[];
}

/** Files of the branch as they are; a path that is missing is not there. */
export type LedgerFiles = ReadonlyMap<string, string>;

/** The paths whose text `recordEntries` must see. */
export function pathsToRead(entries: readonly LedgerEntry[]): string[] {
  return [...new Set(entries.flatMap((entry) => [entryPath(entry), ...(entry.pullRequest === undefined ? [indexPath(entry.project)] : [])]))];
}

/** What recording runs changes in a branch that holds these files: nothing when they are recorded already. */
export function recordEntries(files: LedgerFiles, entries: readonly LedgerEntry[]): LedgerChanges {
  const wanted = new Map<string, string>();
  for (const entry of entries) wanted.set(entryPath(entry), writeDocument(checked(entry)));
  const projects = new Map<string, LedgerEntry[]>();
  // Runs of pull requests say nothing about what is in use: the index knows none of them.
  for (const entry of entries) if (entry.pullRequest === undefined) projects.set(entry.project, [...(projects.get(entry.project) ?? []), entry]);
  for (const [project, own] of projects) {
    const path = indexPath(project);
    const text = files.get(path);
    const read = text === undefined ? undefined : readIndex(text);
    // An index that cannot be read is never overwritten: a newer Towpath may have written it.
    if (read?.ok === false) throw new Error(`${path} on the branch towpath/ledger: ${read.why}.`);
    wanted.set(path, writeDocument(own.map((entry) => checked(indexOf(entry))).reduce(mergeIndexes, read?.value ?? emptyIndex(project))));
  }
  return { additions: [...wanted].filter(([path, text]) => files.get(path) !== text).map(([path, text]) => ({ path, text })), deletions: [] };
}

/** What recording promotions changes: nothing when they are recorded already. */
export function recordPromotions(files: LedgerFiles, project: string, deployments: readonly LedgerDeployment[]): LedgerChanges {
  const path = indexPath(project);
  const text = files.get(path);
  const read = text === undefined ? undefined : readIndex(text);
  if (read?.ok === false) throw new Error(`${path} on the branch towpath/ledger: ${read.why}.`);
  const wanted = writeDocument(checked(mergeIndexes(read?.value ?? emptyIndex(project), { ...emptyIndex(project), deployments: [...deployments] })));
  return { additions: wanted === text ? [] : [{ path, text: wanted }], deletions: [] };
}
