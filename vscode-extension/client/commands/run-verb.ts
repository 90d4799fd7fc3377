import * as vscode from "vscode";
import type { Services } from "../services.ts";

/** Runs the command line in a project with progress and a way to end it, and says how it ended. What it printed is in the log. */
export async function runVerb({ runner, log }: Services, { folder, args, title }: { folder: vscode.Uri; args: readonly string[]; title: string }): Promise<void> {
  if (runner === undefined) return;
  await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: `Towpath: ${title}`, cancellable: true }, async (progress, token) => {
    const { code, stdout } = await runner.run({ folder, args, token, onLine: (line) => progress.report({ message: line.slice(0, 120) }) });
    if (code === undefined) return;
    for (const line of stdout.split("\n")) log.info(line);
    void ended(log, title, code);
  });
}

/** Asked beside the progress, which is over. */
async function ended(log: vscode.LogOutputChannel, title: string, code: number): Promise<void> {
  const show = vscode.l10n.t("Show log");
  const said = code === 0 ? await vscode.window.showInformationMessage(vscode.l10n.t("{0}: done", title), show) : await vscode.window.showWarningMessage(code === 1 ? vscode.l10n.t("{0}: problems were found", title) : vscode.l10n.t("{0}: it could not run", title), show);
  if (said === show) log.show();
}

/** Whether anything can be run in this host and this workspace; says so when it cannot, before anything is asked. */
export async function canRun({ runner }: Services): Promise<boolean> {
  if (runner !== undefined && vscode.workspace.isTrusted) return true;
  if (runner !== undefined) await vscode.window.showWarningMessage(vscode.l10n.t("Towpath runs nothing in a workspace that is not trusted."));
  else await vscode.window.showInformationMessage(vscode.l10n.t("This host cannot run programs; open the repository in VS Code on a machine."));
  return false;
}
