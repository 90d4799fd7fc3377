import { SymbolKind, type DocumentSymbol } from "vscode-languageserver-types";
import { rangeAt } from "./lsp-position.ts";
import type { Cte, Item, Query } from "./outline.ts";
import type { ProjectView } from "./project-view.ts";
import { sqlAt } from "./sql-scope.ts";

/** CTEs of a .sql file, and the columns that each and the query itself give, as far as they have names. */
export function sqlSymbols(view: ProjectView, file: string): DocumentSymbol[] {
  const outline = file.endsWith(".sql") ? sqlAt(view, { file, offset: 0 })?.outline : undefined;
  if (outline === undefined) return [];
  const symbol = (name: string, kind: SymbolKind, [start, end]: [number, number], own: { start: number; end: number }, children: DocumentSymbol[] = []): DocumentSymbol => ({
    name, kind, range: rangeAt(outline.text, Math.min(start, own.start), Math.max(end, own.end)), selectionRange: rangeAt(outline.text, own.start, own.end), children,
  });
  const column = (item: Item): DocumentSymbol[] => {
    const own = item.alias ?? item.column?.at(-1);
    return own === undefined || own.name === "" ? [] : [symbol(own.name, SymbolKind.Field, [item.start, item.end], own)];
  };
  const columns = (query: Query): DocumentSymbol[] => (query.arms[0]?.items ?? []).flatMap(column);
  const cte = ({ name, query }: Cte): DocumentSymbol[] => (name.name === "" ? [] : [symbol(name.name, SymbolKind.Struct, [name.start, query.arms.at(-1)?.end ?? name.end], name, [...query.ctes.flatMap(cte), ...columns(query)])]);
  return [...outline.root.ctes.flatMap(cte), ...columns(outline.root)];
}
