import * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { NOTIFICATIONS } from "../server/custom-requests.ts";
import { registerTestExplorer } from "./testing/test-explorer.ts";
import { registerCommands } from "./commands/register-commands.ts";
import { answerFileRequests } from "./file-requests.ts";
import { registerBackgroundFetch } from "./results/background-fetch.ts";
import { registerDecorations } from "./results/decorations.ts";
import { ResultsStore } from "./results/results-store.ts";
import { inlayChoice, tellResults } from "./results/tell-results.ts";
import { tellTrust } from "./tell-trust.ts";
import { registerDiffWithMain } from "./views/diff-with-main.ts";
import { registerGraphPanels } from "./views/graph-panels.ts";
import { registerEnvironmentsView } from "./views/environments-view.ts";
import { registerPipelinesView } from "./views/pipelines-view.ts";
import { registerReleasesView } from "./views/releases-view.ts";
import { followYamlExtension, yamlExtension } from "./yaml-extension.ts";
import type { Runner, Services } from "./services.ts";

/** What the two hosts do in their own ways. */
export interface Host {
  createClient(options: LanguageClientOptions): BaseLanguageClient;
  ledger: Services["ledger"];
  fetcher: Services["fetcher"];
  runner(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): Runner | undefined;
  /** More of what the server is told when it starts. */
  serverOptions?: Readonly<Record<string, unknown>>;
}

const PATTERNS = ["**/towpath.yml", "**/*.pipeline.yml", "**/*.pipeline.yaml", "**/*.sql"];
/** Files that a project may name: a change on disk is told to the server. */
const WATCHED = "**/*.{yml,yaml,sql,py,ipynb,txt,csv,tsv,json,parquet}";

/** Registers everything at once and waits for nothing: what needs the server asks it later. */
export function activateIn(host: Host, context: vscode.ExtensionContext): Services {
  const log = vscode.window.createOutputChannel("Towpath", { log: true });
  const watcher = vscode.workspace.createFileSystemWatcher(WATCHED);
  const client = host.createClient({
    documentSelector: PATTERNS.map((pattern) => ({ pattern })),
    synchronize: { fileEvents: watcher },
    outputChannel: log,
    // Asked each time that the server starts.
    initializationOptions: () => ({
      language: vscode.env.language.startsWith("fr") ? "fr" : "en",
      yaml: yamlExtension(),
      inlayHints: inlayChoice(),
      trusted: vscode.workspace.isTrusted,
      ...host.serverOptions,
    }),
  });
  answerFileRequests(client);
  // A client keeps one listener of a notification, so this is the only one.
  const projectRead = new vscode.EventEmitter<string>();
  client.onNotification(NOTIFICATIONS.projectRead, ({ uri }: { uri: string }) => projectRead.fire(uri));
  const services: Services = { client, log, onProjectRead: projectRead.event, runner: host.runner(context, log), ledger: host.ledger, fetcher: host.fetcher };
  const results = new ResultsStore(services);
  context.subscriptions.push(log, watcher, projectRead, client, registerTestExplorer(services), followYamlExtension(client), registerCommands(context, services), results, tellResults(client, results), tellTrust(client), registerBackgroundFetch(services, results), registerDecorations(results), registerPipelinesView(results), registerEnvironmentsView(results), registerReleasesView(results), vscode.commands.registerCommand("towpath.refresh", () => results.refresh()), registerGraphPanels(context, services, results), registerDiffWithMain(services));
  client.start().then(() => results.refresh()).catch((error: unknown) => log.error(error instanceof Error ? error : String(error)));
  return services;
}
