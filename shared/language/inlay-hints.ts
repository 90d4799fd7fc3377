import { InlayHintKind, type InlayHint } from "vscode-languageserver-types";
import { rangeOf } from "./lsp-position.ts";
import { nodeColumns, taskOfSql } from "./node-columns.ts";
import type { ProjectView } from "./project-view.ts";

/** Types that the SQL gives: behind each item of the outermost select list, and in contracts that leave the type out. */
export function inlayHints(view: ProjectView, file: string): InlayHint[] {
  const own = taskOfSql(view, file);
  if (own !== undefined) {
    const output = view.workspace.sql.get(own.id)?.analysis.output ?? [];
    const stars = new Set(output.map(({ span }) => span.start).filter((start, index, all) => all.indexOf(start) !== index));
    return output.flatMap(({ type, span }) => (type === undefined || stars.has(span.start) || span.end === span.start ? [] : [hint(type, rangeOf(span).end)]));
  }
  const pipeline = view.workspace.project.pipelines.find(({ at }) => at.file === file);
  return (pipeline?.tasks ?? []).flatMap(({ name, columns }) => columns.flatMap((column) => {
    const type = column.type === undefined ? nodeColumns(view, `${pipeline?.name}.${name}`).get(column.name.toLowerCase())?.made?.type : undefined;
    return type === undefined ? [] : [hint(type, rangeOf(view.locate(column.at, "", "key").span).end)];
  }));
}

function hint(type: string, position: InlayHint["position"]): InlayHint {
  return { position, label: type, kind: InlayHintKind.Type, paddingLeft: true };
}
