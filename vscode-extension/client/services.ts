import type * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { LedgerSources } from "../../shared/language/ledger-results.ts";
import type { TaggedRelease } from "../../shared/version/read-tags.ts";

/** What the parts of the extension share. */
export interface Services {
  client: BaseLanguageClient;
  log: vscode.LogOutputChannel;
  /** A project was read anew: the address of its folder. */
  onProjectRead: vscode.Event<string>;
  /** Runs the command line; undefined in a host that cannot start processes. */
  runner: Runner | undefined;
  /** Reads the ledger of a clone; undefined in a host without git. */
  ledger: ((folder: vscode.Uri, project: string) => Promise<ClonedResults>) | undefined;
  /** Fetches the ledger's branch, and nothing else; undefined in a host without git. */
  fetcher: LedgerFetcher | undefined;
}

export interface LedgerFetcher {
  /** The repositories that folders lie in, each once. */
  repositories(folders: readonly string[]): Promise<string[]>;
  fetch(repository: string): Promise<LedgerFetch>;
}

export type LedgerFetch = { status: "changed" | "same" | "nothing to fetch" } | { status: "failed"; why: string };

/** What a clone knows without the network. */
export interface ClonedResults extends Partial<LedgerSources> {
  /** By their tags, newest version first. */
  releases?: readonly TaggedRelease[];
}

export interface CliRun {
  /** `undefined`: it was not started, or was stopped. */
  code: number | undefined;
  stdout: string;
}

export interface RunRequest {
  /** Folder of the project. */
  folder: vscode.Uri;
  args: readonly string[];
  token?: vscode.CancellationToken;
  /** With colours, for what shows them. */
  color?: boolean;
  /** Lines of standard output as they come; `stdout` then stays empty. */
  onOutput?: (line: string) => void;
  /** Lines of standard error as they come: progress. */
  onLine?: (line: string) => void;
}

/** The way to the command line: only in trusted workspaces, and only a program that the user has named or agreed to. */
export interface Runner {
  run(request: RunRequest): Promise<CliRun>;
}
