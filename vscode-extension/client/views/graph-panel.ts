import * as vscode from "vscode";
import { folderUri } from "../folder-uri.ts";
import { graphStatus, type NodeStatus } from "../../../shared/language/graph-status.ts";
import type { GraphModel, GraphNode } from "../../../shared/language/graph-model.ts";
import { isStale } from "../../../shared/language/is-stale.ts";
import type { RunRecord } from "../../../shared/results/record.ts";
import { REQUESTS, type ColumnLineageAnswer, type GraphAnswer } from "../../server/custom-requests.ts";
import type { FromView, ToView } from "../../webview/graph/messages.ts";
import { readLocal } from "../results/read-local.ts";
import type { ResultsStore } from "../results/results-store.ts";
import type { Services } from "../services.ts";
import { graphPage } from "./graph-page.ts";
import { graphLabels, graphWords } from "./graph-words.ts";

export interface GraphPanelOptions {
  services: Services;
  results: ResultsStore;
  extensionUri: vscode.Uri;
  /** Address of the project's folder. */
  project: string;
}

/** Waits for the end of a burst of keystrokes. */
const SETTLE_MS = 200;

/** One drawn graph of one project, kept in step with edits and results. */
export class GraphPanel {
  readonly #panel: vscode.WebviewPanel;
  readonly #options: GraphPanelOptions;
  #graph: GraphModel | undefined;
  #show: string | undefined;
  #ready = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(panel: vscode.WebviewPanel, options: GraphPanelOptions) {
    this.#panel = panel;
    this.#options = options;
    const root = vscode.Uri.joinPath(options.extensionUri, "dist", "webview");
    const { webview } = panel;
    const address = (file: string): string => webview.asWebviewUri(vscode.Uri.joinPath(root, file)).toString();
    webview.options = { enableScripts: true, localResourceRoots: [root] };
    const icon = (theme: string): vscode.Uri => vscode.Uri.joinPath(options.extensionUri, "media", `graph-${theme}.svg`);
    panel.iconPath = { light: icon("light"), dark: icon("dark") };
    const listening = [webview.onDidReceiveMessage((message: FromView) => void this.#answer(message)), options.results.onDidChange(() => void this.#sendStatuses())];
    panel.onDidDispose(() => {
      clearTimeout(this.#timer);
      for (const each of listening) each.dispose();
    });
    webview.html = graphPage({
      words: graphWords(vscode.l10n), labels: graphLabels(vscode.l10n), language: vscode.env.language, cspSource: webview.cspSource, nonce: crypto.randomUUID().replaceAll("-", ""),
      script: address("graph.js"), style: address("graph.css"), layoutScript: address("graph-layout.js"),
    });
  }

  /** Brings the panel to the front, on a node and what is around it when one is named. */
  reveal(id: string | undefined): void {
    this.#panel.reveal();
    if (id === undefined) return;
    if (this.#ready && this.#graph !== undefined) void this.#post({ type: "show", id });
    else this.#show = id;
  }

  /** The project was read anew. */
  changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ready && void this.#send(), SETTLE_MS);
  }

  async #answer(message: FromView): Promise<void> {
    if (message.type === "ready") {
      this.#ready = true;
      await this.#send();
      return;
    }
    const node = this.#graph?.nodes.find(({ id }) => id === message.id);
    if (node === undefined) return;
    if (message.type === "open") await this.#open(node, message.part);
    else {
      const { column } = message;
      const answer = await this.#options.services.client.sendRequest<ColumnLineageAnswer>(REQUESTS.columnLineage, { uri: this.#options.project, node: node.id, ...(column === undefined ? {} : { column }) });
      if (answer !== null) await this.#post({ type: "columns", node: node.id, ...answer });
    }
  }

  async #send(): Promise<void> {
    const graph = await this.#options.services.client.sendRequest<GraphAnswer>(REQUESTS.graph, { uri: this.#options.project });
    if (graph === null) {
      await this.#post({ type: "none" });
      return;
    }
    this.#graph = graph;
    this.#panel.title = vscode.l10n.t("Graph of {0}", graph.project);
    const show = this.#show;
    this.#show = undefined;
    await this.#post({ type: "graph", project: this.#options.project, graph, statuses: await this.#statuses(), ...(show === undefined ? {} : { show }) });
  }

  async #sendStatuses(): Promise<void> {
    if (this.#ready && this.#graph !== undefined) await this.#post({ type: "statuses", statuses: await this.#statuses() });
  }

  async #statuses(): Promise<Record<string, NodeStatus>> {
    const folder = folderUri(this.#options.project);
    const local: RunRecord[] = await readLocal(folder);
    const known = this.#options.results.all.find(({ project }) => project.uri === this.#options.project);
    const tasks = new Map(known?.project.tasks.map((task) => [task.id, task]));
    const unsaved = new Set(vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.toString()));
    const statuses = graphStatus({
      results: known?.results ?? new Map(), local, now: Date.now(), language: vscode.env.language.startsWith("fr") ? "fr" : "en",
      isStale(id, result) {
        const task = tasks.get(id);
        if (task === undefined || known === undefined) return false;
        const { engine } = known.project.environment;
        return isStale(result, { definition: task.definition, engine, version: known.project.version, unsaved: unsaved.has(vscode.Uri.joinPath(folder, task.code ?? task.file).toString()) });
      },
    });
    return Object.fromEntries(statuses);
  }

  async #open({ file, code, range }: GraphNode, part: "declaration" | "code"): Promise<void> {
    const uri = vscode.Uri.joinPath(folderUri(this.#options.project), part === "code" ? (code ?? file) : file);
    const at = new vscode.Position(range.start.line, range.start.character);
    // Beside the graph, where another group is open; else in its place.
    const other = vscode.window.tabGroups.all.find(({ viewColumn }) => viewColumn !== this.#panel.viewColumn)?.viewColumn;
    await vscode.window.showTextDocument(uri, { viewColumn: other ?? vscode.ViewColumn.Active, ...(uri.path.endsWith(`/${file}`) && (part === "declaration" || code === undefined) ? { selection: new vscode.Range(at, at) } : {}) });
  }

  async #post(message: ToView): Promise<void> {
    await this.#panel.webview.postMessage(message);
  }
}
