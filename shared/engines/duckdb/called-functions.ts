import { hasNestedComment, isComment, sqlTokens } from "./sql-tokens.ts";

/** Names that are followed by `(` in a statement, in lower case. Comments and strings are not looked into; undefined when it cannot be told. */
export function calledFunctions(sql: string): Set<string> | undefined {
  const called = new Set<string>();
  let name: string | undefined;
  for (const token of sqlTokens(sql)) {
    if (hasNestedComment(token)) return undefined;
    if (isComment(token)) continue;
    if (token === "(" && name !== undefined) called.add(name.toLowerCase());
    if (token.startsWith('"') && token.length > 1) name = token.slice(1, -1).replaceAll('""', '"');
    else name = /^[\p{L}_][^']*$/u.test(token) ? token : undefined;
  }
  return called;
}
