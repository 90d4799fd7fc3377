import { TextDocument } from "vscode-languageserver-textdocument";
import type { Position, Range } from "vscode-languageserver-types";
import type { Span } from "../pipeline/position.ts";

/** Our spans count lines and columns from 1, the protocol from 0; both count UTF-16 code units. */
export function rangeOf({ line, column, endLine, endColumn }: Span): Range {
  return { start: { line: line - 1, character: column - 1 }, end: { line: endLine - 1, character: endColumn - 1 } };
}

/** Range of two UTF-16 offsets of a text. */
export function rangeAt(text: string, start: number, end: number): Range {
  const document = TextDocument.create("", "", 0, text);
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** UTF-16 offset of a position; behind the end of a line it is the line's end. */
export function offsetAt(text: string, position: Position): number {
  return TextDocument.create("", "", 0, text).offsetAt(position);
}
