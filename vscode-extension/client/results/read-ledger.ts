import * as vscode from "vscode";
import { nodeGit } from "../../../shared/git/node-git.ts";
import { readBlobs } from "../../../shared/git/read-blobs.ts";
import type { Git } from "../../../shared/results/commit-info.ts";
import { runsToRead, type LedgerSources } from "../../../shared/language/ledger-results.ts";
import type { LedgerEntry } from "../../../shared/ledger/entry.ts";
import { openLedger, type Ledger } from "../../../shared/ledger/read-ledger.ts";
import { readTags } from "../../../shared/version/read-tags.ts";
import type { Services } from "../services.ts";

/** Open pull requests have few runs; of a ledger that nobody prunes only the newest are looked at. */
const MOST_PULL_REQUEST_RUNS = 100;

/** Entries never change once they are written: each is read once for the life of the window. */
const known = new Map<string, Promise<LedgerEntry | undefined>>();

/** Reads the ledger's branch of a local clone, without the network. Git reads configuration of the repository, so only where it is trusted. */
export const readLedger: NonNullable<Services["ledger"]> = async (folder, project) => {
  if (!vscode.workspace.isTrusted || folder.scheme !== "file") return {};
  const asked = nodeGit(folder.fsPath);
  // One process reads all files of the branch.
  using blobs = readBlobs(folder.fsPath);
  const git: Git = (...args) => (args[0] === "show" && args.length === 2 ? blobs.read(args[1] ?? "").then(String, () => undefined) : asked(...args).catch(() => undefined));
  const [branch, head, ledger, tags] = await Promise.all([git("symbolic-ref", "--short", "HEAD"), git("symbolic-ref", "--short", "refs/remotes/origin/HEAD"), openLedger(git), readTags(git).catch(() => undefined)]);
  const index = await ledger?.index(project);
  const sources: LedgerSources = {
    defaultBranch: head?.trim().replace(/^origin\//, "") ?? "main",
    ...(branch === undefined ? {} : { branch: branch.trim() }),
    ...(index?.ok === true ? { ledger: index.value } : {}),
  };
  return {
    ...sources,
    // In a repository of several projects a tag has the project in front.
    ...(tags === undefined ? {} : { releases: [...tags.releases.values()].flat().filter(({ name }) => !name.includes("/") || name.startsWith(`${project}/`)) }),
    ...(ledger === undefined ? {} : { entries: await entriesFor(ledger, { ...sources, project, folder: folder.fsPath }) }),
  };
};

async function entriesFor(ledger: Ledger, sources: LedgerSources & { project: string; folder: string }): Promise<LedgerEntry[]> {
  const { project, folder } = sources;
  const once = (id: string, read: () => ReturnType<Ledger["entry"]>): Promise<LedgerEntry | undefined> => {
    const key = `${folder}\0${id}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const reading = read().then((entry) => (entry.ok ? entry.value : undefined), () => undefined);
    known.set(key, reading);
    return reading;
  };
  const asked = (await ledger.pullRequests(project)).slice(0, MOST_PULL_REQUEST_RUNS);
  const found = await Promise.all([...runsToRead(sources).map((id) => once(id, () => ledger.entry(project, id))), ...asked.map(({ id, entry }) => once(id, entry))]);
  return found.filter((entry) => entry !== undefined);
}
