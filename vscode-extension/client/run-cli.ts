import { existsSync } from "node:fs";
import path from "node:path";
import * as vscode from "vscode";
import { ownProgram } from "./own-program.ts";
import type { Runner } from "./services.ts";
import { startCli } from "./start-cli.ts";

const CONSENT = "towpath.agreed";

/** Starts the command line with the Node of this host. Nothing is looked up in a workspace that is not trusted. */
export function cliRunner(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): Runner {
  const living = new Set<() => void>();
  // Nothing goes on running behind a window that is closed.
  context.subscriptions.push({ dispose: () => living.forEach((end) => end()) });
  return {
    async run(request) {
      const script = await findScript(context, request.folder);
      return script === undefined ? { code: undefined, stdout: "" } : startCli(script, request, log, living);
    },
  };
}

/** The program that the machine's setting names, else the project's own, when its user has agreed to it once. */
async function findScript(context: vscode.ExtensionContext, folder: vscode.Uri): Promise<string | undefined> {
  if (!vscode.workspace.isTrusted) {
    void vscode.window.showWarningMessage(vscode.l10n.t("Towpath runs nothing in a workspace that is not trusted."));
    return undefined;
  }
  // Only the value of the machine counts: a repository must not name a program.
  const named = vscode.workspace.getConfiguration("towpath").inspect<string>("path")?.globalValue;
  if (named !== undefined && named !== "") {
    if (path.isAbsolute(named) && existsSync(named)) return named;
    void vscode.window.showErrorMessage(vscode.l10n.t("The setting towpath.path names {0}, which is not there; it must be an absolute path of towpath.mjs.", named));
    return undefined;
  }
  const top = vscode.workspace.getWorkspaceFolder(folder)?.uri ?? folder;
  const own = await ownProgram(folder.fsPath, top.fsPath);
  if (own === undefined) return offerToInstall(folder);
  if (!own.found) {
    void vscode.window.showErrorMessage(vscode.l10n.t("The project's own Towpath lies outside of the folder that is open: {0}. Name it in the setting towpath.path to run it.", own.outside));
    return undefined;
  }
  return (await agreed(context, own)) ? own.script : undefined;
}

/** Agreement is to these very bytes at this place: what has changed since is asked about again. */
async function agreed(context: vscode.ExtensionContext, { script, digest }: { script: string; digest: string }): Promise<boolean> {
  const before = context.globalState.get<Record<string, string>>(CONSENT, {});
  const known = Object.hasOwn(before, script) ? before[script] : undefined;
  if (known === digest) return true;
  const yes = vscode.l10n.t("Run it");
  const question = known === undefined ? vscode.l10n.t("Run this project's own Towpath?") : vscode.l10n.t("This project's own Towpath has changed since you agreed to it. Run it?");
  const answer = await vscode.window.showWarningMessage(question, { modal: true, detail: script }, yes);
  if (answer !== yes) return false;
  await context.globalState.update(CONSENT, { ...before, [script]: digest });
  return true;
}

async function offerToInstall(folder: vscode.Uri): Promise<undefined> {
  const install = vscode.l10n.t("Install it");
  const answer = await vscode.window.showInformationMessage(vscode.l10n.t("This project has no Towpath to run. Install it as a development dependency, or name one in the setting towpath.path."), install);
  if (answer !== install) return undefined;
  const terminal = vscode.window.createTerminal({ name: "Towpath", cwd: folder });
  terminal.show();
  terminal.sendText("npm install --save-dev towpath", false);
  return undefined;
}
