import type { Document } from "../pipeline/document.ts";
import type { Locate } from "./workspace.ts";

const TOP = { line: 1, column: 1, endLine: 1, endColumn: 1, start: 0, end: 0 };

/** Turns `at` into a place through the document it was read from. */
export function locator(documents: ReadonlyMap<string, Document>): Locate {
  return (at, below = "", part = "value") => ({
    file: at.file,
    span: documents.get(at.file)?.span(at.pointer + below, part) ?? TOP,
  });
}
