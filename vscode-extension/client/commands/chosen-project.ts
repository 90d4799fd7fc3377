import * as vscode from "vscode";
import { folderUri } from "../folder-uri.ts";
import { REQUESTS, type ProjectInfo } from "../../server/custom-requests.ts";
import type { Services } from "../services.ts";
import { projectFolderOf } from "./project-folder.ts";
import { taskArgument } from "./task-argument.ts";

/** The project that a command is for: that of the tree's item, of the file that is edited, the only one, the only one with the task that is named; else the one that the reader picks. */
export async function chosenProject({ client }: Services, argument: unknown): Promise<ProjectInfo | undefined> {
  const all = await client.sendRequest<ProjectInfo[]>(REQUESTS.projects);
  if (all.length === 0) {
    await vscode.window.showInformationMessage(vscode.l10n.t("There is no towpath.yml in this workspace."));
    return undefined;
  }
  const listed = all.find(({ uri }) => uri === uriOfItem(argument));
  if (listed !== undefined || all.length === 1) return listed ?? all[0];
  const editor = vscode.window.activeTextEditor?.document.uri;
  const folder = editor === undefined ? undefined : (await projectFolderOf(editor))?.toString();
  const own = all.find(({ uri }) => folderUri(uri).toString() === folder);
  if (own !== undefined) return own;
  const having = all.filter(({ tasks }) => taskArgument(argument, tasks) !== undefined);
  if (having.length === 1) return having[0];
  const picked = await vscode.window.showQuickPick(all.map((project) => ({ label: project.name, description: vscode.workspace.asRelativePath(folderUri(project.uri)), project })), { title: vscode.l10n.t("Which project?") });
  return picked?.project;
}

/** An item of the tree holds the project that it is of. */
function uriOfItem(argument: unknown): unknown {
  const of = typeof argument === "object" && argument !== null && "of" in argument ? argument.of : undefined;
  const project = typeof of === "object" && of !== null && "project" in of ? of.project : undefined;
  return typeof project === "object" && project !== null && "uri" in project ? project.uri : undefined;
}
