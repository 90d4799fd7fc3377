import * as vscode from "vscode";
import type { ProjectInfo } from "../../server/custom-requests.ts";

/** Asks before something is published, and says where: a run replaces what the readers of its environment see. */
export async function confirmRun(project: ProjectInfo | undefined, selection: string | undefined): Promise<boolean> {
  if (project === undefined) {
    await vscode.window.showWarningMessage(vscode.l10n.t("towpath.yml cannot be read, so it is not known where this would run. Correct it first."));
    return false;
  }
  const { name, engine } = project.environment;
  const what = selection ?? project.name;
  const yes = vscode.l10n.t("Run");
  const detail = vscode.l10n.t("Everybody who reads {0} sees the new data of each task that passes its checks.", name);
  const answer = await vscode.window.showWarningMessage(vscode.l10n.t("Run {0} in the environment {1} ({2})?", what, name, engine), { modal: true, detail }, yes);
  return answer === yes;
}
