import * as vscode from "vscode";

const SOON_MS = 150;

/** Runs again after each save, until the token says that it is enough. A save during a run is answered by one more run. */
export function runOnSave(token: vscode.CancellationToken, again: () => Promise<void>): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let missed = false;
  const start = async (): Promise<void> => {
    if (running) {
      missed = true;
      return;
    }
    running = true;
    do {
      missed = false;
      await again();
    } while (missed && !token.isCancellationRequested);
    running = false;
  };
  const saved = vscode.workspace.onDidSaveTextDocument(({ uri }) => {
    // The settings of the editor are files, too.
    if (vscode.workspace.getWorkspaceFolder(uri) === undefined || !/\.(?:ya?ml|sql|py|ipynb|csv|json|txt)$/.test(uri.path)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void start(), SOON_MS);
  });
  token.onCancellationRequested(() => {
    clearTimeout(timer);
    saved.dispose();
  });
}
