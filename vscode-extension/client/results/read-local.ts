import * as vscode from "vscode";
import type { RunRecord } from "../../../shared/results/record.ts";
import { runStore } from "../../../shared/results/run-store.ts";

/** Enough for what is shown; older records only cost time. */
const READ = 12;

/** The newest run records of a project's `.towpath` folder, newest first; what is half-written or damaged is left out. */
export function readLocal(folder: vscode.Uri): Promise<RunRecord[]> {
  const at = (path: string): vscode.Uri => vscode.Uri.joinPath(folder, ".towpath", path);
  return runStore({
    names: async (path) => (await listed(at(path))).map(([name]) => name),
    read: async (file) => {
      try {
        return new TextDecoder().decode(await vscode.workspace.fs.readFile(at(file)));
      } catch {
        return undefined;
      }
    },
    write: refuse,
    remove: refuse,
  }).recent(READ);
}

function refuse(): Promise<never> {
  return Promise.reject(new Error("the editor only reads results"));
}

async function listed(uri: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(uri);
  } catch {
    return [];
  }
}
