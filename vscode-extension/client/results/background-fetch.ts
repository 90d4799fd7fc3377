import * as vscode from "vscode";
import { folderUri } from "../folder-uri.ts";
import { fetchDue, type Tried } from "../../../shared/language/fetch-due.ts";
import type { Services } from "../services.ts";
import type { ResultsStore } from "./results-store.ts";

const LOOK_EVERY_MS = 15_000;

/**
 * Keeps the ledger's branch of each repository fresh while somebody looks at the window: only in trusted workspaces, seldom, and so that nobody is
 * asked anything. What fails is a line in the log, and is tried again later.
 */
export function registerBackgroundFetch({ log, fetcher }: Services, store: ResultsStore): vscode.Disposable {
  if (fetcher === undefined) return new vscode.Disposable(() => {});
  const tried = new Map<string, Tried>();
  let running = false;
  const fetchOne = async (repository: string): Promise<void> => {
    const before = tried.get(repository);
    if (!fetchDue(before, { minutes: minutes(), now: Date.now() })) return;
    const fetched = await fetcher.fetch(repository);
    tried.set(repository, { at: Date.now(), failures: fetched.status === "failed" ? (before?.failures ?? 0) + 1 : 0 });
    if (fetched.status === "failed") log.debug(`The ledger of ${repository} was not fetched: ${fetched.why}`);
    if (fetched.status === "changed") store.refresh();
  };
  const look = async (): Promise<void> => {
    if (running || !vscode.workspace.isTrusted || !vscode.window.state.focused || minutes() === 0) return;
    running = true;
    try {
      const folders = store.all.map(({ project }) => folderUri(project.uri)).filter(({ scheme }) => scheme === "file").map(({ fsPath }) => fsPath);
      for (const repository of await fetcher.repositories(folders)) await fetchOne(repository);
    } catch (error) {
      log.debug(error instanceof Error ? error.message : String(error));
    } finally {
      running = false;
    }
  };
  const timer = setInterval(() => void look(), LOOK_EVERY_MS);
  return vscode.Disposable.from(new vscode.Disposable(() => clearInterval(timer)), vscode.window.onDidChangeWindowState(() => void look()), vscode.workspace.onDidGrantWorkspaceTrust(() => void look()));
}

function minutes(): number {
  return vscode.workspace.getConfiguration("towpath").get("fetchLedgerEvery", 5);
}
