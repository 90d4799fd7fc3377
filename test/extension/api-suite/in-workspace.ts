import * as vscode from "vscode";

/** A file of the workspace by the name of its folder: `shop/sql/paid.sql`. */
export function uriOf(file: string): vscode.Uri {
  const [name, ...rest] = file.split("/");
  const folder = vscode.workspace.workspaceFolders?.find((each) => each.name === name);
  if (folder === undefined) throw new Error(`${file}: no such folder; there are ${vscode.workspace.workspaceFolders?.map((each) => each.name).join(", ")}`);
  return vscode.Uri.joinPath(folder.uri, ...rest);
}

/** The other way round. */
export function nameOf(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri, true);
}

/** `7:2-7:6`, counted from 0 as the API does. */
export function span({ start, end }: vscode.Range): string {
  return `${start.line}:${start.character}-${end.line}:${end.character}`;
}

/** Where a word stands in a file, so many characters into it. */
export async function placeOf(file: string, word: string, inside = 1): Promise<[vscode.Uri, vscode.Position]> {
  const document = await vscode.workspace.openTextDocument(uriOf(file));
  const at = document.getText().indexOf(word);
  if (at < 0) throw new Error(`${file} does not contain ${word}`);
  return [document.uri, document.positionAt(at + inside)];
}

/** Types over a part of a file, without saving it. */
export async function type(file: string, from: string, to: string): Promise<void> {
  const [uri, start] = await placeOf(file, from, 0);
  const [, end] = await placeOf(file, from, from.length);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, new vscode.Range(start, end), to);
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(`${file} could not be edited`);
}

/** What is written in a file now, saved or not. */
export async function textOf(file: string): Promise<string> {
  return (await vscode.workspace.openTextDocument(uriOf(file))).getText();
}

/** What is found wrong in a file, by rule. */
export function rulesIn(file: string): string[] {
  return vscode.languages.getDiagnostics(uriOf(file)).map(({ code }) => String(typeof code === "object" ? code.value : code));
}

const WAIT_MS = 60_000;

/** Looks again until it is as it should be; after a minute, what was seen last is the answer, and the test judges it. */
export async function seen<Value>(look: () => Value | PromiseLike<Value>, enough: (value: Value) => boolean): Promise<Value> {
  const until = Date.now() + WAIT_MS;
  for (;;) {
    const value = await look();
    if (enough(value) || Date.now() > until) return value;
    await new Promise((done) => setTimeout(done, 50));
  }
}
