import { inlineSql } from "../graph/sql-sources.ts";
import { dialectOf } from "../graph/open-workspace.ts";
import { lineIndex } from "../pipeline/line-index.ts";
import type { Place } from "../pipeline/position.ts";
import { writtenAt } from "../pipeline/written-at.ts";
import { sqlPartsOf } from "./check-sql.ts";
import type { ProjectView } from "./project-view.ts";
import { nameOf, sqlOutline } from "./sql-outline.ts";
import { same } from "./sql-scope.ts";
import { symbolAt, type Meaning } from "./symbol-at.ts";

/** Where conditions of checks name a column. */
export function conditionUses(view: ProjectView, wanted: Extract<Meaning, { kind: "column" }>): Place[] {
  const { project, documents } = view.workspace;
  const word = wanted.column.toLowerCase();
  const assets = project.pipelines.flatMap(({ sources, tasks }) => [...sources, ...tasks]);
  const parts = assets.flatMap(({ name, checks }) => checks.flatMap((check) => sqlPartsOf(check).map((part) => ({ ...part, name, at: check.at }))));
  const conditions = parts.filter(({ key, value }) => key !== "query" && value.toLowerCase().includes(word));
  return conditions.flatMap(({ name, at, key, value }) => {
    const document = documents.get(at.file);
    if (document === undefined) return [];
    const text = inlineSql(document, writtenAt(document, `${at.pointer}/${key}`), value);
    const lines = lineIndex(document.text);
    return sqlOutline(text, dialectOf(project), name).tokens.flatMap((token): Place[] => {
      const written = nameOf(text, token);
      if (written === undefined || !same(written.name, word)) return [];
      const meaning = symbolAt(view, { file: at.file, offset: written.start });
      return meaning?.kind === "column" && meaning.node === wanted.node && same(meaning.column, word) ? [{ file: at.file, span: lines.span(written.start, written.end) }] : [];
    });
  });
}
