import type * as vscode from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { activateIn } from "./activate.ts";
import { fetchLedger, repositoriesOf } from "./results/fetch-ledger.ts";
import { readLedger } from "./results/read-ledger.ts";
import { cliRunner } from "./run-cli.ts";
import { SERVER_FLAGS } from "./server-flags.ts";
import type { Services } from "./services.ts";

/** Called by the host with Node. */
export function activate(context: vscode.ExtensionContext): Services {
  const module = context.asAbsolutePath("dist/server.mjs");
  const run = { module, transport: TransportKind.ipc, options: { execArgv: [...SERVER_FLAGS] } };
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
