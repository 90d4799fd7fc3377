import { CodeActionKind, LSPErrorCodes, ResponseError, type Connection, type Position, type ServerCapabilities } from "vscode-languageserver";
import { dialectOf } from "../../shared/graph/open-workspace.ts";
import { VERSION } from "../../shared/host/version.ts";
import { codeActions, FIX_ALL } from "../../shared/language/code-actions.ts";
import { codeLenses } from "../../shared/language/code-lenses.ts";
import { columnFlow, columnsOfNode } from "../../shared/language/column-flow.ts";
import { completion } from "../../shared/language/completion.ts";
import { inlayHints } from "../../shared/language/inlay-hints.ts";
import { documentLinks, documentSymbols, workspaceSymbols } from "../../shared/language/document-symbols.ts";
import { foldingRanges } from "../../shared/language/folding-ranges.ts";
import { definition, references } from "../../shared/language/find-references.ts";
import { graphModel } from "../../shared/language/graph-model.ts";
import { hover } from "../../shared/language/hover.ts";
import { isStale, type Written } from "../../shared/language/is-stale.ts";
import { offsetAt } from "../../shared/language/lsp-position.ts";
import type { Cursor, ProjectView } from "../../shared/language/project-view.ts";
import { prepareRename, rename } from "../../shared/language/rename.ts";
import { symbolAt } from "../../shared/language/symbol-at.ts";
import { textEdits } from "../../shared/language/text-edits.ts";
import { sourcePlaces, taskPlaces } from "../../shared/language/task-places.ts";
import type { Language } from "../../shared/messages/message.ts";
import { answerTestRequests } from "./answer-test-requests.ts";
import { REQUESTS, type ColumnLineageAnswer, type ColumnLineageRequest, type GraphAnswer, type GraphRequest, type ProjectInfo, type YamlExtension } from "./custom-requests.ts";
import { definition as definitionOf, definitions } from "./definitions.ts";
import type { KnownResults } from "./known-results.ts";
import { hasOtherSchema } from "./other-schema.ts";
import { uriIn, type OpenProject, type Projects, viewOf } from "./projects.ts";

/** What the server can do beside diagnostics. */
export const CAPABILITIES: ServerCapabilities = {
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  renameProvider: { prepareProvider: true },
  foldingRangeProvider: true,
  documentLinkProvider: {},
  codeLensProvider: {},
  inlayHintProvider: true,
  completionProvider: { triggerCharacters: [".", ":", "-", " ", "[", ",", '"', "/"] },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
};

export interface Answering {
  projects: Projects;
  language: Language;
  /** Whether anything that runs is offered now. */
  runs(): boolean;
  /** What another extension does for YAML files already. */
  yaml(): YamlExtension;
  results: KnownResults;
  /** Resolves when the projects have been looked for. */
  ready(): Promise<void>;
}

interface Asked {
  view: ProjectView;
  project: OpenProject;
  file: string;
}

/** What a task or a source may name. */
const NAMED_FILES = "**/*.{sql,py,ipynb,txt,csv,tsv,json,jsonl,parquet,sh}";

const cursorIn = ({ view, file }: Asked, position: Position): Cursor => ({ file, offset: offsetAt(view.text(file) ?? "", position) });
const fromOurSchema = ({ view, file }: Asked): boolean => !hasOtherSchema(view.text(file) ?? "");
const uriOf = ({ project }: Asked) => (file: string): string => uriIn(project, file);

