import type { Language } from "../messages/message.ts";
import type { Edit } from "../pipeline/finding.ts";
import { foldName } from "../sql/names.ts";
import type { NameStart } from "./column-class.ts";
import { rangeAt } from "./lsp-position.ts";
import type { Cursor, ProjectView } from "./project-view.ts";
import { renameColumn } from "./rename-column.ts";
import { localAt, renameLocal, type LocalName } from "./rename-local.ts";
import { renameTask } from "./rename-task.ts";
import { Refusal, refusing, type Renamed } from "./rename-words.ts";
import { sqlAt, type SqlHere } from "./sql-scope.ts";
import { symbolAt } from "./symbol-at.ts";
import { foldedName, namesIn, tracer, type TracedSql } from "./traced-sql.ts";

type Target = { kind: "node"; id: string } | { kind: "column"; start: NameStart } | { kind: "local"; here: SqlHere; local: LocalName };

/** What can be renamed at a place, and how it is called there now; else the sentence of why not. */
export function prepareRename(view: ProjectView, cursor: Cursor, language: Language): { range: ReturnType<typeof rangeAt>; placeholder: string } | { refused: string } {
  const found = targetAt(view, cursor);
  const text = view.text(cursor.file);
  if (found === undefined || text === undefined) return { refused: new Refusal("what").sentence(language) };
  return { range: rangeAt(text, found.at.start, found.at.end), placeholder: text.slice(found.at.start, found.at.end) };
}

/** Gives what stands at a place another name, wherever it is written, or says why not. Whatever is not understood is a reason, and names its file. */
export function rename(view: ProjectView, cursor: Cursor, name: string, language: Language): Renamed {
  return refusing(language, (): Edit[] => {
    const found = targetAt(view, cursor);
    if (found === undefined) throw new Refusal("what");
    const { target } = found;
    if (target.kind === "node") return renameTask(view, target.id, name);
    if (target.kind === "column") return renameColumn(view, target.start, name, found.trace);
    return renameLocal(target.here, cursor.file, target.local, name);
  });
}

interface Found {
  target: Target;
  /** The name without quotes, and without what stands before it. */
  at: { start: number; end: number };
  trace: ReturnType<typeof tracer>;
}

function targetAt(view: ProjectView, cursor: Cursor): Found | undefined {
  const trace = tracer(view);
  const here = sqlAt(view, cursor);
  if (here !== undefined) {
    const local = localAt(here, cursor.offset);
    if (local !== undefined) return { target: { kind: "local", here, local }, at: unquoted(local.at), trace };
    const traced = here.id === undefined ? undefined : trace(here.id);
    const column = traced === undefined ? undefined : columnAt(view, traced, cursor.offset);
    if (column !== undefined) return { ...column, trace };
  }
  const symbol = symbolAt(view, cursor);
  const written = symbol === undefined ? "" : (view.text(cursor.file)?.slice(symbol.at.start, symbol.at.end) ?? "");
  const name = symbol?.kind === "node" ? symbol.id.slice(symbol.id.indexOf(".") + 1) : symbol?.kind === "column" ? symbol.column : "";
  const from = written.toLowerCase().lastIndexOf(name.toLowerCase());
  if (symbol === undefined || name === "" || from < 0) return undefined;
  const at = { start: symbol.at.start + from, end: symbol.at.start + from + name.length };
  if (symbol.kind === "node") return { target: { kind: "node", id: symbol.id }, at, trace };
  const dialect = trace(symbol.kind === "column" ? symbol.node : "")?.sql.facts.dialect ?? "";
  return symbol.kind === "column" && (here === undefined || here.isCondition === true) ? { target: { kind: "column", start: { node: symbol.node, key: foldName(symbol.column, false, dialect) } }, at, trace } : undefined;
}

/**
 * The column that a name of a query means. A plain column in the outermost list is two: what is read, and what the task makes of it. It is
 * taken for the other task's column where it is one; else for the task's own, which is what the project sees.
 */
function columnAt(view: ProjectView, traced: TracedSql, offset: number): Pick<Found, "target" | "at"> | undefined {
  const { trace, sql, id } = traced;
  const word = namesIn(traced, 0, sql.text.length).find(({ start, end }) => start <= offset && offset <= end);
  if (word === undefined) return undefined;
  const found = (start: NameStart): Pick<Found, "target" | "at"> => ({ target: { kind: "column", start }, at: unquoted(word) });
  for (const [origin, { item, key }] of trace.items) {
    if (item.as !== undefined && word.end === item.at[1] && key === foldedName(traced, word)) return found({ text: id, item: origin });
  }
  const read = trace.reads.find(({ at, part }) => namesIn(traced, at[0], at[1])[part]?.start === word.start);
  const [origin] = read?.origin ?? [];
  if (origin === undefined || origin === "?") return undefined;
  const own = [...trace.items].find(([each, { item }]) => item.as === undefined && item.e.k === "col" && item.e.at[1] === word.end && trace.output.some((given) => given.includes(each)));
  if (!origin.startsWith("t")) return found({ text: id, item: own === undefined ? origin : own[0] });
  const node = sql.tables[Number(/^t(\d+)/.exec(origin)?.[1])];
  if (node === undefined) return undefined;
  const isSource = view.workspace.graph.nodes.get(node)?.kind === "source";
  return isSource && own !== undefined ? found({ text: id, item: own[0] }) : found({ node, key: origin.slice(origin.indexOf(" ") + 1) });
}

function unquoted({ start, end, quoted }: { start: number; end: number; quoted: boolean }): { start: number; end: number } {
  return quoted ? { start: start + 1, end: end - 1 } : { start, end };
}
