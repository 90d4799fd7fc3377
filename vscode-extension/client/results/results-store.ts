import * as vscode from "vscode";
import { folderUri } from "../folder-uri.ts";
import { lastResults, type LastResult } from "../../../shared/language/last-results.ts";
import type { LedgerDeployment } from "../../../shared/ledger/entry.ts";
import type { TaggedRelease } from "../../../shared/version/read-tags.ts";
import { REQUESTS, type ProjectInfo } from "../../server/custom-requests.ts";
import type { Services } from "../services.ts";
import { readLocal } from "./read-local.ts";

export interface ProjectResults {
  project: ProjectInfo;
  results: ReadonlyMap<string, LastResult[]>;
  /** Promotions and rollbacks that the ledger of the clone knows; undefined: nothing is known of them. */
  deployments: readonly LedgerDeployment[] | undefined;
  releases: readonly TaggedRelease[];
}

/** Reads the ledger of a clone; undefined when this host cannot, or the clone has none. */
export type ReadLedger = NonNullable<Services["ledger"]>;

const EVERY_MS = 15_000;
/** Nobody reads while typing. */
const LOOK_AFTER_MS = 300;

/** The last results of every project, read anew when `.towpath` or the ledger's branch changes. */
export class ResultsStore implements vscode.Disposable {
  readonly #services: Services;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #watchers: vscode.Disposable[];
  #all: readonly ProjectResults[] = [];
  #reading: Promise<void> | undefined;
  #again = false;
  #looking: ReturnType<typeof setTimeout> | undefined;
  readonly onDidChange = this.#changed.event;

  constructor(services: Services) {
    this.#services = services;
    const watchers = ["**/.towpath/last.json", "**/.git/refs/remotes/**/towpath/ledger", "**/.git/refs/tags/**", "**/towpath.yml"].map((pattern) => vscode.workspace.createFileSystemWatcher(pattern));
    const refresh = (): void => this.refresh();
    // Git may pack its references, and some file systems report nothing.
    const timer = setInterval(() => vscode.window.state.focused && refresh(), EVERY_MS);
    const written = vscode.workspace.createFileSystemWatcher("**/*.{yml,yaml,sql,py,ipynb,txt}");
    const look = (): void => this.look();
    this.#watchers = [written, written.onDidChange(look), written.onDidCreate(look), written.onDidDelete(look), new vscode.Disposable(() => [clearInterval(timer), clearTimeout(this.#looking)]), vscode.window.onDidChangeWindowState(refresh), ...watchers, ...watchers.flatMap((each) => [each.onDidChange(refresh), each.onDidCreate(refresh), each.onDidDelete(refresh)])];
  }

  get all(): readonly ProjectResults[] {
    return this.#all;
  }

  /** Whether this host can ask git at all. */
  get readsLedger(): boolean {
    return this.#services.ledger !== undefined;
  }

  /** Asks soon what is written now, and keeps the results that are known: for texts that change. */
  look(): void {
    clearTimeout(this.#looking);
    this.#looking = setTimeout(() => {
      this.#look().catch((error: unknown) => this.#warn(error));
    }, LOOK_AFTER_MS);
  }

  /** Starts reading anew; one reading at a time, and once more when something changed meanwhile. */
  refresh(): void {
    if (this.#reading !== undefined) {
      this.#again = true;
      return;
    }
    this.#reading = this.#read()
      .catch((error: unknown) => this.#warn(error))
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

  #warn(error: unknown): void {
    this.#services.log.warn(error instanceof Error ? error.message : String(error));
  }

  async #look(): Promise<void> {
    if (this.#all.length === 0) return this.refresh();
    const projects = await this.#services.client.sendRequest<ProjectInfo[]>(REQUESTS.projects);
    const known = new Map(this.#all.map((each) => [each.project.uri, each]));
    if (projects.length !== known.size || projects.some(({ uri }) => !known.has(uri))) return this.refresh();
    this.#all = projects.map((project) => ({ results: new Map(), deployments: undefined, releases: [], ...known.get(project.uri), project }));
    this.#changed.fire();
  }

  async #read(): Promise<void> {
    const projects = await this.#services.client.sendRequest<ProjectInfo[]>(REQUESTS.projects);
    this.#all = await Promise.all(projects.map((project) => this.#resultsOf(project)));
    this.#changed.fire();
  }

  /** What cannot be read of one project, or of one place, takes nothing from the others. */
  async #resultsOf(project: ProjectInfo): Promise<ProjectResults> {
    const folder = folderUri(project.uri);
    const orNothing = async <Value>(work: Promise<Value> | undefined): Promise<Value | undefined> => {
      try {
        return await work;
      } catch (error) {
        this.#warn(error);
        return undefined;
      }
    };
    const [local = [], ledger] = await Promise.all([orNothing(readLocal(folder)), orNothing(this.#services.ledger?.(folder, project.name))]);
    return { project, results: lastResults({ local, defaultBranch: "main", ...ledger }), deployments: ledger?.ledger === undefined ? undefined : (ledger.ledger.deployments ?? []), releases: ledger?.releases ?? [] };
  }
}
