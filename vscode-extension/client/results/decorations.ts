import * as vscode from "vscode";
import { folderUri } from "../folder-uri.ts";
import type { Language } from "../../../shared/messages/message.ts";
import { isStale } from "../../../shared/language/is-stale.ts";
import { partLines } from "../../../shared/language/part-lines.ts";
import { resultsLine } from "../../../shared/language/result-line.ts";
import type { ResultsStore } from "./results-store.ts";
import { taskHover } from "./task-hover.ts";

const language: Language = vscode.env.language.startsWith("fr") ? "fr" : "en";

const TEXTS: vscode.DocumentSelector = [{ pattern: "**/*.{yml,yaml,sql}" }];

/** Last results as dimmed words behind the line of each task, check, unit test and model, and at the top of the file of a task's query. */
export function registerDecorations(store: ResultsStore): vscode.Disposable {
  const after = { margin: "0 0 0 2em", color: new vscode.ThemeColor("editorCodeLens.foreground") };
  const kinds = { good: vscode.window.createTextEditorDecorationType({ after }), bad: vscode.window.createTextEditorDecorationType({ after: { ...after, color: new vscode.ThemeColor("editorWarning.foreground") } }) };
  const draw = (): void => {
    for (const editor of vscode.window.visibleTextEditors) {
      const lines = enabled() ? linesOf(editor.document, store) : [];
      editor.setDecorations(kinds.good, lines.filter(({ bad }) => !bad).map(({ option }) => option));
      editor.setDecorations(kinds.bad, lines.filter(({ bad }) => bad).map(({ option }) => option));
    }
  };
  return vscode.Disposable.from(
    kinds.good,
    kinds.bad,
    store.onDidChange(draw),
    vscode.window.onDidChangeVisibleTextEditors(draw),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration("towpath.lastResults") && draw()),
    // A text that differs from what was run is marked at once, not when it is saved.
    vscode.workspace.onDidChangeTextDocument(({ document }) => vscode.languages.match(TEXTS, document) > 0 && store.look()),
    vscode.workspace.onDidSaveTextDocument(() => store.look()),
  );
}

function enabled(): boolean {
  return vscode.workspace.getConfiguration("towpath").get("lastResults", true);
}

function linesOf(document: vscode.TextDocument, store: ResultsStore): { bad: boolean; option: vscode.DecorationOptions }[] {
  const uri = document.uri.toString();
  return store.all.flatMap(({ project, results }) => {
    const file = (path: string | undefined): boolean => path !== undefined && vscode.Uri.joinPath(folderUri(project.uri), path).toString() === uri;
    return [...project.tasks, ...project.sources].flatMap((task) => {
      const found = results.get(task.id);
      const line = file(task.file) ? task.range.start.line : file(task.code) ? 0 : undefined;
      if (found === undefined || line === undefined || line >= document.lineCount) return [];
      const behind = (at: number, text: string): vscode.DecorationOptions => {
        const end = document.lineAt(at).range.end;
        return { range: new vscode.Range(end, end), renderOptions: { after: { contentText: `\u00a0\u00a0${text}` } } };
      };
      const written = { definition: task.definition, engine: project.environment.engine, version: project.version, unsaved: document.isDirty };
      const options = { language, now: Date.now(), written };
      const parts = file(task.file) ? partLines(task, found, options).filter((part) => part.line < document.lineCount) : [];
      const below = parts.filter((part) => part.line !== line).map((part) => ({ bad: part.bad, option: { ...behind(part.line, part.text), hoverMessage: new vscode.MarkdownString(part.hover) } }));
      // A task that is written in one line has its parts there, too: they follow in what is shown of it.
      const own = parts.filter((part) => part.line === line).map((part) => new vscode.MarkdownString(part.hover));
      const text = resultsLine(found, { ...options, stale: (each) => isStale(each, written) });
      return [{ bad: found.some(({ status, failed }) => status === "failed" || failed > 0), option: { ...behind(line, text), hoverMessage: [taskHover(task.id, found, options), ...own] } }, ...below];
    });
  });
}
