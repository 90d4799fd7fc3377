import type { Location } from "vscode-languageserver-types";
import { isRecord } from "../pipeline/cursor.ts";
import { child } from "../pipeline/json-pointer.ts";
import type { Document } from "../pipeline/document.ts";
import type { Place } from "../pipeline/position.ts";
import { conditionUses } from "./condition-uses.ts";
import { rangeOf } from "./lsp-position.ts";
import { nodeColumns } from "./node-columns.ts";
import type { Cursor, ProjectView } from "./project-view.ts";
import { meaningIn, symbolAt, type Meaning } from "./symbol-at.ts";
import { same } from "./sql-scope.ts";
import { rangeAt } from "./lsp-position.ts";

type UriOf = (file: string) => string;

/** Where a task, source, column or name of a query is defined. */
export function definition(view: ProjectView, cursor: Cursor, uriOf: UriOf): Location[] {
  const symbol = symbolAt(view, cursor);
  if (symbol === undefined || symbol.kind === "rule") return [];
  if (symbol.kind === "local") {
    const text = view.text(symbol.file);
    return text === undefined ? [] : [{ uri: uriOf(symbol.file), range: rangeAt(text, symbol.start, symbol.end) }];
  }
  return definedAt(view, symbol).map(({ file, span }) => ({ uri: uriOf(file), range: rangeOf(span) }));
}

/** Everywhere that names what the cursor points at, in YAML and SQL. */
export function references(view: ProjectView, cursor: Cursor, uriOf: UriOf): Location[] {
  const symbol = symbolAt(view, cursor);
  if (symbol === undefined || symbol.kind === "rule" || symbol.kind === "local") return symbol === undefined ? [] : definition(view, cursor, uriOf);
  return placesOf(view, symbol).map(({ file, span }) => ({ uri: uriOf(file), range: rangeOf(span) }));
}

function definedAt(view: ProjectView, symbol: Meaning): Place[] {
  if (symbol.kind !== "node" && symbol.kind !== "column") return [];
  const node = view.workspace.graph.nodes.get(symbol.kind === "node" ? symbol.id : symbol.node);
  if (node === undefined) return [];
  if (symbol.kind === "node") return [view.locate((node.kind === "task" ? node.task : node.kind === "source" ? node.source : node.exposure).at, "", "key")];
  const column = nodeColumns(view, symbol.node).get(symbol.column.toLowerCase());
  const sql = view.workspace.sql.get(symbol.node);
  const places: Place[] = [];
  if (column?.made !== undefined && sql !== undefined) places.push({ file: sql.file, span: column.made.span });
  if (column?.declared !== undefined) places.push(view.locate(column.declared.at, "", "key"));
  return places;
}

/** Definition first, then every use, each place once. */
export function placesOf(view: ProjectView, symbol: Meaning): Place[] {
  if (symbol.kind !== "node" && symbol.kind !== "column") return [];
  const id = symbol.kind === "node" ? symbol.id : symbol.node;
  const word = (symbol.kind === "node" ? id.slice(id.indexOf(".") + 1) : symbol.column).toLowerCase();
  const places = definedAt(view, symbol);
  for (const reader of view.workspace.graph.readers(id)) {
    const sql = view.workspace.sql.get(reader);
    if (sql === undefined) continue;
    if (symbol.kind === "node") sql.facts.tables.forEach(({ span }, index) => sql.tables[index] === id && places.push({ file: sql.file, span }));
    else for (const use of sql.analysis.uses) if (sql.tables[use.table] === id && same(use.column, symbol.column)) places.push({ file: sql.file, span: use.span });
  }
  for (const document of view.workspace.documents.values()) if (document.text.toLowerCase().includes(word)) places.push(...inDocument(view, document, symbol, word));
  if (symbol.kind === "column") places.push(...conditionUses(view, symbol));
  const seen = new Set<string>();
  return places.filter(({ file, span }) => !seen.has(`${file}:${span.start}`) && seen.add(`${file}:${span.start}`));
}

function inDocument(view: ProjectView, document: Document, wanted: Meaning, word: string): Place[] {
  const places: Place[] = [];
  const check = (path: readonly string[], pointer: string, value: unknown, part: "key" | "value"): void => {
    const found = meaningIn(view, document.file, path, value);
    if (found !== undefined && sameMeaning(found, wanted)) places.push({ file: document.file, span: document.span(pointer, part) });
  };
  const visit = (value: unknown, path: readonly string[], pointer: string): void => {
    if (typeof value === "string") {
      if (value.toLowerCase().includes(word)) check(path, pointer, value, "value");
    } else if (Array.isArray(value)) value.forEach((each, index) => visit(each, [...path, String(index)], child(pointer, index)));
    else if (isRecord(value)) {
      for (const key of Object.keys(value)) {
        const next = child(pointer, key);
        if (key.toLowerCase().includes(word)) check([...path, key], next, undefined, "key");
        visit(value[key], [...path, key], next);
      }
    }
  };
  visit(document.data, [], "");
  return places;
}

function sameMeaning(a: Meaning, b: Meaning): boolean {
  if (a.kind === "node") return b.kind === "node" && a.id === b.id;
  return a.kind === "column" && b.kind === "column" && a.node === b.node && same(a.column, b.column);
}
