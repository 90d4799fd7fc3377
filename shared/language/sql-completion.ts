import { CompletionItemKind, type CompletionItem } from "vscode-languageserver-types";
import type { Language } from "../messages/message.ts";
import type { Token } from "../sql/tokens.ts";
import { columnItem } from "./column-item.ts";
import { languageWords } from "./hover-words.ts";
import { nodeColumns } from "./node-columns.ts";
import type { Block } from "./outline.ts";
import { placedItems } from "./placed-items.ts";
import type { ProjectView } from "./project-view.ts";
import { columnsOf, relationName, same, type ScopeColumn, type SqlHere } from "./sql-scope.ts";

const KEYWORDS = ["select", "from", "where", "group by", "order by", "left join", "inner join", "on", "having", "with", "union all", "case when", "is null", "coalesce", "count", "sum", "min", "max"];
const CONDITION_KEYWORDS = ["and", "or", "not", "in", "between", "like", "is null", "is not null", "case when", "coalesce"];

/** Tables after FROM and JOIN; elsewhere the columns, aliases and a few words that fit. Works on a text that does not parse. */
export function sqlCompletion(here: SqlHere, offset: number, language: Language = "en"): CompletionItem[] {
  const { outline } = here;
  // The word that is being written does not count.
  let index = outline.tokens.findLastIndex(({ start }) => start < offset);
  const touched = outline.tokens[index];
  if (touched?.kind === "string" && offset < touched.end) return [];
  const place = touched === undefined ? undefined : writtenIn(outline.text, touched, offset);
  if (place !== undefined) index--;
  return placedItems(fitting(here, index, blockAt(outline.blocks, offset), language), outline.text, place ?? { start: offset, end: offset });
}

/** What may stand behind the token at an index. */
function fitting(here: SqlHere, index: number, block: Block | undefined, language: Language): CompletionItem[] {
  const { outline } = here;
  const before = outline.tokens[index];
  if (before?.text === ".") {
    const token = outline.tokens[index - 1];
    const of = token === undefined ? "" : outline.text.slice(token.start, token.end).replaceAll(/["`]/g, "");
    return [...ofRelation(here, block, of), ...ofPipeline(here.view, of)];
  }
  if (before !== undefined && (/^(from|join)$/.test(before.text) || (before.text === "," && outline.clauseOf[index] === "from"))) return tables(here, block, language);
  if (before?.text === "as") return [];
  return [...columnsInScope(here, block), ...(here.isCondition === true && block === outline.root.arms[0] ? CONDITION_KEYWORDS : KEYWORDS).map((label): CompletionItem => ({ label, kind: CompletionItemKind.Keyword, sortText: `9${label}` }))];
}

/** The name that the cursor is in, without its quotes; undefined where it is in none. */
function writtenIn(text: string, { kind, start, end }: Token, offset: number): { start: number; end: number } | undefined {
  if (kind === "word") return end >= offset ? { start, end } : undefined;
  if (kind !== "quoted") return undefined;
  const closed = end - start > 1 && text[end - 1] === text[start];
  if (closed && offset === end) return undefined;
  // What nobody has closed yet goes to the end of the text.
  return { start: start + 1, end: closed ? end - 1 : offset };
}

function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  const around = blocks.filter(({ start, end }) => start <= offset && offset <= end);
  return around.toSorted((a, b) => b.start - a.start)[0] ?? blocks.at(-1);
}

function* outwards(block: Block | undefined): Generator<Block> {
  for (let at = block; at !== undefined; at = at.query.parent) yield at;
}

function ofRelation(here: SqlHere, block: Block | undefined, of: string): CompletionItem[] {
  for (const at of outwards(block)) {
    const relation = at.relations.find((each) => same(relationName(each), of));
    if (relation !== undefined) return columnsOf(here, relation).map((column) => offered(here, column, of));
  }
  return [];
}

function ofPipeline({ workspace }: ProjectView, name: string): CompletionItem[] {
  const pipeline = workspace.project.pipelines.find((each) => same(each.name, name));
  return (pipeline?.tasks ?? []).map(({ name: label, description }) => ({ label, kind: CompletionItemKind.Struct, ...(description === undefined ? {} : { documentation: description }) }));
}

function tables({ view, pipeline, id }: SqlHere, block: Block | undefined, language: Language): CompletionItem[] {
  const items: CompletionItem[] = [];
  for (let query = block?.query; query !== undefined; query = query.outer) for (const { name } of query.ctes) items.push({ label: name.name, kind: CompletionItemKind.Variable, sortText: `0${name.name}` });
  for (const node of view.workspace.graph.nodes.values()) {
    if (node.kind === "exposure" || node.id === id) continue;
    const own = node.pipeline.name === pipeline;
    if (!own && node.kind === "source") continue;
    const label = own ? node.id.slice(pipeline.length + 1) : node.id;
    const { description } = node.kind === "task" ? node.task : node.source;
    items.push({ label, kind: CompletionItemKind.Struct, detail: languageWords[language][node.kind].toLowerCase(), sortText: `${own ? 1 : 2}${label}`, ...(description === undefined ? {} : { documentation: description }) });
  }
  return items;
}

function columnsInScope(here: SqlHere, block: Block | undefined): CompletionItem[] {
  const items = new Map<string, CompletionItem>();
  for (const at of outwards(block)) {
    for (const relation of at.relations) {
      const of = relationName(relation);
      if (of !== "" && !items.has(of)) items.set(of, { label: of, kind: CompletionItemKind.Variable, sortText: `2${of}` });
      for (const column of columnsOf(here, relation)) if (!items.has(column.name)) items.set(column.name, offered(here, column, of));
    }
  }
  return [...items.values()];
}

/** A column with what its contract says of it, before keywords. */
function offered({ view }: SqlHere, { name, type, node }: ScopeColumn, of: string): CompletionItem {
  const description = node === undefined ? undefined : nodeColumns(view, node).get(name.toLowerCase())?.declared?.description;
  return { ...columnItem({ name, type, of, description }), sortText: `1${name}` };
}
