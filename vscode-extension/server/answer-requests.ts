import { CodeActionKind, type Connection, type ServerCapabilities } from "vscode-languageserver";
import { codeActions, FIX_ALL } from "../../shared/language/code-actions.ts";
import type { ProjectView } from "../../shared/language/project-view.ts";
import { taskPlaces } from "../../shared/language/task-places.ts";
import type { Language } from "../../shared/messages/message.ts";
import { REQUESTS, type ProjectInfo } from "./custom-requests.ts";
import { uriIn, type OpenProject, type Projects } from "./projects.ts";

/** What the server can do beside diagnostics. */
export const CAPABILITIES: ServerCapabilities = {
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
};

export interface Answering {
  projects: Projects;
  language: Language;
  /** Resolves when the projects have been looked for. */
  ready(): Promise<void>;
}

interface Asked {
  view: ProjectView;
  project: OpenProject;
  file: string;
}

/** Answers what editors ask at a place of a document, always from the newest state. */
export function answerRequests(connection: Connection, { projects, language, ready }: Answering): void {
  const at = async (uri: string): Promise<Asked | undefined> => {
    await ready();
    const found = projects.of(uri);
    const view = (await found?.project.session.read())?.view;
    return found === undefined || view === undefined ? undefined : { view, ...found };
  };
  connection.onCodeAction(async ({ textDocument, range, context }) => {
    const asked = await at(textDocument.uri);
    return asked === undefined ? [] : codeActions(asked.view, { file: asked.file, range, only: context.only, language, uriOf: (file) => uriIn(asked.project, file) });
  });
  connection.onRequest(REQUESTS.projects, async (): Promise<ProjectInfo[]> => {
    await ready();
    const all = await Promise.all(projects.all.map(async ({ uri, session }) => ({ uri, view: (await session.read()).view })));
    return all.flatMap(({ uri, view }) => (view === undefined ? [] : [{ uri, name: view.workspace.project.name, tasks: taskPlaces(view) }]));
  });
}
