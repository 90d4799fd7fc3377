import type { Language } from "../messages/message.ts";
import { codeText } from "./escape.ts";
import { languageWords } from "./hover-words.ts";
import { nodeColumns } from "./node-columns.ts";
import type { Item } from "./outline.ts";
import type { Cursor, ProjectView } from "./project-view.ts";
import { columnsOf, columnsOfQuery, sqlAt, type ScopeColumn, type SqlHere } from "./sql-scope.ts";
import { symbolAt } from "./symbol-at.ts";

/** More of them nobody reads. */
const MOST = 8;

/** What is known about a name that only a query knows: the expression of a column and what it reads, the columns of a CTE or of a subquery. */
export function localHover(view: ProjectView, { file, offset }: Cursor, language: Language): string | undefined {
  const here = sqlAt(view, { file, offset });
  if (here === undefined) return undefined;
  const words = languageWords[language];
  const { outline } = here;
  const role = outline.roles.get(outline.tokens.findIndex(({ start, end }) => start <= offset && offset < end));
  if (role?.kind === "item") {
    const { name, expression } = partsOf(here, role.item);
    const from = readBy(view, file, here, role.item);
    return [`**${words.column}** ${codeText(name)}`, ...(expression === name ? [] : [codeText(expression)]), ...(from.length === 0 ? [] : [`${words.from} ${listed(from)}`])].join("\n\n");
  }
  if (role?.kind === "cte") return queryText(words.cte, role.cte.name.name, role.cte.columns?.map(({ name }) => ({ name })) ?? columnsOfQuery(here, role.cte.query));
  return role?.kind === "alias" ? queryText(words.alias, role.relation.alias?.name ?? "", columnsOf(here, role.relation)) : undefined;
}

function queryText(kind: string, name: string, columns: readonly Pick<ScopeColumn, "name">[]): string {
  return [`**${kind}** ${codeText(name)}`, ...(columns.length === 0 ? [] : [listed(columns.map((column) => column.name))])].join("\n\n");
}

function listed(names: readonly string[]): string {
  return `${names.slice(0, MOST).map(codeText).join(", ")}${names.length > MOST ? ", …" : ""}`;
}

/** A column's own name, and the text that makes it. */
function partsOf({ outline }: SqlHere, { start, end, alias, column }: Item): { name: string; expression: string } {
  const text = outline.text.slice(start, alias?.start ?? end).trim();
  const expression = alias === undefined ? text : text.replace(/\s+as$/i, "");
  return { name: alias?.name ?? column?.at(-1)?.name ?? "", expression };
}

/** Columns of tasks and sources that an expression reads, through whatever CTEs. */
function readBy(view: ProjectView, file: string, here: SqlHere, item: Item, seen = new Set<number>()): string[] {
  const found = new Set<string>();
  if (seen.has(item.start)) return [];
  seen.add(item.start);
  const { tokens, roles } = here.outline;
  for (const { start, end, kind } of tokens) {
    if (start < item.start || end > (item.alias?.start ?? item.end) || (kind !== "word" && kind !== "quoted")) continue;
    const meaning = symbolAt(view, { file, offset: start });
    if (meaning?.kind === "column" && meaning.at.start === start) found.add(shown(view, meaning.node, meaning.column));
    if (meaning?.kind !== "local" || meaning.start === start) continue;
    const role = roles.get(tokens.findIndex((token) => token.start === meaning.start));
    if (role?.kind === "item") for (const each of readBy(view, file, here, role.item, seen)) found.add(each);
  }
  return [...found];
}

function shown(view: ProjectView, node: string, column: string): string {
  return `${node.slice(node.indexOf(".") + 1)}.${nodeColumns(view, node).get(column.toLowerCase())?.name ?? column}`;
}
