import type { CompletionItem } from "vscode-languageserver-types";
import { rangeAt } from "./lsp-position.ts";

export interface ItemPlace {
  /** The word that is being written, from its first to its last character. */
  start: number;
  end: number;
  /** Written before each item. */
  before?: string;
  /** Only names fit: what an item would write around its name stands there already. */
  bare?: boolean;
}

/** Items that say themselves which text they replace. Each language of an editor has its own idea of a word, and none of `sql/paid.sql` or `orders.id`. */
export function placedItems(items: readonly CompletionItem[], text: string, { start, end, before = "", bare = false }: ItemPlace): CompletionItem[] {
  const range = rangeAt(text, start, end);
  return items.map(({ insertText, insertTextFormat, ...item }) => {
    const snippet = bare || insertTextFormat === undefined ? {} : { insertTextFormat };
    return { ...item, ...snippet, textEdit: { range, newText: bare ? item.label : `${before}${insertText ?? item.label}` } };
  });
}
