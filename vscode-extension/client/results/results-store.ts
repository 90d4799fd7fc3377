import * as vscode from "vscode";
import { lastResults, type LastResult } from "../../../shared/language/last-results.ts";
import { REQUESTS, type ProjectInfo } from "../../server/custom-requests.ts";
import type { Services } from "../services.ts";
import { readLocal } from "./read-local.ts";

export interface ProjectResults {
  project: ProjectInfo;
  results: ReadonlyMap<string, LastResult[]>;
}

/** Reads the ledger of a clone; undefined when this host cannot, or the clone has none. */
export type ReadLedger = NonNullable<Services["ledger"]>;

const EVERY_MS = 15_000;

/** The last results of every project, read anew when `.towpath` or the ledger's branch changes. */
export class ResultsStore implements vscode.Disposable {
  readonly #services: Services;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #watchers: vscode.Disposable[];
  #all: readonly ProjectResults[] = [];
  #reading: Promise<void> | undefined;
  #again = false;
  readonly onDidChange = this.#changed.event;

  constructor(services: Services) {
    this.#services = services;
    const watchers = ["**/.towpath/last.json", "**/.git/refs/remotes/**/towpath/ledger", "**/towpath.yml"].map((pattern) => vscode.workspace.createFileSystemWatcher(pattern));
    const refresh = (): void => this.refresh();
    // Git may pack its references, and some file systems report nothing.
    const timer = setInterval(() => vscode.window.state.focused && refresh(), EVERY_MS);
    this.#watchers = [new vscode.Disposable(() => clearInterval(timer)), vscode.window.onDidChangeWindowState(refresh), ...watchers, ...watchers.flatMap((each) => [each.onDidChange(refresh), each.onDidCreate(refresh), each.onDidDelete(refresh)])];
  }

  get all(): readonly ProjectResults[] {
    return this.#all;
  }

  /** Starts reading anew; one reading at a time, and once more when something changed meanwhile. */
  refresh(): void {
    if (this.#reading !== undefined) {
      this.#again = true;
      return;
    }
    this.#reading = this.#read()
      .catch((error: unknown) => this.#services.log.warn(error instanceof Error ? error.message : String(error)))
      .finally(() => {
        this.#reading = undefined;
        if (this.#again) {
          this.#again = false;
          this.refresh();
        }
      });
  }

  dispose(): void {
    for (const each of this.#watchers) each.dispose();
    this.#changed.dispose();
  }

  async #read(): Promise<void> {
    const projects = await this.#services.client.sendRequest<ProjectInfo[]>(REQUESTS.projects);
    this.#all = await Promise.all(projects.map(async (project) => {
      const folder = vscode.Uri.parse(project.uri);
      const [local, ledger] = await Promise.all([readLocal(folder), this.#services.ledger?.(folder, project.name)]);
      return { project, results: lastResults({ local, defaultBranch: "main", ...ledger }) };
    }));
    this.#changed.fire();
  }
}
