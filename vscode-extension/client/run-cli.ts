import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import * as vscode from "vscode";
import { ownProgram } from "./own-program.ts";
import type { CliRun, Runner, RunRequest } from "./services.ts";

const CONSENT = "towpath.agreed";

/** Starts the command line with the Node of this host. Nothing is looked up in a workspace that is not trusted. */
export function cliRunner(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): Runner {
  return {
    async run(request) {
      const script = await findScript(context, request.folder);
      return script === undefined ? { code: undefined, stdout: "" } : start(script, request, log);
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

function start(script: string, { folder, args, token, onLine }: RunRequest, log: vscode.LogOutputChannel): Promise<CliRun> {
  log.info(`towpath ${args.join(" ")}`);
  const child = spawn(process.execPath, [script, ...args], { cwd: folder.fsPath, env: { ...process.env, ELECTRON_RUN_AS_NODE: "1", NO_COLOR: "1" }, stdio: ["ignore", "pipe", "pipe"] });
  const cancelled = token?.onCancellationRequested(() => child.kill("SIGINT"));
  let stdout = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  createInterface({ input: child.stderr }).on("line", (line) => {
    log.info(line);
    onLine?.(line);
  });
  return new Promise((resolve) => {
    child.on("error", (error) => {
      log.error(error);
      resolve({ code: undefined, stdout });
    });
    child.on("close", (code) => {
      cancelled?.dispose();
      resolve({ code: code ?? undefined, stdout });
    });
  });
}
