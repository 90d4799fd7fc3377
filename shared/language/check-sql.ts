import { inlineSql } from "../graph/sql-sources.ts";
import type { Check } from "../pipeline/model.ts";
import { writtenAt } from "../pipeline/written-at.ts";
import { isWithin } from "./is-within.ts";
import type { Cursor, ProjectView } from "./project-view.ts";

export interface CheckSql {
  /** The pipeline whose names its tables are. */
  pipeline: string;
  /** The source or task whose rows a condition is about; undefined for a whole query. */
  rowsOf: string | undefined;
  /** The SQL, at the offsets that it has in its file. */
  text: string;
  /** Where it begins. */
  start: number;
}

/** The SQL of a check at a cursor: a .sql file that checks name, a query or a condition that stands in the pipeline's file. */
export function checkSql(view: ProjectView, { file, offset }: Cursor): CheckSql | undefined {
  for (const { name: pipeline, at, sources, tasks } of view.workspace.project.pipelines) {
    for (const { name, checks } of [...sources, ...tasks]) {
      for (const check of checks) {
        const text = check.kind === "sql" && check.options["file"] === file ? view.text(file) : undefined;
        if (text !== undefined) return { pipeline, rowsOf: undefined, text, start: 0 };
        if (at.file !== file || check.at.file !== file) continue;
        for (const part of sqlPartsOf(check)) {
          const found = textAt(view, check, part, offset);
          if (found !== undefined) return { pipeline, rowsOf: part.key === "query" ? undefined : name, ...found };
        }
      }
    }
  }
  return undefined;
}

interface Part {
  key: "query" | "expression" | "where";
  value: string;
}

/** What of a check is SQL in the pipeline's file: a query, or conditions on the rows of what it checks. */
export function sqlPartsOf({ kind, options: { query, expression }, where }: Check): Part[] {
  return [
    ...(kind === "sql" && typeof query === "string" ? [{ key: "query" as const, value: query }] : []),
    ...(kind === "expression" && typeof expression === "string" ? [{ key: "expression" as const, value: expression }] : []),
    ...(where === undefined ? [] : [{ key: "where" as const, value: where }]),
  ];
}

function textAt({ workspace }: ProjectView, { at }: Check, { key, value }: Part, offset: number): Pick<CheckSql, "text" | "start"> | undefined {
  const document = workspace.documents.get(at.file);
  if (document === undefined) return undefined;
  const pointer = writtenAt(document, `${at.pointer}/${key}`);
  const { start, end } = document.span(pointer);
  return isWithin(document.text, { start, end }, offset) ? { text: inlineSql(document, pointer, value), start } : undefined;
}
