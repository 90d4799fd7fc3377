import { inlineSql } from "../graph/sql-sources.ts";
import { segments } from "../pipeline/json-pointer.ts";
import type { Check } from "../pipeline/model.ts";
import { isWithin } from "./is-within.ts";
import { valueBelow } from "./node-columns.ts";
import type { Cursor, ProjectView } from "./project-view.ts";

export interface CheckSql {
  /** The pipeline whose names its tables are. */
  pipeline: string;
  /** The query, at the offsets that it has in its file. */
  text: string;
  /** Where it begins. */
  start: number;
}

/** The query of a check at a cursor: a .sql file that checks name, or one that stands in the pipeline's file. */
export function checkSql(view: ProjectView, { file, offset }: Cursor): CheckSql | undefined {
  for (const { name: pipeline, at, sources, tasks } of view.workspace.project.pipelines) {
    for (const check of [...sources, ...tasks].flatMap(({ checks }) => checks)) {
      if (check.kind !== "sql") continue;
      const text = view.text(file);
      if (check.options["file"] === file && text !== undefined) return { pipeline, text, start: 0 };
      const query = at.file === file && check.at.file === file ? queryAt(view, check, offset) : undefined;
      if (query !== undefined) return { pipeline, ...query };
    }
  }
  return undefined;
}

function queryAt({ workspace }: ProjectView, { at, options }: Check, offset: number): Omit<CheckSql, "pipeline"> | undefined {
  const document = workspace.documents.get(at.file);
  if (document === undefined || typeof options["query"] !== "string") return undefined;
  const isShort = typeof valueBelow(document.data, segments(at.pointer)) === "string";
  const pointer = isShort ? at.pointer : `${at.pointer}/query`;
  const { start, end } = document.span(pointer, "value");
  return isWithin(document.text, { start, end }, offset) ? { text: inlineSql(document, pointer, options["query"]), start } : undefined;
}
