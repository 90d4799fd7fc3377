import type { Connection } from "vscode-languageserver";
import type { InlayChoice } from "../../shared/language/inlay-hints.ts";
import type { LastResult } from "../../shared/language/last-results.ts";
import type { ResultsOf } from "../../shared/language/results-of.ts";
import { NOTIFICATIONS, type ResultsNotice } from "./custom-requests.ts";

export interface KnownResults {
  /** Of the project with this address. */
  of(projectUri: string): ResultsOf;
  readonly inlays: InlayChoice;
}

/** Keeps what the client says of last runs: it alone can read the ledger of a clone, and `.towpath` in a browser. What is drawn with it is drawn anew. */
export function knownResults(connection: Connection, inlays: InlayChoice): KnownResults {
  const projects = new Map<string, ReadonlyMap<string, LastResult[]>>();
  let wanted = inlays;
  // A client that cannot do this says so by refusing.
  const draw = (): void => {
    for (const refreshed of [connection.languages.inlayHint.refresh(), connection.sendRequest("workspace/codeLens/refresh")]) refreshed.catch(() => {});
  };
  connection.onNotification(NOTIFICATIONS.results, ({ uri, results }: ResultsNotice) => {
    projects.set(uri, new Map(results));
    draw();
  });
  connection.onNotification(NOTIFICATIONS.inlayHints, (choice: InlayChoice) => {
    wanted = choice;
    draw();
  });
  return {
    of: (uri) => (id) => projects.get(uri)?.get(id),
    get inlays() {
      return wanted;
    },
  };
}
