import * as vscode from "vscode";
import { folderUri } from "../folder-uri.ts";
import type { Services } from "../services.ts";
import { chosenProject } from "./chosen-project.ts";
import { canRun, runVerb } from "./run-verb.ts";

/** Plans the deployment of a release to an environment. Nothing here ever applies one: that is for whoever approves it. */
export async function deployPlan(services: Services, argument: unknown): Promise<void> {
  if (!(await canRun(services))) return;
  const project = await chosenProject(services, argument);
  if (project === undefined) return;
  const folder = folderUri(project.uri);
  const { releases = [] } = (await services.ledger?.(folder, project.name)) ?? {};
  if (releases.length === 0) {
    await vscode.window.showInformationMessage(vscode.l10n.t("This clone has no release yet."));
    return;
  }
  const named = tagOf(argument);
  const tag = releases.find((release) => release.tag === named)?.tag ?? (await vscode.window.showQuickPick(releases.map((release) => ({ label: release.tag, description: release.commit.slice(0, 12) })), { title: vscode.l10n.t("Which release?") }))?.label;
  if (tag === undefined) return;
  const environment = await vscode.window.showQuickPick(project.environments.map(({ name, engine }) => ({ label: name, description: engine })), { title: vscode.l10n.t("To which environment?") });
  if (environment === undefined) return;
  await runVerb(services, { folder, args: ["deploy", "plan", tag, "--environment", environment.label], title: vscode.l10n.t("Planning the deployment of {0} to {1}", tag, environment.label) });
}

/** An item of the list of releases holds the one that it is of. */
function tagOf(argument: unknown): unknown {
  const release = typeof argument === "object" && argument !== null && "release" in argument ? argument.release : undefined;
  return typeof release === "object" && release !== null && "tag" in release ? release.tag : undefined;
}
