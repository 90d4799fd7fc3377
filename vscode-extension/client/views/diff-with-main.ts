import * as vscode from "vscode";
import { folderUri } from "../folder-uri.ts";
import type { RunRecord } from "../../../shared/results/record.ts";
import { chosenProject } from "../commands/chosen-project.ts";
import { canRun } from "../commands/run-verb.ts";
import { savedFirst } from "../commands/save-first.ts";
import type { Services } from "../services.ts";
import { taskArgument } from "../commands/task-argument.ts";
import { diffPage } from "./diff-page.ts";

const language = vscode.env.language.startsWith("fr") ? "fr" : "en";

/** The command that builds a task with what it is made of, as it is and as it is on the default branch, and shows how the data differs. Consumers see nothing of it. */
export function registerDiffWithMain(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand("towpath.diffWithMain", async (argument?: unknown) => {
    const { runner, log } = services;
    if (!(await canRun(services)) || runner === undefined) return;
    const project = await chosenProject(services, argument);
    if (project === undefined) return;
    const task = taskArgument(argument, project.tasks) ?? (await vscode.window.showQuickPick(project.tasks.map(({ id }) => id), { title: vscode.l10n.t("Which task?") }));
    if (task === undefined) return;
    const root = folderUri(project.uri);
    if (!(await savedFirst(root))) return;
    const base = (await services.ledger?.(root, project.name))?.defaultBranch ?? "main";
    await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: vscode.l10n.t("Comparing {0} with {1}", task, base), cancellable: true }, async (progress, token) => {
      let last = "";
      const { code, stdout } = await runner.run({ folder: root, args: ["test", "--base", base, "--select", `+${task}`, "--format", "json", "--lang", language], token, onLine: (line) => {
        last = line;
        progress.report({ message: line.slice(0, 120) });
      } });
      if (code === undefined || token.isCancellationRequested) return;
      const record = readRecord(stdout);
      if (record?.comparison === undefined) {
        const show = vscode.l10n.t("Show log");
        const said = await vscode.window.showWarningMessage(vscode.l10n.t("{0} could not be compared with {1}: {2}", task, base, last.slice(0, 300)), show);
        if (said === show) log.show();
        return;
      }
      const title = vscode.l10n.t("{0}: difference from {1}", task, base);
      const panel = vscode.window.createWebviewPanel("towpath.diff", title, vscode.ViewColumn.Active, { enableScripts: false, localResourceRoots: [] });
      panel.webview.html = diffPage({ record, task, title, nothing: nothingText(record, task), language, nonce: crypto.randomUUID().replaceAll("-", "") });
    });
  });
}

/** Unknown is not "equal": without a diff it is said why there is none. */
function nothingText(record: RunRecord, id: string): string {
  const task = record.pipelines.flatMap(({ tasks }) => tasks).find((each) => each.id === id);
  const untested = record.untested?.find((each) => each.id === id);
  if (task?.impact?.class === "none") return vscode.l10n.t("Nothing that you changed reaches this task: its data is the same.");
  if (untested !== undefined) return vscode.l10n.t("It was not compared: {0}", untested.reason);
  if (task?.status === "failed" || task?.status === "skipped" || task?.status === "cancelled") return vscode.l10n.t("It was not compared, because it was not built: {0}", task.error?.message ?? task.reason);
  if (task?.status === "reused") return vscode.l10n.t("Its data is the same: it was built from the same code and the same inputs.");
  return vscode.l10n.t("It was not compared, and the run does not say why. What is known is in the log.");
}

function readRecord(text: string): RunRecord | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === "object" && read !== null && "pipelines" in read && Array.isArray(read.pipelines) ? (read as RunRecord) : undefined;
  } catch {
    return undefined;
  }
}
