import type { Connection } from "vscode-languageserver";
import { NOTIFICATIONS } from "./custom-requests.ts";

/** Whether the user trusts the workspace, as the client says when it starts the server and when that changes. Lenses are drawn anew then: those that run something come. */
export function knownTrust(connection: Connection, atFirst: boolean): () => boolean {
  let trusted = atFirst;
  connection.onNotification(NOTIFICATIONS.trust, ({ trusted: now }: { trusted: boolean }) => {
    trusted = now;
    // A client that cannot do this says so by refusing.
    connection.sendRequest("workspace/codeLens/refresh").catch(() => {});
  });
  return () => trusted;
}
