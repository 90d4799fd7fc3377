import type * as vscode from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { activateIn } from "./activate.ts";
import { fetchLedger, repositoriesOf } from "./results/fetch-ledger.ts";
import { readLedger } from "./results/read-ledger.ts";
import { cliRunner } from "./run-cli.ts";
import type { Services } from "./services.ts";

/** Called by the host with Node. */
export function activate(context: vscode.ExtensionContext): Services {
  const module = context.asAbsolutePath("dist/server.mjs");
  // Optimised code for 24 MB of WASM would cost more memory than it saves time.
  const run = { module, transport: TransportKind.ipc, options: { execArgv: ["--liftoff-only"] } };
  return activateIn(
    {
      createClient: (options) => new LanguageClient("towpath", "Towpath", { run, debug: run }, options),
      runner: cliRunner,
      ledger: readLedger,
      fetcher: { repositories: repositoriesOf, fetch: fetchLedger },
    },
    context,
  );
}
