import { TextDocuments, TextDocumentSyncKind, type Connection, type InitializeParams } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { InlayChoice } from "../../shared/language/inlay-hints.ts";
import { quickFindings } from "../../shared/language/quick-findings.ts";
import type { Language } from "../../shared/messages/message.ts";
import { answerRequests, CAPABILITIES } from "./answer-requests.ts";
import { NOTIFICATIONS, type YamlExtension } from "./custom-requests.ts";
import { knownResults } from "./known-results.ts";
import { knownTrust } from "./known-trust.ts";
import { Projects, type OpenProject, type ServerHost } from "./projects.ts";
import { publisher, type Publisher } from "./publish-diagnostics.ts";
import { localDay } from "./local-day.ts";

/** What the client says when it starts the server. */
export interface ServerOptions {
  language: Language;
  yaml: YamlExtension;
  /** Which inlay hints are wanted; all when it is left out. */
  inlayHints?: InlayChoice;
  /** Whether the user trusts the workspace; only then anything that runs is offered. */
  trusted?: boolean;
}

/** The language server over a connection, whichever host it runs in. Nothing is opened before the client says which folders there are. */
export function serve(connection: Connection, hostOf: (params: InitializeParams) => ServerHost): void {
  const documents = new TextDocuments(TextDocument);
  let folders: string[] = [];
  let projects: Projects | undefined;
  let publish: Publisher | undefined;
  let ready: Promise<void> | undefined;
  let yaml: YamlExtension = { checks: false, completes: false, hovers: false };

  connection.onInitialize((params) => {
    const options: Partial<ServerOptions> = params.initializationOptions ?? {};
    yaml = options.yaml ?? yaml;
    const language = options.language === "fr" ? "fr" : "en";
    folders = (params.workspaceFolders ?? []).map(({ uri }) => uri);
    const host = hostOf(params);
    const found = new Projects(host, localDay, (text) => connection.console.warn(text));
    projects = found;
    const trusted = knownTrust(connection, options.trusted === true);
    publish = publisher(connection, { language, yamlChecked: () => yaml.checks });
    answerRequests(connection, { projects: found, language, runs: () => host.runs && trusted(), yaml: () => yaml, results: knownResults(connection, options.inlayHints ?? { types: true, rows: true }), ready: () => ready ?? Promise.resolve() });
    return { capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental, workspace: { workspaceFolders: { supported: true, changeNotifications: true } }, ...CAPABILITIES }, serverInfo: { name: "towpath" } };
  });

  const judge = async (project: OpenProject): Promise<void> => {
    try {
      const { findings } = await project.session.read();
      publish?.publish(project, findings);
      void connection.sendNotification(NOTIFICATIONS.projectRead, { uri: project.uri });
    } catch (error) {
      connection.console.error(`${project.uri}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const findProjects = async (): Promise<void> => {
    if (projects === undefined) return;
    await projects.find(folders);
    for (const document of documents.all()) lay(document.uri, document.getText());
    publish?.forget(projects.all);
    // Schema first: it needs no parser of SQL.
    for (const project of projects.all) publish?.publish(project, quickFindings(documents.all().flatMap((document) => {
      const at = projects?.of(document.uri);
      return at?.project === project ? [{ file: at.file, text: document.getText() }] : [];
    })));
    await Promise.all(projects.all.map(judge));
  };
  const lay = (uri: string, text: string): OpenProject | undefined => {
    const at = projects?.of(uri);
    at?.project.session.change(at.file, text);
    return at?.project;
  };

  connection.onInitialized(() => {
    ready = findProjects();
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      folders = [...folders.filter((uri) => !removed.some((each) => each.uri === uri)), ...added.map(({ uri }) => uri)];
      ready = findProjects();
    });
  });
  connection.onNotification(NOTIFICATIONS.yamlExtension, (now: YamlExtension) => {
    yaml = now;
    for (const project of projects?.all ?? []) void judge(project);
  });
  documents.onDidChangeContent(({ document }) => {
    const project = lay(document.uri, document.getText());
    if (project !== undefined) void judge(project);
  });
  documents.onDidClose(({ document }) => {
    const at = projects?.of(document.uri);
    at?.project.session.change(at.file, undefined);
    if (at !== undefined) void judge(at.project);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const touched = new Set<OpenProject>();
    if (changes.some(({ uri, type }) => type !== 2 && uri.endsWith("/towpath.yml"))) ready = findProjects();
    for (const { uri } of changes) {
      const at = projects?.of(uri);
      if (at === undefined) continue;
      at.project.session.touched(at.file);
      touched.add(at.project);
    }
    for (const project of touched) void judge(project);
  });
  documents.listen(connection);
  connection.listen();
}
