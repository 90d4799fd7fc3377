import type { TextEdit } from "./edited-text.ts";
import type { Token } from "./tokens.ts";

/** What of a text of Postgres the parser does not know, written as it does; `hidden` is what then is not in the tree. */
export function postgresEdits(text: string, list: readonly Token[]): { edits: TextEdit[]; hidden: string[] } {
  const edits: TextEdit[] = [];
  const hidden: string[] = [];
  for (const [at, token] of list.entries()) {
    const before = edits.length;
    if (token.text === ")") {
      columnTypes(list, at, edits);
      searchClause(list, at, edits);
    }
    hidden.push(...edits.slice(before).map(({ start, end }) => text.slice(start, end)));
    typedLiteral(text, list, at, edits);
    arrayOfPath(list, at, edits);
  }
  return { edits, hidden };
}

/** Types whose name may stand before a text, beside those that the parser knows (date, time, timestamp, interval). */
const TYPES = new Set("bool boolean int2 int4 int8 smallint integer bigint numeric decimal float4 float8 real text varchar json jsonb uuid inet cidr macaddr bytea money point box line circle polygon xml tsquery tsvector int4range int8range numrange daterange tsrange tstzrange jsonpath regclass".split(" "));

/** `bool 't'` → `CAST('t' AS bool)` */
function typedLiteral(text: string, list: readonly Token[], at: number, edits: TextEdit[]): void {
  const [type, value, before] = [list[at], list[at + 1], list[at - 1]];
  if (type?.kind !== "word" || !TYPES.has(type.text) || value?.kind !== "string" || before?.text === "." || before?.text === "::" || before?.text === "as") return;
  edits.push({ start: type.start, end: value.end, text: `CAST(${text.slice(value.start, value.end)} AS ${type.text})` });
}

/** `#> array['a', 'b']` → `#> (array['a', 'b'])` */
function arrayOfPath(list: readonly Token[], at: number, edits: TextEdit[]): void {
  const [word, open, before] = [list[at], list[at + 1], list[at - 1]];
  if (word?.text !== "array" || open?.text !== "[" || (before?.text !== ">" && before?.text !== "-")) return;
  const close = list.find(({ text, depth, start }) => text === "]" && depth === open.depth && start > open.start);
  if (close !== undefined) edits.push({ start: word.start, end: word.start, text: "(" }, { start: close.end, end: close.end, text: ")" });
}

/** Types of a list of columns behind a function: `jsonb_to_recordset(x) AS r(a int, b text)`. */
function columnTypes(list: readonly Token[], close: number, edits: TextEdit[]): void {
  const open = definitions(list, close);
  if (open === undefined) return;
  const as = list[open - 1];
  // A list without a name of its own gets one.
  if (as?.text === "as") edits.push({ start: as.start, end: as.end, text: "AS t_" });
  const depth = (list[open]?.depth ?? 0) + 1;
  for (let item = open + 1, first = true; item < list.length; item++) {
    const part = list[item];
    if (part === undefined || (part.text === ")" && part.depth === depth - 1)) return;
    if (part.text === "," && part.depth === depth) first = true;
    else if (first) first = false;
    else edits.push({ start: part.start, end: part.end, text: "" });
  }
}

/** `WITH RECURSIVE … ) SEARCH DEPTH FIRST BY a, b SET c` and `CYCLE a, b SET c USING d`. */
function searchClause(list: readonly Token[], close: number, edits: TextEdit[]): void {
  const text = (offset: number): string => list[close + offset]?.text ?? "";
  const isSearch = text(1) === "search" && (text(2) === "depth" || text(2) === "breadth") && text(3) === "first";
  if (!isSearch && !(text(1) === "cycle" && list[close + 2]?.kind === "word")) return;
  const [first, depth] = [list[close + 1], list[close]?.depth ?? 0];
  // It ends where the query begins, or the next CTE.
  let at = close + 1;
  for (let names = 0; at < list.length; at++) {
    const token = list[at];
    if (token === undefined || token.depth !== depth || /^(?:select|insert|update|delete|values|\()$/.test(token.text)) break;
    if (token.text === "set" || token.text === "cycle") names = token.text === "set" ? 1 : 0;
    if (names > 0 && token.text === ",") break;
  }
  const last = list[at - 1];
  if (first !== undefined && last !== undefined && at > close + 1) edits.push({ start: first.start, end: last.end, text: "" });
}

/** Index of the bracket of a list of columns with types behind the bracket that closes a call. */
function definitions(list: readonly Token[], close: number): number | undefined {
  if (!closesRelation(list, close)) return undefined;
  let at = close + 1;
  const hasAs = list[at]?.text === "as";
  if (hasAs) at++;
  if (isName(list[at]) && list[at + 1]?.text === "(") at++;
  else if (!hasAs) return undefined;
  const [open, name, type] = [list[at], list[at + 1], list[at + 2]];
  return open?.text === "(" && isName(name) && isName(type) ? at : undefined;
}

/** Whether the bracket closes a call that stands where a relation may: behind FROM, JOIN, LATERAL or a comma. */
function closesRelation(list: readonly Token[], close: number): boolean {
  const depth = list[close]?.depth;
  let at = list.findLastIndex((token, index) => index < close && token.text === "(" && token.depth === depth) - 1;
  if (!isName(list[at])) return false;
  while (list[at - 1]?.text === "." && isName(list[at - 2])) at -= 2;
  return /^(?:from|join|lateral|,)$/.test(list[at - 1]?.text ?? "");
}

/** Words that are never the name of a column, a type or a relation here. */
const WORDS = new Set("and or not is in like ilike similar between on using where group order having window limit offset fetch union intersect except filter over within as at collate left right full inner cross join natural select with values table partition by rows range groups isnull notnull then else when end case null true false".split(" "));

function isName(token: Token | undefined): boolean {
  return token?.kind === "quoted" || (token?.kind === "word" && !WORDS.has(token.text));
}
