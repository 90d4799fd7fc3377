import { CompletionItemKind, type CompletionItem } from "vscode-languageserver-types";

/** A column that may stand at the cursor: its type right behind its name, whose it is at the end of the line, and both again where details are read. */
export function columnItem({ name, type, of, description }: { name: string; type?: string | undefined; of: string; description?: string | undefined }): CompletionItem {
  return {
    label: name,
    kind: CompletionItemKind.Field,
    labelDetails: { ...(type === undefined ? {} : { detail: ` ${type}` }), description: of },
    detail: type === undefined ? of : `${type} · ${of}`,
    ...(description === undefined ? {} : { documentation: description }),
  };
}
