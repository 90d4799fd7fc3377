import type { NodeId } from "../graph/graph.ts";
import { isRecord } from "../pipeline/cursor.ts";
import type { Document } from "../pipeline/document.ts";
import type { Edit } from "../pipeline/finding.ts";
import { child } from "../pipeline/json-pointer.ts";
import { foldName } from "../sql/names.ts";
import { tokens } from "../sql/tokens.ts";
import { dialectOf } from "../graph/open-workspace.ts";
import type { ProjectView } from "./project-view.ts";
import type { NewName } from "./rename-in-sql.ts";
import { Refusal } from "./rename-words.ts";
import { nameOf } from "./sql-outline.ts";
import { resolverOf } from "./sql-scope.ts";
import { meaningIn } from "./symbol-at.ts";

/** What changes in the pipelines' files when columns get another name: contracts, keys, checks, references, tests, exposures. */
export function renameInYaml(view: ProjectView, columns: ReadonlyMap<NodeId, string>, names: NewName): Edit[] {
  const word = names.old.toLowerCase();
  return [...view.workspace.documents.values()].flatMap((document) => (document.text.toLowerCase().includes(word) ? inDocument(view, document, columns, names) : []));
}

function inDocument(view: ProjectView, document: Document, columns: ReadonlyMap<NodeId, string>, { old, name }: NewName): Edit[] {
  const word = old.toLowerCase();
  const { file } = document;
  const edits: Edit[] = [];
  const pipeline = view.workspace.project.pipelines.find(({ at }) => at.file === file)?.name;
  const nodeAt = ([room, asset]: readonly string[]): NodeId | undefined => (pipeline === undefined || asset === undefined || (room !== "tasks" && room !== "sources") ? undefined : resolverOf(view)(pipeline, [asset]));
  const check = (path: readonly string[], pointer: string, value: string | undefined, part: "key" | "value"): void => {
    const meaning = meaningIn(view, file, path, value);
    const span = document.span(pointer, part);
    const written = document.text.slice(span.start, span.end);
    if (meaning?.kind === "column" && columns.has(meaning.node) && meaning.column.toLowerCase() === word) {
      const at = written.toLowerCase().lastIndexOf(word);
      if (at < 0) throw new Refusal("code", file);
      edits.push({ file, start: span.start + at, end: span.start + at + old.length, text: name });
    } else if (value !== undefined && path[2] === "checks") edits.push(...inCheck(path, { start: span.start, written, value }));
  };
  const inCheck = (path: readonly string[], { start, written, value }: { start: number; written: string; value: string }): Edit[] => {
    const last = path.at(-1);
    const own = nodeAt(path);
    const ours = own !== undefined && columns.has(own);
    const isQuery = last === "sql" || path.at(-2) === "sql";
    // A condition on rows of another table may read this one in a subquery.
    if (isQuery || (!ours && /\bfrom\b/i.test(value))) {
      const named = [...columns.keys()].some((id) => mentions(value, id.slice(id.indexOf(".") + 1)));
      if ((ours || named) && mentions(value, word)) throw new Refusal("code", file);
      return [];
    }
    return ours && (last === "where" || last === "expression") ? inCondition(view, { file, start, written }, { old, name }) : [];
  };
  const visit = (value: unknown, path: readonly string[], pointer: string): void => {
    if (typeof value === "string") {
      if (value.toLowerCase().includes(word)) check(path, pointer, value, "value");
    } else if (Array.isArray(value)) value.forEach((each, index) => visit(each, [...path, String(index)], child(pointer, index)));
    else if (isRecord(value)) {
      for (const key of Object.keys(value)) {
        const next = child(pointer, key);
        if (key.toLowerCase() === word) check([...path, key], next, undefined, "key");
        visit(value[key], [...path, key], next);
      }
    }
  };
  visit(document.data, [], "");
  return edits;
}

/** A condition on the rows of one table: every bare name in it is a column. */
function inCondition(view: ProjectView, { file, start, written }: { file: string; start: number; written: string }, { old, name }: NewName): Edit[] {
  const dialect = dialectOf(view.workspace.project);
  const quote = /^["']/.exec(written)?.[0] ?? "";
  const inner = quote === "" ? written : written.slice(1, -1);
  if ((quote === '"' && inner.includes("\\")) || (quote === "'" && inner.includes("''"))) throw new Refusal("code", file);
  const list = tokens(inner, dialect);
  const found = list.flatMap((token, index): Edit[] => {
    const word = nameOf(inner, token);
    if (word === undefined || foldName(word.name, word.quoted, dialect).toLowerCase() !== old.toLowerCase()) return [];
    if (list[index + 1]?.text === "(" || list[index + 1]?.kind === "string" || list[index - 1]?.text === "::") return [];
    // A qualified name, a field of a struct, a type: no bare column.
    if ([".", "as"].includes(list[index - 1]?.text ?? "") || list[index + 1]?.text === ".") throw new Refusal("code", file);
    const from = start + quote.length + word.start + (word.quoted ? 1 : 0);
    return [{ file, start: from, end: from + word.name.length, text: name }];
  });
  if (found.length > 0 && list.some(({ text }) => text === "select" || text === "from")) throw new Refusal("code", file);
  return found;
}

function mentions(text: string, word: string): boolean {
  return new RegExp(`(?<![A-Za-z0-9_])${word.replaceAll(/[^\w]/g, "\\$&")}(?![A-Za-z0-9_])`, "i").test(text);
}
