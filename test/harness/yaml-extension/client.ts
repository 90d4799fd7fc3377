/**
 * The client of redhat.vscode-yaml, as far as our files meet it: starts the engine that one is made of, hands it the settings `yaml` and the
 * schemas that installed extensions contribute. The published extension itself is at a store that tests cannot count on.
 */
import * as vscode from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";

declare const SERVER: string;

interface Contribution {
  fileMatch: string | string[];
  url: string;
}

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const client = new LanguageClient("yaml", "YAML Support", { module: SERVER, transport: TransportKind.ipc }, { documentSelector: [{ language: "yaml" }], synchronize: { configurationSection: "yaml" } });
  context.subscriptions.push(client);
  await client.start();
  await client.sendNotification("json/schemaAssociations", vscode.extensions.all.flatMap(contributed));
}

function contributed({ packageJSON, extensionUri }: vscode.Extension<unknown>): { fileMatch: string[]; uri: string }[] {
  const list: Contribution[] = (packageJSON as { contributes?: { yamlValidation?: Contribution[] } }).contributes?.yamlValidation ?? [];
  return list.map(({ fileMatch, url }) => ({ fileMatch: [fileMatch].flat().map((each) => `/${each}`), uri: vscode.Uri.joinPath(extensionUri, url).toString() }));
}
