import * as vscode from "vscode";

/** Folder of the project that a file lies in: the nearest one above it with a towpath.yml, not above the workspace's folder. Without a file: the only project there is. */
export async function projectFolderOf(file: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
  const root = file === undefined ? undefined : vscode.workspace.getWorkspaceFolder(file)?.uri;
  if (file === undefined || root === undefined) {
    const found = await vscode.workspace.findFiles("**/towpath.yml", "**/node_modules/**", 2);
    const only = found.length === 1 ? found[0] : undefined;
    return only === undefined ? undefined : vscode.Uri.joinPath(only, "..");
  }
  for (let folder = vscode.Uri.joinPath(file, ".."); folder.path.length >= root.path.length; folder = vscode.Uri.joinPath(folder, "..")) {
    if (await isFile(vscode.Uri.joinPath(folder, "towpath.yml"))) return folder;
    if (folder.path === root.path) return undefined;
  }
  return undefined;
}

async function isFile(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.File) !== 0;
  } catch {
    return false;
  }
}
