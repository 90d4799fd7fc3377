import type { NodeId } from "../graph/graph.ts";
import { dialectOf } from "../graph/open-workspace.ts";
import type { Edit } from "../pipeline/finding.ts";
import { sqlPartsOf } from "./check-sql.ts";
import type { ProjectView } from "./project-view.ts";
import { checkName, Refusal } from "./rename-words.ts";
import { nameOf, sqlOutline } from "./sql-outline.ts";
import { nodeOfRelation, relationName, same, type SqlHere } from "./sql-scope.ts";
import { placesOf } from "./find-references.ts";

/** Gives a task or source another name, everywhere in the project, or refuses. Quotes stay as they are. */
export function renameTask(view: ProjectView, id: NodeId, name: string): Edit[] {
  checkName(name);
  const node = view.workspace.graph.nodes.get(id);
  if (node === undefined || node.kind === "exposure") throw new Refusal("what");
  const old = id.slice(node.pipeline.name.length + 1);
  if ([...node.pipeline.sources, ...node.pipeline.tasks].some((each) => each.name !== old && same(each.name, name))) throw new Refusal("clash");
  if (shadowed(view, id, name)) throw new Refusal("shadow");
  const unread = unreadable(view, old);
  if (unread !== undefined) throw new Refusal(unread.why, unread.file);
  const edits = placesOf(view, { kind: "node", id }).flatMap(({ file, span }) => partEdit(view, file, span.start, span.end, old, name));
  edits.push(...referenceEdits(view, id, old, name), ...qualifierEdits(view, id, old, name));
  const seen = new Set<string>();
  return edits.filter(({ file, start }) => !seen.has(`${file}:${start}`) && seen.add(`${file}:${start}`));
}

/** A CTE, an alias or a column qualifier of a reader that would take the new name over. */
function shadowed(view: ProjectView, id: NodeId, name: string): boolean {
  const dialect = dialectOf(view.workspace.project);
  return view.workspace.graph.readers(id).some((reader) => {
    const sql = view.workspace.sql.get(reader);
    const outline = sql === undefined ? undefined : sqlOutline(sql.text, dialect);
    const ctes = [...(outline?.roles.values() ?? [])].some((role) => role.kind === "cte" && same(role.cte.name.name, name));
    return ctes || outline?.blocks.some(({ relations }) => relations.some((each) => same(relationName(each), name))) === true;
  });
}

/** A file that could name it and is not understood: YAML or SQL with errors, code of other languages, queries of checks. */
function unreadable({ workspace }: ProjectView, old: string): { why: "broken" | "code"; file: string } | undefined {
  const broken = workspace.problems.find(({ rule }) => /^schema\/(syntax|duplicate-key|limit|duplicate-name)$/.test(rule));
  if (broken !== undefined) return { why: "broken", file: broken.place.file };
  const word = new RegExp(`(?<![A-Za-z0-9_])${old}(?![A-Za-z0-9_])`, "i");
  const understood = new Set<string>();
  for (const sql of workspace.sql.values()) {
    understood.add(sql.file);
    if (sql.facts.query === undefined && word.test(sql.text)) return { why: "broken", file: sql.file };
  }
  for (const [file, text] of workspace.texts) if (!understood.has(file) && word.test(text)) return { why: "code", file };
  for (const { at, sources, tasks } of workspace.project.pipelines) {
    // A condition names another table in a subquery only.
    const queries = [...sources, ...tasks].flatMap(({ checks }) => checks.flatMap((check) => sqlPartsOf(check).flatMap(({ key, value }) => (key === "query" || /\bfrom\b/i.test(value) ? [value] : []))));
    const commands = tasks.flatMap(({ code }) => ("command" in code ? [code.command] : []));
    if ([...queries, ...commands].some((each) => word.test(each))) return { why: "code", file: at.file };
  }
  return undefined;
}

/** The name inside a place: the last part of `pipeline.task`, within its quotes. */
function partEdit(view: ProjectView, file: string, start: number, end: number, old: string, name: string): Edit[] {
  const written = view.text(file)?.slice(start, end) ?? "";
  const at = written.toLowerCase().lastIndexOf(old.toLowerCase());
  return at < 0 ? [] : [{ file, start: start + at, end: start + at + old.length, text: name }];
}

/** `task.column` in contracts, checks and exposures. */
function referenceEdits(view: ProjectView, id: NodeId, old: string, name: string): Edit[] {
  return view.workspace.project.pipelines.flatMap(({ sources, tasks, exposures, name: pipeline }) => {
    const own = id.startsWith(`${pipeline}.`);
    const written = (text: string): boolean => same(text, id) || (own && same(text, old));
    const edit = (at: { file: string; pointer: string }, below: string, to: string): Edit[] => {
      if (!written(to)) return [];
      const { span } = view.locate(at, below);
      const text = view.text(at.file)?.slice(span.start, span.end) ?? "";
      const from = text.toLowerCase().indexOf(`${old.toLowerCase()}.`, to.length - old.length);
      return from < 0 ? [] : [{ file: at.file, start: span.start + from, end: span.start + from + old.length, text: name }];
    };
    return [
      ...[...sources, ...tasks].flatMap(({ columns, checks }) => [
        ...columns.flatMap(({ at, references }) => (references === undefined ? [] : edit(at, "/references", references.to))),
        ...checks.flatMap(({ at, origin, options: { to } }) => (origin === "check" && typeof to === "string" ? edit(at, "/to", to.slice(0, to.lastIndexOf("."))) : [])),
      ]),
      ...exposures.flatMap(({ at, columns }) => columns.flatMap((column, index) => edit(at, columns.length === 1 && view.text(at.file)?.[view.locate(at, "/columns").span.start] !== "[" ? "/columns" : `/columns/${index}`, column.slice(0, column.lastIndexOf("."))))),
    ];
  });
}

/** `task.column` in SQL that reads it without an alias. */
function qualifierEdits(view: ProjectView, id: NodeId, old: string, name: string): Edit[] {
  const dialect = dialectOf(view.workspace.project);
  return view.workspace.graph.readers(id).flatMap((reader) => {
    const sql = view.workspace.sql.get(reader);
    if (sql === undefined) return [];
    const outline = sqlOutline(sql.text, dialect);
    const here: SqlHere = { view, outline, pipeline: sql.task.pipeline, id: reader, start: 0 };
    return outline.tokens.flatMap((token, index): Edit[] => {
      const word = nameOf(sql.text, token);
      if (word === undefined || outline.roles.has(index) || outline.tokens[index + 1]?.text !== "." || !same(word.name, old)) return [];
      for (let block = outline.blockOf[index]; block !== undefined; block = block.query.parent) {
        const relation = block.relations.find((each) => same(relationName(each), old));
        if (relation === undefined) continue;
        return relation.alias === undefined && nodeOfRelation(here, relation) === id ? partEdit(view, sql.file, word.start, word.end, old, name) : [];
      }
      return [];
    });
  });
}
