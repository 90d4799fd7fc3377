import type { TextEdit } from "vscode-languageserver-types";
import type { Edit } from "../pipeline/finding.ts";
import { rangeAt } from "./lsp-position.ts";
import type { ProjectView } from "./project-view.ts";

/** Edits as the protocol has them, by address. Undefined when nothing is to be changed, or a text is not there to change. */
export function textEdits(view: ProjectView, edits: readonly Edit[], uriOf: (file: string) => string): Record<string, TextEdit[]> | undefined {
  if (edits.length === 0) return undefined;
  const changes: Record<string, TextEdit[]> = {};
  for (const { file, start, end, text } of edits) {
    const current = view.text(file);
    if (current === undefined) return undefined;
    (changes[uriOf(file)] ??= []).push({ range: rangeAt(current, start, end), newText: text });
  }
  return changes;
}
