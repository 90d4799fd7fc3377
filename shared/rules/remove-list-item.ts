import type { Document } from "../pipeline/document.ts";
import type { Edit } from "../pipeline/finding.ts";
import { parentPointer } from "../pipeline/json-pointer.ts";
import { valueAt } from "../pipeline/seen-value.ts";

/**
 * Takes an item out of a block list, with its line and nothing else. Undefined where that is not certain to keep the file right:
 * flow lists, several items on a line, or the last item that is left.
 */
export function removeListItem(document: Document, pointer: string): Edit | undefined {
  const { text, file } = document;
  const list = valueAt(document.data, parentPointer(pointer));
  if (!Array.isArray(list) || list.length < 2) return undefined;
  const span = document.span(pointer, "value");
  const start = text.lastIndexOf("\n", span.start - 1) + 1;
  if (!/^\s*-\s+$/u.test(text.slice(start, span.start))) return undefined;
  const content = text.slice(span.start, span.end).trimEnd();
  const newline = text.indexOf("\n", span.start + content.length);
  const end = newline === -1 ? text.length : newline + 1;
  // Something else on the line, e.g. a comment with its reason, is for a person to decide about.
  return text.slice(span.start + content.length, end).trim() === "" ? { file, start, end, text: "" } : undefined;
}
