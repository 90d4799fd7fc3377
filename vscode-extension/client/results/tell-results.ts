import * as vscode from "vscode";
import { State, type BaseLanguageClient } from "vscode-languageclient";
import type { InlayChoice } from "../../../shared/language/inlay-hints.ts";
import type { LastResult } from "../../../shared/language/last-results.ts";
import { NOTIFICATIONS, type ResultsNotice } from "../../server/custom-requests.ts";
import type { ResultsStore } from "./results-store.ts";

/** Which inlay hints the settings ask for. */
export function inlayChoice(): InlayChoice {
  const settings = vscode.workspace.getConfiguration("towpath.inlayHints");
  return { types: settings.get("types", true), rows: settings.get("rows", true) };
}

/** Tells the server what the last runs gave, for its hovers, lenses and hints, and which hints are wanted; each only when it is another than before. */
export function tellResults(client: BaseLanguageClient, store: ResultsStore): vscode.Disposable {
  const told = new Map<string, string>();
  const tell = (): void => {
    if (client.state !== State.Running) return;
    for (const { project, results } of store.all) {
      const notice: ResultsNotice = { uri: project.uri, results: [...results].map(([id, list]) => [id, list.map(withoutHistory)]) };
      const text = JSON.stringify(notice);
      if (told.get(project.uri) === text) continue;
      told.set(project.uri, text);
      void client.sendNotification(NOTIFICATIONS.results, notice);
    }
  };
  return vscode.Disposable.from(
    store.onDidChange(tell),
    client.onDidChangeState(({ newState }) => {
      // A server that was started anew knows nothing.
      told.clear();
      if (newState === State.Running) tell();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration("towpath.inlayHints") && void client.sendNotification(NOTIFICATIONS.inlayHints, inlayChoice())),
  );
}

/** Earlier runs of parts stand behind lines that the client draws itself. */
function withoutHistory(result: LastResult): LastResult {
  const { partHistory: _, ...told } = result;
  return told;
}
