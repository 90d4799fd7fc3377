import * as vscode from "vscode";
import { REQUESTS, type ProjectInfo } from "../../server/custom-requests.ts";
import { folderUri } from "../folder-uri.ts";
import type { Services } from "../services.ts";
import { chosenProject } from "./chosen-project.ts";
import { confirmRun } from "./confirm-run.ts";
import { deployPlan } from "./deploy-plan.ts";
import { projectFolderOf } from "./project-folder.ts";
import { canRun, runVerb } from "./run-verb.ts";
import { savedFirst } from "./save-first.ts";
import { selectionArgument } from "./selection-argument.ts";

const language = vscode.env.language.startsWith("fr") ? "fr" : "en";

interface Verb {
  command: string;
  args: readonly string[];
  title: string;
  /** It can be for one task or pipeline. */
  selects: boolean;
}

/** What can be run from the palette, a lens or a tree. Nothing here changes what consumers see, except `run`, which asks first. */
function verbs(): Verb[] {
  return [
    { command: "towpath.lint", args: ["lint"], title: vscode.l10n.t("Linting"), selects: false },
    { command: "towpath.test", args: ["test"], title: vscode.l10n.t("Testing"), selects: true },
    { command: "towpath.run", args: ["run"], title: vscode.l10n.t("Running"), selects: true },
    { command: "towpath.diff", args: ["diff"], title: vscode.l10n.t("Comparing"), selects: true },
    { command: "towpath.plan", args: ["plan"], title: vscode.l10n.t("Planning"), selects: false },
  ];
}

/** Registers the commands. A lens names a task by its id, a tree by its item. */
export function registerCommands(_context: vscode.ExtensionContext, services: Services): vscode.Disposable {
  const registered = verbs().map((verb) => vscode.commands.registerCommand(verb.command, (argument?: unknown) => runFor(services, verb, argument)));
  return vscode.Disposable.from(
    ...registered,
    vscode.commands.registerCommand("towpath.deployPlan", (argument?: unknown) => deployPlan(services, argument)),
    vscode.commands.registerCommand("towpath.showLog", () => services.log.show()),
    vscode.commands.registerCommand("towpath.restartServer", async () => {
      await services.client.stop();
      await services.client.start();
    }),
  );
}

async function runFor(services: Services, { args, title, selects }: Verb, argument: unknown): Promise<void> {
  if (!(await canRun(services))) return;
  const known = await services.client.sendRequest<ProjectInfo[]>(REQUESTS.projects);
  // A project whose file cannot be read is in no list, and can be linted all the same.
  const unread = known.length === 0 ? await projectFolderOf(vscode.window.activeTextEditor?.document.uri) : undefined;
  const project = unread === undefined ? await chosenProject(services, argument) : undefined;
  const folder = project === undefined ? unread : folderUri(project.uri);
  if (folder === undefined) return;
  const selection = project === undefined || !selects ? undefined : selectionArgument(argument, project.tasks);
  if (args[0] === "run" && !(await confirmRun(project, selection))) return;
  if (!(await savedFirst(folder))) return;
  await runVerb(services, { folder, args: [...args, ...(selection === undefined ? [] : ["--select", selection]), "--lang", language], title });
}
