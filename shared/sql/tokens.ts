/** Words, quoted names, strings, numbers and marks of a SQL text, without comments. Only to find places that the syntax tree does not tell. */
export interface Token {
  kind: "word" | "quoted" | "string" | "number" | "mark";
  /** Words in lower case, marks as they are; empty for strings and quoted names. */
  text: string;
  start: number;
  end: number;
  /** Open brackets before it. */
  depth: number;
}

const space = /[\s\u00a0\ufeff]+/y;
const comment = /--[^\n\r]*|\/\*[^]*?(?:\*\/|$)/y;
const hashComment = /#[^\n\r]*/y;
const word = /[\p{L}_\p{Nl}][\p{L}\p{N}\p{M}_$]*/uy;
const number = /(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d+)?/y;
const plainString = /'(?:[^']|'')*(?:'|$)/y;
const escapedString = /'(?:[^'\\]|\\[^]|'')*(?:'|$)/y;
const doubleQuoted = /"(?:[^"]|"")*(?:"|$)/y;
const doubleString = /"(?:[^"\\]|\\[^])*(?:"|$)/y;
const backQuoted = /`(?:[^`]|``)*(?:`|$)/y;
const dollarString = /\$([\p{L}_][\p{L}\p{N}_]*)?\$/uy;
const slashComment = /\/\/[^\n\r]*/y;
const mark = /<=>|\/\/|<>|!=|<=|>=|\|\||::|->>|->|=>|:=|==|[^]/uy;

const backslashDialects = new Set(["bigquery", "spark", "databricks", "snowflake", "hive", "mysql", "clickhouse"]);
const doubleQuoteIsString = new Set(["bigquery", "spark", "databricks", "hive", "mysql"]);

/** Splits a text. Never fails: what is not understood is a mark. */
export function tokens(text: string, dialect: string): Token[] {
  const list: Token[] = [];
  const strings = backslashDialects.has(dialect) ? escapedString : plainString;
  const doubles = doubleQuoteIsString.has(dialect) ? doubleString : doubleQuoted;
  let at = 0;
  let depth = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };
  while (at < text.length) {
    const start = at;
    const c = text[at] ?? "";
    if (take(space) || take(comment) || (c === "#" && dialect === "bigquery" && take(hashComment)) || (c === "/" && dialect === "snowflake" && take(slashComment))) continue;
    let kind: Token["kind"] = "mark";
    if (take(word)) {
      kind = "word";
      // E'…', r'…', b"…" are one string with its own escapes.
      const prefix = text.slice(start, at).toLowerCase();
      if (text[at] === "'" && /^(e|r|b|rb|br|u|n|x)$/.test(prefix) && take(prefix === "e" ? escapedString : strings)) kind = "string";
    } else if (c === "'") {
      take(strings);
      kind = "string";
    } else if (c === '"') {
      take(doubles);
      kind = doubles === doubleString ? "string" : "quoted";
    } else if (c === "`") {
      take(backQuoted);
      kind = "quoted";
    } else if (c === "$" && take(dollarString)) {
      const close = text.indexOf(text.slice(start, at), at);
      at = close < 0 ? text.length : close + (at - start);
      kind = "string";
    } else if (take(number)) {
      kind = "number";
    } else take(mark);
    const raw = text.slice(start, at);
    if (raw === ")" || raw === "]" || raw === "}") depth = Math.max(0, depth - 1);
    list.push({ kind, text: kind === "word" ? raw.toLowerCase() : kind === "mark" || kind === "number" ? raw : "", start, end: at, depth });
    if (raw === "(" || raw === "[" || raw === "{") depth++;
  }
  return list;
}
