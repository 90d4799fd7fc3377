/** Strings, quoted names, comments, brackets: all that matters for where a fragment of SQL ends. */
const TOKEN = /'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|\$(\w*)\$[\s\S]*?\$\1\$|--[^\n]*|\/\*[\s\S]*?\*\/|['"`;()[\]{}]|\/\*/g;
const CLOSES: Record<string, string> = { ")": "(", "]": "[", "}": "{" };

/**
 * Why a condition cannot stand inside brackets of a larger query, or undefined when it can. It keeps one check's SQL from
 * changing another's: a bracket that closes ours, a quote or comment that never ends, a semicolon.
 */
export function conditionProblem(text: string): string | undefined {
  const open: string[] = [];
  if (text.replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, "").trim() === "") return "the condition is empty";
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === ";") return "a condition has no semicolon";
    if (token === "'" || token === '"' || token === "`") return `a quote ${token} is not closed`;
    if (token === "/*") return "a comment /* is not closed";
    if (token === "(" || token === "[" || token === "{") open.push(token);
    else if (CLOSES[token] !== undefined && open.pop() !== CLOSES[token]) return `a "${token}" closes nothing`;
  }
  return open.length === 0 ? undefined : `a "${open.at(-1)}" is not closed`;
}

/** A fragment in brackets; the line break ends a trailing comment. */
export function bracket(sql: string): string {
  return sql.includes("--") ? `(${sql}\n)` : `(${sql})`;
}
