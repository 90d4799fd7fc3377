import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { NOTIFICATIONS } from "../server/custom-requests.ts";

const ID = "redhat.vscode-yaml";

/**
 * Whether the YAML extension checks our files against the schemas that we contribute: it is enabled, and no setting keeps it from that.
 * In doubt it does not: a message that is there twice is better than one that nobody shows.
 */
export function yamlIsChecked(): boolean {
  if (vscode.extensions.getExtension(ID) === undefined) return false;
  const scopes = [undefined, ...(vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri)];
  return scopes.every((uri) => {
    const settings = vscode.workspace.getConfiguration("yaml", { languageId: "yaml", ...(uri === undefined ? {} : { uri }) });
    const without = settings.get<unknown>("disableSchemaDetection");
    return settings.get<unknown>("validate") !== false && (without === undefined || without === "" || (Array.isArray(without) && without.length === 0));
  });
}

/** Tells the server when that changes: an extension comes or goes, a setting is edited, a folder is added. */
export function followYamlExtension(client: BaseLanguageClient): vscode.Disposable {
  let told = yamlIsChecked();
  const look = (): void => {
    const now = yamlIsChecked();
    if (now === told) return;
    told = now;
    void client.sendNotification(NOTIFICATIONS.yamlChecked, { checked: now });
  };
  return vscode.Disposable.from(
    vscode.extensions.onDidChange(look),
    vscode.workspace.onDidChangeWorkspaceFolders(look),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration("yaml") && look()),
  );
}
