import * as vscode from "vscode";
import type { Services } from "../services.ts";
import { runOnSave } from "./continuous.ts";
import { runTests } from "./run-tests.ts";
import { TestTree } from "./test-tree.ts";

/** Texts change with every key; the tree follows when they rest. */
const LOOK_AFTER_MS = 300;

/** Every unit test and check of every pipeline in the editor's own explorer of tests; they can be run where processes may be started. */
export function registerTestExplorer({ client, log, runner, onProjectRead }: Services): vscode.Disposable {
  const controller = vscode.tests.createTestController("towpath", "Towpath");
  const tree = new TestTree(controller, client);
  const orSay = (work: Promise<void>): Promise<void> => work.catch((error: unknown) => log.warn(error instanceof Error ? error.message : String(error)));
  controller.resolveHandler = (item) => orSay(tree.open(item));
  controller.refreshHandler = () => orSay(tree.refresh());

  const addProfiles = (): void => {
    if (runner === undefined) return;
    const running = { controller, tree, runner, turns: new Map<string, Promise<unknown>>() };
    const run = (dependencies: boolean) => async (request: vscode.TestRunRequest, token: vscode.CancellationToken): Promise<void> => {
      if (request.continuous === true) return runOnSave(token, () => orSay(runTests(running, request, dependencies)));
      return orSay(runTests(running, request, dependencies));
    };
    controller.createRunProfile(vscode.l10n.t("Run"), vscode.TestRunProfileKind.Run, run(false), true, undefined, true);
    controller.createRunProfile(vscode.l10n.t("Run with dependencies"), vscode.TestRunProfileKind.Run, run(true), false);
  };
  // Without profiles the tests are shown and nothing can be run: that is what a workspace that is not trusted gets, and a host in a browser.
  if (vscode.workspace.isTrusted) addProfiles();

  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void orSay(tree.refresh().then(openVisible)), LOOK_AFTER_MS);
  };
  const openVisible = async (): Promise<void> => {
    for (const { document } of vscode.window.visibleTextEditors) await tree.openFile(document.uri);
  };
  return vscode.Disposable.from(
    controller,
    new vscode.Disposable(() => clearTimeout(timer)),
    vscode.workspace.onDidGrantWorkspaceTrust(addProfiles),
    vscode.window.onDidChangeVisibleTextEditors(() => void orSay(openVisible())),
    onProjectRead(look),
  );
}
