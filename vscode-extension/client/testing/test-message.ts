import * as vscode from "vscode";
import type { TestMessage } from "../../../shared/language/test-changes.ts";

/** A message of a run at its place in the project; expected and actual rows become a diff. */
export function testMessage(project: vscode.Uri, { text, expected, actual, place }: TestMessage): vscode.TestMessage {
  const message = expected === undefined || actual === undefined ? new vscode.TestMessage(text) : vscode.TestMessage.diff(text, expected, actual);
  if (place !== undefined) message.location = new vscode.Location(vscode.Uri.joinPath(project, place.file), new vscode.Position(Math.max(0, (place.line ?? 1) - 1), Math.max(0, (place.column ?? 1) - 1)));
  return message;
}
