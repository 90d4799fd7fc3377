import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { NOTIFICATIONS } from "../server/custom-requests.ts";

/** Tells the server once the user trusts the workspace; it is never taken back without a new window. */
export function tellTrust(client: BaseLanguageClient): vscode.Disposable {
  return vscode.workspace.onDidGrantWorkspaceTrust(() => void client.sendNotification(NOTIFICATIONS.trust, { trusted: true }));
}
