import type { ReadSqlTexts } from "../../shared/graph/open-workspace.ts";
import type { FileSystem } from "../../shared/host/ports.ts";
import type { ProjectView } from "../../shared/language/project-view.ts";
import { normalUri, uriSegment } from "./normal-uri.ts";
import { languageSession, type LanguageSession, type SessionOptions } from "../../shared/language/language-session.ts";

/** What differs between the hosts: how files are read, what else lint is told, and where SQL is understood. */
export interface ServerHost {
  /** Files below a folder of the workspace. */
  files(folderUri: string): Promise<FileSystem>;
  /** For one project: it remembers. */
  readSql(): ReadSqlTexts;
  /** Whether commands that run something can work beside this server. */
  runs: boolean;
  /** `workspaceUri`: the folder that is open, above which nothing is read. */
  lintOptions(folderUri: string, workspaceUri: string): NonNullable<SessionOptions["lintOptions"]>;
}

export interface OpenProject {
  /** Address of the project's folder, without a slash at its end. */
  uri: string;
  session: LanguageSession;
}

/** The newest view of a project; undefined when it cannot be read at all, which is told once in the log, and not by every question about it. */
export async function viewOf(project: OpenProject | undefined): Promise<ProjectView | undefined> {
  return (await project?.session.read().catch(() => undefined))?.view;
}

/** The projects of all folders of the workspace: wherever a `towpath.yml` is. */
export class Projects {
  readonly #host: ServerHost;
  readonly #today: () => string;
  readonly #warn: (text: string) => void;
  #found: OpenProject[] = [];

  constructor(host: ServerHost, today: () => string, warn: (text: string) => void) {
    this.#host = host;
    this.#today = today;
    this.#warn = warn;
  }

  get all(): readonly OpenProject[] {
    return this.#found;
  }

  /** Looks for projects anew; those that are still there keep what they know. */
  async find(folders: readonly string[]): Promise<void> {
    const folderUris = folders.map(normalUri);
    const uris = new Set<string>();
    for (const folder of folderUris) {
      for (const file of await this.#filesIn(folder)) uris.add([folder.replace(/\/$/, ""), ...file.split("/").slice(0, -1).map(uriSegment)].join("/"));
    }
    const known = new Map(this.#found.map((project) => [project.uri, project]));
    this.#found = (await Promise.all([...uris].toSorted((a, b) => b.length - a.length).map(async (uri) => known.get(uri) ?? this.#open(uri, folderUris)))).filter((each) => each !== undefined);
  }

  /** One folder that cannot be read must not take the others with it. */
  async #filesIn(folder: string): Promise<string[]> {
    try {
      return await (await this.#host.files(folder)).glob(["**/towpath.yml"]);
    } catch (error) {
      this.#warn(`${folder}: ${error instanceof Error ? error.message : String(error)}`);
      return [];
    }
  }

  /** The innermost project that a file lies in, and the file's path there. */
  of(address: string): { project: OpenProject; file: string } | undefined {
    const uri = normalUri(address);
    const project = this.#found.find((each) => uri.startsWith(`${each.uri}/`));
    if (project === undefined) return undefined;
    const file = decoded(uri.slice(project.uri.length + 1));
    return file === undefined ? undefined : { project, file };
  }

  async #open(uri: string, folders: readonly string[]): Promise<OpenProject | undefined> {
    const folder = folders.find((each) => `${uri}/`.startsWith(each.endsWith("/") ? each : `${each}/`)) ?? uri;
    try {
      return { uri, session: languageSession({ fs: await this.#host.files(uri), readSql: this.#host.readSql(), today: this.#today, lintOptions: this.#host.lintOptions(uri, folder) }) };
    } catch (error) {
      this.#warn(`${uri}: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  }
}

/** Address of a file of a project. */
export function uriIn({ uri }: OpenProject, file: string): string {
  return `${uri}/${file.split("/").map(uriSegment).join("/")}`;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
