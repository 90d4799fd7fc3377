import * as vscode from "vscode";
import { folderUri } from "../folder-uri.ts";
import { NOTIFICATIONS, REQUESTS, type ProjectInfo } from "../../server/custom-requests.ts";
import type { SavedState } from "../../webview/graph/messages.ts";
import { projectFolderOf } from "../commands/project-folder.ts";
import type { ResultsStore } from "../results/results-store.ts";
import type { Services } from "../services.ts";
import { GraphPanel } from "./graph-panel.ts";

const VIEW = "towpath.graph";

/** The command that opens the graph, and the panels that come back when the editor is started again: one for each project. */
export function registerGraphPanels(context: vscode.ExtensionContext, services: Services, results: ResultsStore): vscode.Disposable {
  const open = new Map<string, GraphPanel>();
  const attach = (panel: vscode.WebviewPanel, project: string): GraphPanel => {
    const made = new GraphPanel(panel, { services, results, extensionUri: context.extensionUri, project });
    open.set(project, made);
    panel.onDidDispose(() => open.get(project) === made && open.delete(project));
    return made;
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand("towpath.openGraph", async (task?: unknown) => {
      const project = await chosenProject(services);
      if (project === undefined) return;
      const known = open.get(project.uri) ?? attach(vscode.window.createWebviewPanel(VIEW, vscode.l10n.t("Graph"), vscode.ViewColumn.Active), project.uri);
      known.reveal(idOf(task, project));
    }),
    vscode.window.registerWebviewPanelSerializer(VIEW, {
      async deserializeWebviewPanel(panel, state: SavedState | undefined) {
        const project = (await projects(services)).find(({ uri }) => uri === state?.project);
        if (project === undefined || open.has(project.uri)) panel.dispose();
        else attach(panel, project.uri);
      },
    }),
    services.client.onNotification(NOTIFICATIONS.projectRead, ({ uri }: { uri: string }) => open.get(uri)?.changed()),
  );
}

function projects({ client }: Services): Promise<ProjectInfo[]> {
  return client.sendRequest<ProjectInfo[]>(REQUESTS.projects);
}

/** The project of the file that is being edited; else the only one; else the one that the reader picks. */
async function chosenProject(services: Services): Promise<ProjectInfo | undefined> {
  const all = await projects(services);
  if (all.length === 0) {
    await vscode.window.showInformationMessage(vscode.l10n.t("There is no towpath.yml in this workspace."));
    return undefined;
  }
  const editor = vscode.window.activeTextEditor?.document.uri;
  const folder = editor === undefined ? undefined : (await projectFolderOf(editor))?.toString();
  const own = all.find(({ uri }) => folderUri(uri).toString() === folder);
  if (own !== undefined || all.length === 1) return own ?? all[0];
  const picked = await vscode.window.showQuickPick(all.map((project) => ({ label: project.name, description: vscode.workspace.asRelativePath(folderUri(project.uri)), project })), { title: vscode.l10n.t("Which project?") });
  return picked?.project;
}

/** A lens names a task by its id, a tree by its item. */
function idOf(task: unknown, { tasks }: ProjectInfo): string | undefined {
  const id = typeof task === "string" ? task : typeof task === "object" && task !== null && "task" in task && typeof task.task === "object" && task.task !== null && "id" in task.task ? task.task.id : undefined;
  return tasks.find((each) => each.id === id)?.id;
}
