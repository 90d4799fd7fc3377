/** Strings, comments and names of DuckDB's SQL; the last group is a name followed by an opening parenthesis. */
const TOKEN = /'(?:[^']|'')*'|\$(\w*)\$[\s\S]*?\$\1\$|--[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"]|"")*"|[\p{L}_][\p{L}\p{N}_$]*|[^\s]/gu;

/** Names that are followed by `(` in a statement, in lower case. Comments and strings are not looked into. */
export function calledFunctions(sql: string): Set<string> {
  const called = new Set<string>();
  let name: string | undefined;
  for (const [token] of sql.matchAll(TOKEN)) {
    if (token.startsWith("--") || token.startsWith("/*")) continue;
    if (token === "(" && name !== undefined) called.add(name.toLowerCase());
    if (token.startsWith('"')) name = token.slice(1, -1).replaceAll('""', '"');
    else name = /^[\p{L}_]/u.test(token) ? token : undefined;
  }
  return called;
}
