import type { Workspace } from "../../graph/workspace.ts";

/** Every text of the project, each file once. */
export function* scannedTexts(workspace: Workspace): Generator<[file: string, text: string]> {
  for (const [file, { text }] of workspace.documents) yield [file, text];
  for (const [file, text] of workspace.texts) if (!workspace.documents.has(file)) yield [file, text];
}
