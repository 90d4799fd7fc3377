import * as vscode from "vscode";
import type { Services } from "../services.ts";
import { confirmRun } from "./confirm-run.ts";
import { projectFolderOf } from "./project-folder.ts";

interface Verb {
  command: string;
  args: readonly string[];
  title: string;
}

/** What can be run from the palette, a lens or a tree. Nothing here changes what consumers see, except `run`, which asks first. */
function verbs(): Verb[] {
  return [
    { command: "towpath.lint", args: ["lint"], title: vscode.l10n.t("Linting") },
    { command: "towpath.test", args: ["test"], title: vscode.l10n.t("Testing") },
    { command: "towpath.run", args: ["run"], title: vscode.l10n.t("Running") },
    { command: "towpath.diff", args: ["diff"], title: vscode.l10n.t("Comparing") },
    { command: "towpath.plan", args: ["plan"], title: vscode.l10n.t("Planning") },
  ];
}

/** Registers the commands. A lens names a task: `pipeline.task`. */
export function registerCommands(_context: vscode.ExtensionContext, services: Services): vscode.Disposable {
  const registered = verbs().map((verb) => vscode.commands.registerCommand(verb.command, (task?: unknown) => runVerb(services, verb, typeof task === "string" ? task : undefined)));
  return vscode.Disposable.from(
    ...registered,
    vscode.commands.registerCommand("towpath.showLog", () => services.log.show()),
    vscode.commands.registerCommand("towpath.restartServer", async () => {
      await services.client.stop();
      await services.client.start();
    }),
  );
}

async function runVerb(services: Services, { args, title }: Verb, task: string | undefined): Promise<void> {
  const { runner, log } = services;
  if (runner === undefined) {
    await vscode.window.showInformationMessage(vscode.l10n.t("This host cannot run programs; open the repository in VS Code on a machine."));
    return;
  }
  const folder = await projectFolderOf(vscode.window.activeTextEditor?.document.uri);
  if (folder === undefined) {
    await vscode.window.showInformationMessage(vscode.l10n.t("There is no towpath.yml above this file."));
    return;
  }
  if (args[0] === "run" && !(await confirmRun(services, folder, task))) return;
  const select = task === undefined || args[0] === "lint" || args[0] === "plan" ? [] : ["--select", task];
  await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: `Towpath: ${title}`, cancellable: true }, async (progress, token) => {
    const { code, stdout } = await runner.run({ folder, args: [...args, ...select], token, onLine: (line) => progress.report({ message: line.slice(0, 120) }) });
    if (code === undefined) return;
    for (const line of stdout.split("\n")) log.info(line);
    const show = vscode.l10n.t("Show log");
    const said = code === 0 ? await vscode.window.showInformationMessage(vscode.l10n.t("{0}: done", title), show) : await vscode.window.showWarningMessage(code === 1 ? vscode.l10n.t("{0}: problems were found", title) : vscode.l10n.t("{0}: it could not run", title), show);
    if (said === show) log.show();
  });
}
