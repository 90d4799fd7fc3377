import { TextDocument } from "vscode-languageserver-textdocument";
import { TextEdit, type CompletionItem } from "vscode-languageserver-types";

/** The text after an item of a completion was accepted, as an editor does it; places of a snippet are left empty. */
export function applied(text: string, { label, textEdit, insertTextFormat }: CompletionItem): string {
  if (!TextEdit.is(textEdit)) throw new Error(`${label} does not say what it replaces, so each editor would guess`);
  if (textEdit.range.start.line !== textEdit.range.end.line) throw new Error(`${label} replaces more than one line, which editors refuse`);
  const newText = insertTextFormat === 2 ? textEdit.newText.replaceAll(/\$\d/g, "") : textEdit.newText;
  return TextDocument.applyEdits(TextDocument.create("", "", 0, text), [{ range: textEdit.range, newText }]);
}
