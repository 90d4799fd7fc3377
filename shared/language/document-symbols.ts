import { SymbolKind, type DocumentLink, type DocumentSymbol, type WorkspaceSymbol } from "vscode-languageserver-types";
import type { At, Task } from "../pipeline/model.ts";
import { writtenAt } from "../pipeline/written-at.ts";
import { rangeOf } from "./lsp-position.ts";
import { sqlSymbols } from "./sql-symbols.ts";
import type { ProjectView } from "./project-view.ts";

/** Sources, tasks and exposures of a pipeline file, with the columns of each below it; of a .sql file its CTEs and columns. */
export function documentSymbols(view: ProjectView, file: string): DocumentSymbol[] {
  const pipeline = view.workspace.project.pipelines.find(({ at }) => at.file === file);
  if (pipeline === undefined) return sqlSymbols(view, file);
  const symbol = ({ at, name }: { at: At; name: string }, kind: SymbolKind, children: DocumentSymbol[]): DocumentSymbol => ({
    name, kind, range: rangeOf(view.locate(at, "", "pair").span), selectionRange: rangeOf(view.locate(at, "", "key").span), children,
  });
  const columns = (list: Task["columns"]): DocumentSymbol[] => list.map((column) => symbol(column, SymbolKind.Field, []));
  return [
    ...pipeline.sources.map((each) => symbol(each, SymbolKind.Interface, columns(each.columns))),
    ...pipeline.tasks.map((each) => symbol(each, SymbolKind.Class, columns(each.columns))),
    ...pipeline.exposures.map((each) => symbol(each, SymbolKind.Event, [])),
  ];
}

/** Sources, tasks and exposures of the project whose names hold the letters of a query in that order; at most 200. */
export function workspaceSymbols(view: ProjectView, query: string, uriOf: (file: string) => string): WorkspaceSymbol[] {
  const found: WorkspaceSymbol[] = [];
  for (const node of view.workspace.graph.nodes.values()) {
    if (!holds(node.id.toLowerCase(), query.toLowerCase())) continue;
    const it = node.kind === "task" ? node.task : node.kind === "source" ? node.source : node.exposure;
    const kind = node.kind === "task" ? SymbolKind.Class : node.kind === "source" ? SymbolKind.Interface : SymbolKind.Event;
    found.push({ name: it.name, kind, containerName: node.pipeline.name, location: { uri: uriOf(it.at.file), range: rangeOf(view.locate(it.at, "", "key").span) } });
    if (found.length === 200) break;
  }
  return found;
}

function holds(name: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Files that a pipeline names and that are there. */
export function documentLinks(view: ProjectView, file: string, uriOf: (file: string) => string): DocumentLink[] {
  const document = view.workspace.documents.get(file);
  const pipeline = view.workspace.project.pipelines.find(({ at }) => at.file === file);
  if (document === undefined || pipeline === undefined) return [];
  const ofTasks = pipeline.tasks.flatMap(({ code, kind, at, requirements }) => [
    ...("file" in code ? [{ path: code.file, pointer: `${at.pointer}/${kind}` }] : []),
    ...(requirements === undefined ? [] : [{ path: requirements, pointer: `${at.pointer}/requirements` }]),
  ]);
  const ofChecks = [...pipeline.sources, ...pipeline.tasks].flatMap(({ checks }) => checks.flatMap(({ kind, options, at }) => (kind === "sql" && typeof options["file"] === "string" ? [{ path: options["file"], pointer: `${at.pointer}/file` }] : [])));
  return [...ofTasks, ...ofChecks].flatMap(({ path, pointer }) => (view.workspace.texts.has(path) ? [{ range: rangeOf(document.span(writtenAt(document, pointer))), target: uriOf(path) }] : []));
}
