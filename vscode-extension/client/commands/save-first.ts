import * as vscode from "vscode";

/** Saves what is edited of a project, because the command line reads files: what runs is what is seen. Says which file could not be saved; then nothing is to run. */
export async function savedFirst(folder: vscode.Uri): Promise<boolean> {
  const inside = folder.path.endsWith("/") ? folder.path : `${folder.path}/`;
  const edited = [...vscode.workspace.textDocuments, ...vscode.workspace.notebookDocuments].filter(({ isDirty, isUntitled, uri }) => isDirty && !isUntitled && uri.scheme === folder.scheme && uri.authority === folder.authority && uri.path.startsWith(inside));
  for (const document of edited) {
    if (await document.save()) continue;
    await vscode.window.showErrorMessage(vscode.l10n.t("{0} could not be saved, so nothing was run: it would have been the text of before. Save it and try again.", vscode.workspace.asRelativePath(document.uri)));
    return false;
  }
  return true;
}
