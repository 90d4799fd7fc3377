import * as vscode from "vscode";

/** A folder's address as the server writes it, without a slash at its end. The root of a virtual file system then has no path at all, and nothing can be joined to it. */
export function folderUri(address: string): vscode.Uri {
  const uri = vscode.Uri.parse(address, true);
  return uri.path === "" ? uri.with({ path: "/" }) : uri;
}
