import * as vscode from "vscode";
import { escapeText } from "../../../shared/language/escape.ts";
import { isStale } from "../../../shared/language/is-stale.ts";
import type { LastResult } from "../../../shared/language/last-results.ts";
import { modelResult } from "../../../shared/language/model-result.ts";
import type { PartOptions } from "../../../shared/language/part-lines.ts";
import { resultLine } from "../../../shared/language/result-line.ts";
import { runLink } from "../../../shared/language/run-link.ts";

/** What the last runs said of a task or source, of all origins. Nothing in it is Markdown of a run: messages come from data and files. */
export function taskHover(id: string, results: readonly LastResult[], { language, now, written }: PartOptions): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.appendMarkdown(`**${escapeText(id)}**\n\n`);
  for (const result of results) {
    text.appendMarkdown(`${escapeText(resultLine(result, { now, language, stale: isStale(result, written) }))}\n\n`);
    // A code block shows what it is given, whatever stands in it.
    if (result.model !== undefined) text.appendCodeblock(modelResult(result.model, language).join("\n"), "text");
    for (const more of [result.message, result.reason]) if (more !== undefined) text.appendMarkdown(`${escapeText(more)}\n\n`);
    const link = runLink(result.url, language);
    if (link !== undefined) text.appendMarkdown(`${link}\n\n`);
  }
  return text;
}
