import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { NOTIFICATIONS, type YamlExtension } from "../server/custom-requests.ts";

const ID = "redhat.vscode-yaml";

/**
 * What the YAML extension does for our files by the schemas that we contribute: it is enabled, and no setting keeps it from that.
 * In doubt it does nothing: a message that is there twice is better than one that nobody shows.
 */
export function yamlExtension(): YamlExtension {
  const checks = everywhere((settings) => {
    const without = settings.get<unknown>("disableSchemaDetection");
    return settings.get<unknown>("validate") !== false && (without === undefined || without === "" || (Array.isArray(without) && without.length === 0));
  });
  return { checks, completes: checks && everywhere((settings) => settings.get<unknown>("completion") !== false), hovers: checks && everywhere((settings) => settings.get<unknown>("hover") !== false) };
}

function everywhere(holds: (settings: vscode.WorkspaceConfiguration) => boolean): boolean {
  if (vscode.extensions.getExtension(ID) === undefined) return false;
  const scopes = [undefined, ...(vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri)];
  return scopes.every((uri) => holds(vscode.workspace.getConfiguration("yaml", { languageId: "yaml", ...(uri === undefined ? {} : { uri }) })));
}

/** Tells the server when that changes: an extension comes or goes, a setting is edited, a folder is added. */
export function followYamlExtension(client: BaseLanguageClient): vscode.Disposable {
  let told = JSON.stringify(yamlExtension());
  const look = (): void => {
    const now = yamlExtension();
    if (JSON.stringify(now) === told) return;
    told = JSON.stringify(now);
    void client.sendNotification(NOTIFICATIONS.yamlExtension, now);
  };
  return vscode.Disposable.from(
    vscode.extensions.onDidChange(look),
    vscode.workspace.onDidChangeWorkspaceFolders(look),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration("yaml") && look()),
  );
}
