import { InlayHintKind, type InlayHint } from "vscode-languageserver-types";
import type { Language } from "../messages/message.ts";
import { rangeAt, rangeOf } from "./lsp-position.ts";
import { nodeColumns, taskOfSql } from "./node-columns.ts";
import type { ProjectView } from "./project-view.ts";
import type { ResultsOf } from "./results-of.ts";
import { rowCount } from "./row-count.ts";
import { nodeOfRelation, sqlAt } from "./sql-scope.ts";

/** Which hints are wanted. */
export interface InlayChoice {
  types: boolean;
  rows: boolean;
}

export interface InlayOptions extends InlayChoice {
  language: Language;
  resultsOf?: ResultsOf;
}

/** Types that the SQL gives, and rows that the last run has counted: in a query behind columns and the tables it reads, in a pipeline behind columns without a type and behind sources. */
export function inlayHints(view: ProjectView, file: string, options: InlayOptions): InlayHint[] {
  return [...(options.types ? types(view, file) : []), ...(options.rows ? rows(view, file, options) : [])];
}

function types(view: ProjectView, file: string): InlayHint[] {
  const own = taskOfSql(view, file);
  if (own !== undefined) {
    const output = view.workspace.sql.get(own.id)?.analysis.output ?? [];
    const stars = new Set(output.map(({ span }) => span.start).filter((start, index, all) => all.indexOf(start) !== index));
    return output.flatMap(({ type, span }) => (type === undefined || stars.has(span.start) || span.end === span.start ? [] : [hint(type, rangeOf(span).end, InlayHintKind.Type)]));
  }
  const pipeline = view.workspace.project.pipelines.find(({ at }) => at.file === file);
  return (pipeline?.tasks ?? []).flatMap(({ name, columns }) => columns.flatMap((column) => {
    const type = column.type === undefined ? nodeColumns(view, `${pipeline?.name}.${name}`).get(column.name.toLowerCase())?.made?.type : undefined;
    return type === undefined ? [] : [hint(type, rangeOf(view.locate(column.at, "", "key").span).end, InlayHintKind.Type)];
  }));
}

function rows(view: ProjectView, file: string, { language, resultsOf }: InlayOptions): InlayHint[] {
  const counted = (id: string | undefined, position: () => InlayHint["position"] | undefined): InlayHint[] => {
    const count = id === undefined ? undefined : resultsOf?.(id)?.find((result) => result.rows !== undefined)?.rows;
    const at = count === undefined ? undefined : position();
    return count === undefined || at === undefined ? [] : [hint(rowCount(count, language), at)];
  };
  const pipeline = view.workspace.project.pipelines.find(({ at }) => at.file === file);
  // Behind a task stands its whole result already.
  if (pipeline !== undefined) return pipeline.sources.flatMap(({ name, at }) => counted(`${pipeline.name}.${name}`, () => rangeOf(view.locate(at, "", "key").span).end));
  const here = taskOfSql(view, file) === undefined ? undefined : sqlAt(view, { file, offset: 0 });
  const text = view.text(file);
  if (here === undefined || text === undefined) return [];
  return here.outline.blocks.flatMap(({ relations }) => relations.flatMap((relation) => counted(nodeOfRelation(here, relation), () => {
    const last = relation.alias ?? relation.parts.at(-1);
    return last === undefined ? undefined : rangeAt(text, last.end, last.end).end;
  })));
}

function hint(label: string, position: InlayHint["position"], kind?: InlayHint["kind"]): InlayHint {
  return { position, label, paddingLeft: true, ...(kind === undefined ? {} : { kind }) };
}