/** Answers what editors ask at a place of a document, always from the newest state. */
export function answerRequests(connection: Connection, { projects, language, runs, yaml, results, ready }: Answering): void {
  answerTestRequests(connection, { projects, language, ready });
  const at = async (uri: string): Promise<Asked | undefined> => {
    await ready();
    const found = projects.of(uri);
    const view = await viewOf(found?.project);
    return found === undefined || view === undefined ? undefined : { view, ...found };
  };
  connection.onHover(async ({ textDocument, position }) => {
    const asked = await at(textDocument.uri);
    if (asked === undefined) return undefined;
    const cursor = cursorIn(asked, position);
    const written = await writtenAt(asked, cursor);
    return hover(asked.view, cursor, { language, now: Date.now(), resultsOf: results.of(asked.project.uri), isStale: (result) => written !== undefined && isStale(result, written), schemaElsewhere: yaml().hovers && fromOurSchema(asked) });
  });
  connection.onDefinition(async ({ textDocument, position }) => {
    const asked = await at(textDocument.uri);
    return asked === undefined ? [] : definition(asked.view, cursorIn(asked, position), uriOf(asked));
  });
  connection.onReferences(async ({ textDocument, position }) => {
    const asked = await at(textDocument.uri);
    return asked === undefined ? [] : references(asked.view, cursorIn(asked, position), uriOf(asked));
  });
  connection.onDocumentSymbol(async ({ textDocument }) => {
    const asked = await at(textDocument.uri);
    return asked === undefined ? [] : documentSymbols(asked.view, asked.file);
  });
  connection.onFoldingRanges(async ({ textDocument }) => {
    const asked = await at(textDocument.uri);
    return asked === undefined ? undefined : foldingRanges(asked.view, asked.file);
  });
  connection.onDocumentLinks(async ({ textDocument }) => {
    const asked = await at(textDocument.uri);
    return asked === undefined ? [] : documentLinks(asked.view, asked.file, uriOf(asked));
  });
  connection.onCodeLens(async ({ textDocument }) => {
    const asked = await at(textDocument.uri);
    return asked === undefined ? [] : codeLenses(asked.view, asked.file, { language, runs: runs(), resultsOf: results.of(asked.project.uri) });
  });
  connection.languages.inlayHint.on(async ({ textDocument }) => {
    const asked = await at(textDocument.uri);
    return asked === undefined ? [] : inlayHints(asked.view, asked.file, { ...results.inlays, language, resultsOf: results.of(asked.project.uri) });
  });
  connection.onCompletion(async ({ textDocument, position }) => {
    const asked = await at(textDocument.uri);
    return asked === undefined ? [] : completion(asked.view, cursorIn(asked, position), { language, schemaElsewhere: yaml().completes && fromOurSchema(asked), files: await asked.project.session.files.glob([NAMED_FILES]).catch(() => []) });
  });
  connection.onWorkspaceSymbol(async ({ query }) => {
    await ready();
    const all = await Promise.all(projects.all.map(async (project) => ({ project, view: await viewOf(project) })));
    return all.flatMap(({ project, view }) => (view === undefined ? [] : workspaceSymbols(view, query, (file) => uriIn(project, file))));
  });
  connection.onPrepareRename(async ({ textDocument, position }) => {
    const asked = await at(textDocument.uri);
    if (asked === undefined) return undefined;
    const prepared = prepareRename(asked.view, cursorIn(asked, position), language);
    return "refused" in prepared ? new ResponseError(LSPErrorCodes.RequestFailed, prepared.refused) : prepared;
  });
  connection.onRenameRequest(async ({ textDocument, position, newName }) => {
    const asked = await at(textDocument.uri);
    if (asked === undefined) return undefined;
    const renamed = rename(asked.view, cursorIn(asked, position), newName, language);
    if ("refused" in renamed) return new ResponseError(LSPErrorCodes.RequestFailed, `${newName}: ${renamed.refused}`);
    const changes = textEdits(asked.view, renamed.edits, uriOf(asked));
    return changes === undefined ? undefined : { changes };
  });
  connection.onCodeAction(async ({ textDocument, range, context }) => {
    const asked = await at(textDocument.uri);
    return asked === undefined ? [] : codeActions(asked.view, { file: asked.file, range, only: context.only, language, uriOf: uriOf(asked) });
  });
  connection.onRequest(REQUESTS.projects, async (): Promise<ProjectInfo[]> => {
    await ready();
    const all = await Promise.all(projects.all.map(async (project) => {
      const view = await viewOf(project);
      return view === undefined ? [] : [infoOf(project.uri, view, await definitions(project.session.files, view.workspace))];
    }));
    return all.flat();
  });
  const projectAt = async (uri: string): Promise<ProjectView | undefined> => {
    await ready();
    return viewOf(projects.all.find((each) => each.uri === uri));
  };
  connection.onRequest(REQUESTS.graph, async ({ uri }: GraphRequest): Promise<GraphAnswer> => {
    const view = await projectAt(uri);
    return view === undefined ? null : graphModel(view);
  });
  connection.onRequest(REQUESTS.columnLineage, async ({ uri, node, column }: ColumnLineageRequest): Promise<ColumnLineageAnswer> => {
    const view = await projectAt(uri);
    if (view?.workspace.graph.nodes.has(node) !== true) return null;
    return { ...columnsOfNode(view, node), ...(column === undefined ? {} : { flow: columnFlow(view, { node, column }) }) };
  });
}

/** What is written now of the task or source that a cursor names. */
async function writtenAt({ view, project }: Asked, cursor: Cursor): Promise<Written | undefined> {
  const symbol = symbolAt(view, cursor);
  if (symbol?.kind !== "node") return undefined;
  return { definition: await definitionOf(project.session.files, view.workspace, symbol.id), engine: dialectOf(view.workspace.project), version: VERSION, unsaved: false };
}

function infoOf(uri: string, view: ProjectView, known: ReadonlyMap<string, string>): ProjectInfo {
  const { name, defaultEnvironment, environments } = view.workspace.project;
  return { uri, name, environment: { name: defaultEnvironment, engine: dialectOf(view.workspace.project) }, environments: environments.map((each) => ({ name: each.name, engine: each.engine })), version: VERSION, tasks: taskPlaces(view, known), sources: sourcePlaces(view, known) };
}
