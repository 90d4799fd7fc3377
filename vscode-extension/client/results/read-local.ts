import * as vscode from "vscode";
import type { RunRecord } from "../../../shared/results/record.ts";
import { localRecords, type Seen } from "./local-records.ts";

/** The newest run records of a project's `.towpath` folder. A workspace that is not trusted may have made its links for us, so none is followed there. */
export function readLocal(folder: vscode.Uri): Promise<RunRecord[]> {
  const at = (path: string): vscode.Uri => vscode.Uri.joinPath(folder, ".towpath", path);
  return localRecords(
    {
      look: (path) => orUndefined(async () => seen(await vscode.workspace.fs.stat(at(path)))),
      names: async (path) => ((await orUndefined(() => vscode.workspace.fs.readDirectory(at(path)))) ?? []).map(([name]) => name),
      read: (file) => orUndefined(async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(at(file)))),
    },
    { followLinks: vscode.workspace.isTrusted },
  );
}

function seen({ type, size }: vscode.FileStat): Seen {
  const has = (flag: vscode.FileType): boolean => (type & flag) !== 0;
  return { kind: has(vscode.FileType.File) ? "file" : has(vscode.FileType.Directory) ? "folder" : "neither", link: has(vscode.FileType.SymbolicLink), size };
}

async function orUndefined<Value>(work: () => Value | PromiseLike<Value>): Promise<Value | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}
