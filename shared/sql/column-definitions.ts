import type { Token } from "./tokens.ts";

/**
 * Postgres' lists of columns with types behind a function (`jsonb_to_recordset(x) AS r(a int, b text)`), which the parser does not know: the text with blanks in
 * the place of the types, so that every other place stays the same. Undefined when there is none.
 */
export function withoutColumnTypes(text: string, list: readonly Token[]): { text: string; types: string } | undefined {
  let masked = text;
  const types: string[] = [];
  for (const [at, token] of list.entries()) {
    const open = token.text === ")" ? definitions(list, at) : undefined;
    if (open === undefined) continue;
    // A list without a name of its own gets one, as long as the AS before it.
    const before = list[open - 1];
    if (before?.text === "as") masked = `${masked.slice(0, before.start)}t_${masked.slice(before.end)}`;
    const depth = (list[open]?.depth ?? 0) + 1;
    for (let item = open + 1, first = true; item < list.length; item++) {
      const part = list[item];
      if (part === undefined || (part.text === ")" && part.depth === depth - 1)) break;
      if (part.text === "," && part.depth === depth) first = true;
      else if (first) first = false;
      else {
        types.push(text.slice(part.start, part.end));
        masked = masked.slice(0, part.start) + " ".repeat(part.end - part.start) + masked.slice(part.end);
      }
    }
  }
  return types.length === 0 ? undefined : { text: masked, types: types.join(" ") };
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
