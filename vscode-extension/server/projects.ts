import type { ReadSqlTexts } from "../../shared/graph/open-workspace.ts";
import type { Workspace } from "../../shared/graph/workspace.ts";
import type { FileSystem } from "../../shared/host/ports.ts";
import { languageSession, type LanguageSession, type SessionOptions } from "../../shared/language/language-session.ts";

/** What differs between the hosts: how files are read, what else lint is told, and where SQL is understood. */
export interface ServerHost {
  /** Files below a folder of the workspace. */
  files(folderUri: string): Promise<FileSystem>;
  readSql: ReadSqlTexts;
  /** Whether commands that run something can work beside this server. */
  runs: boolean;
  lintOptions(folderUri: string): NonNullable<SessionOptions["lintOptions"]>;
  /** What is written of each task, as digests; undefined where that cannot be told. */
  definitions?(files: FileSystem, workspace: Workspace): Promise<ReadonlyMap<string, string>>;
}

export interface OpenProject {
  /** Address of the project's folder, without a slash at its end. */
  uri: string;
  session: LanguageSession;
}

/** The projects of all folders of the workspace: wherever a `towpath.yml` is. */
export class Projects {
  readonly #host: ServerHost;
  readonly #today: () => string;
  #found: OpenProject[] = [];

  constructor(host: ServerHost, today: () => string) {
    this.#host = host;
    this.#today = today;
  }

  get all(): readonly OpenProject[] {
    return this.#found;
  }

  /** Looks for projects anew; those that are still there keep what they know. */
  async find(folderUris: readonly string[]): Promise<void> {
    const uris = new Set<string>();
    for (const folder of folderUris) {
      const fs = await this.#host.files(folder);
      for (const file of await fs.glob(["towpath.yml", "**/towpath.yml"])) uris.add([folder.replace(/\/$/, ""), ...file.split("/").slice(0, -1).map(encodeURIComponent)].join("/"));
    }
    const known = new Map(this.#found.map((project) => [project.uri, project]));
    this.#found = await Promise.all([...uris].toSorted((a, b) => b.length - a.length).map(async (uri) => known.get(uri) ?? { uri, session: await this.#open(uri) }));
  }

  /** The innermost project that a file lies in, and the file's path there. */
  of(uri: string): { project: OpenProject; file: string } | undefined {
    const project = this.#found.find((each) => uri.startsWith(`${each.uri}/`));
    if (project === undefined) return undefined;
    const file = decoded(uri.slice(project.uri.length + 1));
    return file === undefined ? undefined : { project, file };
  }

  async #open(uri: string): Promise<LanguageSession> {
    return languageSession({ fs: await this.#host.files(uri), readSql: this.#host.readSql, today: this.#today, lintOptions: this.#host.lintOptions(uri) });
  }
}

/** Address of a file of a project. */
export function uriIn({ uri }: OpenProject, file: string): string {
  return `${uri}/${file.split("/").map(encodeURIComponent).join("/")}`;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
