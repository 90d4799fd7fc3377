import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { folderUri } from "./folder-uri.ts";
import { FILE_REQUESTS } from "../server/client-files.ts";

interface OfFile {
  folder: string;
  path: string;
}

interface OfFiles {
  folder: string;
  patterns: string[];
  ignore: string[];
}

const NEVER_WALKED = "**/{node_modules,dist,__pycache__,target,venv,.*}/**";
const MOST_BYTES = 16 * 1024 * 1024;

/** Reads files for a server that cannot: those below the folders of the workspace, and nothing else. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest(FILE_REQUESTS.read, async ({ folder, path }: OfFile) => {
    const uri = below(folder, path);
    try {
      if ((await vscode.workspace.fs.stat(uri)).size > MOST_BYTES) return null;
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    } catch {
      return null;
    }
  });
  client.onRequest(FILE_REQUESTS.stat, async ({ folder, path }: OfFile) => {
    try {
      const { size, type } = await vscode.workspace.fs.stat(below(folder, path));
      return { size, kind: (type & vscode.FileType.Directory) === 0 ? "file" : "directory" };
    } catch {
      return null;
    }
  });
  client.onRequest(FILE_REQUESTS.glob, async ({ folder, patterns, ignore }: OfFiles) => {
    const base = within(folder);
    const exclude = `{${[NEVER_WALKED, ...ignore].join(",")}}`;
    const found = await Promise.all(patterns.map((pattern) => vscode.workspace.findFiles(new vscode.RelativePattern(base, pattern), exclude)));
    const prefix = base.path.endsWith("/") ? base.path : `${base.path}/`;
    return [...new Set(found.flat().filter(({ path }) => path.startsWith(prefix)).map(({ path }) => path.slice(prefix.length)))].toSorted();
  });
}

function below(folder: string, path: string): vscode.Uri {
  if (path.split("/").includes("..") || path.startsWith("/")) throw new Error("a path must stay below its folder");
  return vscode.Uri.joinPath(within(folder), path);
}

function within(folder: string): vscode.Uri {
  const uri = folderUri(folder);
  if (vscode.workspace.getWorkspaceFolder(uri) === undefined) throw new Error("only folders of the workspace are read");
  return uri;
}
