import type { FoldingRange } from "vscode-languageserver-types";
import { isRecord } from "../pipeline/cursor.ts";
import { child } from "../pipeline/json-pointer.ts";
import type { ProjectView } from "./project-view.ts";

/**
 * Every map, list and text of a YAML file that covers several lines. Undefined, and not an empty list, where nothing is known to fold:
 * an editor takes any list for the whole answer, and would no longer fold by indentation.
 */
export function foldingRanges(view: ProjectView, file: string): FoldingRange[] | undefined {
  const document = view.workspace.documents.get(file);
  if (document === undefined) return undefined;
  const ends = new Map<number, number>();
  const visit = (value: unknown, pointer: string): void => {
    if (pointer !== "") {
      const { line, start, end } = document.span(pointer, "pair");
      // A text in the style of a block may end with lines of blanks.
      const lines = document.text.slice(start, end).trimEnd().split("\n").length - 1;
      // Of what begins in the same line only the outermost can be folded.
      if (lines > 0 && !ends.has(line - 1)) ends.set(line - 1, line - 1 + lines);
    }
    if (Array.isArray(value)) value.forEach((each, index) => visit(each, child(pointer, index)));
    else if (isRecord(value)) for (const key of Object.keys(value)) visit(value[key], child(pointer, key));
  };
  visit(document.data, "");
  return ends.size === 0 ? undefined : [...ends].map(([startLine, endLine]) => ({ startLine, endLine }));
}
