import * as vscode from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { activateIn } from "./activate.ts";
import type { Services } from "./services.ts";

/** Called by a host that is a web worker: everything but running. */
export function activate(context: vscode.ExtensionContext): Services {
  const address = (name: string): string => vscode.Uri.joinPath(context.extensionUri, "dist", name).toString(true);
  const worker = new Worker(address("server-browser.js"));
  return activateIn(
    {
      createClient: (options) => new LanguageClient("towpath", "Towpath", worker, options),
      runner: () => undefined,
      ledger: undefined,
      fetcher: undefined,
      serverOptions: { wasmUrl: address("polyglot_sql.wasm.gz") },
    },
    context,
  );
}
