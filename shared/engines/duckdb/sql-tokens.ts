/**
 * DuckDB's tokens as far as it matters where strings, quoted names, comments and brackets begin and end. It follows DuckDB's lexer where the
 * two could be made to disagree: backslashes count only in E'…', a line comment ends at a carriage return too, a name may
 * hold dollar signs and so open no dollar quote, and every sign beyond ASCII that is no space belongs to a name. Comments may nest; see {@link hasNestedComment}.
 */
const TOKEN = /[eE]'(?:[^'\\]|''|\\[\s\S])*'|'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|(?:[A-Za-z_]|[^\p{ASCII}\s\u200b])(?:[\w$]|[^\p{ASCII}\s\u200b])*|\$((?:(?:[A-Za-z_]|[^\p{ASCII}\s\u200b])(?:\w|[^\p{ASCII}\s\u200b])*)?)\$[\s\S]*?\$\1\$|--[^\n\r]*|\/\*[\s\S]*?\*\/|\/\*|\S/gu;

/** The tokens of a text; white space is left out. */
export function* sqlTokens(sql: string): Generator<string> {
  for (const [token] of sql.matchAll(TOKEN)) yield token;
}

export function isComment(token: string): boolean {
  return token.startsWith("--") || (token.startsWith("/*") && token !== "/*");
}

/** A comment inside a comment: DuckDB counts them, the tokens here do not. */
export function hasNestedComment(token: string): boolean {
  return token.startsWith("/*") && token.indexOf("/*", 1) > 0;
}
