import * as vscode from "vscode";
import type { GraphNode } from "../../../shared/language/graph-model.ts";

/** Tells whether the text of a task, in its buffer or on disk, is newer than an instant. */
export async function textChanges(folder: vscode.Uri, nodes: readonly GraphNode[]): Promise<(id: string, at: string) => boolean> {
  const files = new Map(nodes.map(({ id, code, file }) => [id, code ?? file]));
  const written = new Map<string, number>();
  await Promise.all([...new Set(files.values())].map(async (file) => written.set(file, await writtenAt(vscode.Uri.joinPath(folder, file)))));
  const dirty = new Set(vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.toString()));
  return (id, at) => {
    const file = files.get(id);
    return file !== undefined && (dirty.has(vscode.Uri.joinPath(folder, file).toString()) || (written.get(file) ?? 0) > Date.parse(at));
  };
}

async function writtenAt(uri: vscode.Uri): Promise<number> {
  try {
    return (await vscode.workspace.fs.stat(uri)).mtime;
  } catch {
    return 0;
  }
}
