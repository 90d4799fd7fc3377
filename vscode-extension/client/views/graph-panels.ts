import * as vscode from "vscode";
import { REQUESTS, type ProjectInfo } from "../../server/custom-requests.ts";
import type { SavedState } from "../../webview/graph/messages.ts";
import { chosenProject } from "../commands/chosen-project.ts";
import { taskArgument } from "../commands/task-argument.ts";
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
      const project = await chosenProject(services, task);
      if (project === undefined) return;
      const known = open.get(project.uri) ?? attach(vscode.window.createWebviewPanel(VIEW, vscode.l10n.t("Graph"), vscode.ViewColumn.Active), project.uri);
      known.reveal(taskArgument(task, project.tasks));
    }),
    vscode.window.registerWebviewPanelSerializer(VIEW, {
      async deserializeWebviewPanel(panel, state: SavedState | undefined) {
        const project = (await services.client.sendRequest<ProjectInfo[]>(REQUESTS.projects)).find(({ uri }) => uri === state?.project);
        if (project === undefined || open.has(project.uri)) panel.dispose();
        else attach(panel, project.uri);
      },
    }),
    services.onProjectRead((uri) => open.get(uri)?.changed()),
  );
}
