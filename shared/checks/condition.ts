import { hasNestedComment, isComment, sqlTokens } from "../engines/duckdb/sql-tokens.ts";

const CLOSES: Record<string, string> = { ")": "(", "]": "[", "}": "{" };
const OPENS = new Set(Object.values(CLOSES));

/**
 * Why a condition cannot stand inside brackets of a larger query, or undefined when it can. It keeps one check's SQL from
 * changing another's: a bracket that closes ours, a quote or comment that never ends, a semicolon.
 */
export function conditionProblem(text: string): string | undefined {
  const open: string[] = [];
  let empty = true;
  let before = "";
  // Postgres takes these spaces for letters, so what looks like the start of a dollar quote would be the end of a name.
  if (/[^\P{White_Space}\p{ASCII}]\$|[\u200b\ufeff]\$/u.test(text)) return 'an unusual space stands before a "$"';
  for (const token of sqlTokens(text)) {
    if (hasNestedComment(token)) return "a comment stands inside a comment";
    if (isComment(token)) continue;
    empty = false;
    // A text that goes on in another line keeps its E, so a backslash in it would hide its end.
    if (token.startsWith("'") && /^[eE]'/.test(before)) return "a text E'…' is followed by another text: write them as one";
    before = token;
    if (token.startsWith("`")) return "a ` is no quote here: write names in double quotes";
    if (token === ";") return "a condition has no semicolon";
    if (token === "'" || token === '"') return `a quote ${token} is not closed`;
    if (token === "/*") return "a comment /* is not closed";
    if (token === "$" || token === "\0") return `a "${token === "$" ? "$" : "NUL"}" stands alone`;
    if (OPENS.has(token)) open.push(token);
    else if (CLOSES[token] !== undefined && open.pop() !== CLOSES[token]) return `a "${token}" closes nothing`;
  }
  if (empty) return "the condition is empty";
  return open.length === 0 ? undefined : `a "${open.at(-1)}" is not closed`;
}

/** A fragment in brackets; the line break ends a trailing comment. */
export function bracket(sql: string): string {
  return sql.includes("--") ? `(${sql}\n)` : `(${sql})`;
}
